import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { applyLens } from '../../model/lens/applyLens.ts'
import { whyNoDate } from '../../model/lens/lensQuery.ts'
import { cutsAlone } from '../../model/lens/lens.ts'
import { firstDay, lastDay, partialDate } from '../../model/partialDate.ts'
import { changesBetween, type Changes } from '../../model/time/changesBetween.ts'
import type { Network } from '../../model/network.ts'
import { ShowButton } from '../answers/ShowButton.tsx'
import { dayShown } from '../controls/dayShown.ts'
import { sayDate } from '../controls/sayDate.ts'
import { today } from '../controls/today.ts'
import { DayField } from '../lens/day/DayField.tsx'
import { sayEvent } from '../lens/sayChanges.ts'
import { sayWhyNoDate } from '../lens/day/sayWhyNoDate.ts'
import { useLens } from '../lens/useLens.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { SinceVersion } from './SinceVersion.tsx'
import { partiesIn } from './sayChange.ts'
import '../answers/answers.css'
import './changes.css'

/** What of all that the lens shows became new, went or changed between a date and the day the map is shown as of; successions first. */
export function ChangesView(): ReactNode {
  const words = useText()
  const { changes: text } = words
  const whole = useNetwork()
  const [chosen, look] = useLens()
  // A key pressed while a large map is compared goes first.
  const lens = useDeferredValue(chosen)
  const { since } = lens
  const until = lens.date ?? dayShown(whole)
  // The date is what is compared, not what is left out.
  const network = useMemo(() => applyLens(whole, { ...cutsAlone(lens), date: null }).network, [whole, lens])
  const isTurned = since !== null && firstDay(since) > lastDay(until)
  const changes = useMemo(() => (since === null || isTurned ? null : changesBetween(network, since, until)), [network, since, until, isTurned])
  const say = (date: string): string => sayDate(partialDate(date), words)
  const untilSaid = lens.date !== null || whole.record.stateDate?.date ? say(until) : words.lens.today

  function whyNot(found: string, typed: string): string | null {
    return sayWhyNoDate(whyNoDate(found, today()), typed, words) ?? (firstDay(found) > lastDay(until) ? text.afterState(typed) : null)
  }

  return (
    <div className="answers">
      <DayField label={text.since} value={chosen.since} placeholder={text.sinceHint} whyNot={whyNot} onChoose={(found) => look({ since: found })} />
      <p className={isTurned ? 'error' : 'quiet'} role="status">{since === null ? (lens.sinceVersion === null ? text.choose : '') : isTurned ? text.afterState(say(since)) : `${text.until(say(since), untilSaid)}${changes && changes.changes.length + changes.successions.length === 0 ? ` ${text.nothing}` : ''}`}</p>
      {changes && <Events network={network} changes={changes} />}
      {changes && (['new', 'gone', 'changed'] as const).map((what) => <ChangesTable key={what} network={network} what={what} changes={changes.changes.filter((change) => change.what === what)} />)}
      <SinceVersion />
    </div>
  )
}

function Events({ network, changes: { successions } }: { readonly network: Network; readonly changes: Changes }): ReactNode {
  const words = useText()
  if (successions.length === 0) return null
  return (
    <section className="answer" aria-label={words.changes.successions}>
      <h2>{words.changes.successions}</h2>
      <ul>
        {successions.map((event) => {
          const said = sayEvent(network, event, words)
          return <li key={event.id}>{said}{event.day !== null && `, ${sayDate(partialDate(event.day), words)}`} <ShowButton ids={partiesIn(network, event.id)} what={said} /></li>
        })}
      </ul>
    </section>
  )
}
