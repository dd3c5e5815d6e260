import type { ReactNode } from 'react'
import { whyNoDate } from '../../../model/lens/lensQuery.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { today } from '../../controls/today.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { DayField } from './DayField.tsx'
import { sayWhyNoDate } from './sayWhyNoDate.ts'
import { useLens } from '../useLens.ts'

/** *Stand per*: the day as of when the map is shown. */
export function AsOfField(): ReactNode {
  const words = useText()
  const [{ date }, look] = useLens()
  const { stateDate } = useNetwork().record
  return (
    <DayField
      label={words.lens.asOf}
      value={date}
      placeholder={stateDate?.date ? sayDate(stateDate, words) : words.lens.today}
      whyNot={(found, typed) => sayWhyNoDate(whyNoDate(found, today()), typed, words)}
      onChoose={(found) => look({ date: found })}
    />
  )
}
