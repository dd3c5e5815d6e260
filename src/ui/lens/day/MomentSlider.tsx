import { useMemo, type ReactNode } from 'react'
import type { Network } from '../../../model/network.ts'
import { dayBefore, lastDay, partialDate } from '../../../model/partialDate.ts'
import { changesBetween } from '../../../model/time/changesBetween.ts'
import { momentsOfChange } from '../../../model/time/momentsOfChange.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { today } from '../../controls/today.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { sayChanges } from '../sayChanges.ts'
import { useLens } from '../useLens.ts'

/** From moment to moment at which something changed, and at the end the map as it is. Nothing where no date is known. */
export function MomentSlider(): ReactNode {
  const words = useText()
  const network = useNetwork()
  const [{ date }, look] = useLens()
  const moments = useMoments(network)
  const at = date === null ? moments.length : Math.max(0, moments.findLastIndex((day) => day <= lastDay(date)))
  const day = moments[at]
  const said = useMemo(() => {
    if (day === undefined) return words.lens.momentNow
    return words.lens.momentOf(sayDate(partialDate(day), words), sayChanges(network, changesBetween(network, dayBefore(day), day), words))
  }, [network, day, words])
  if (moments.length === 0) return null
  return (
    <input
      type="range"
      className="moments"
      aria-label={words.lens.moments}
      aria-valuetext={said}
      title={said}
      min={0}
      max={moments.length}
      step={1}
      value={at}
      onChange={(event) => look({ date: moments[Number(event.target.value)] ?? null })}
    />
  )
}

/** What is still to come is no state to look at. */
function useMoments(network: Network): readonly string[] {
  return useMemo(() => momentsOfChange(network).filter((day) => day <= today()), [network])
}
