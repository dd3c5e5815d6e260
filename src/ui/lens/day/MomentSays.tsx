import { Fragment, useMemo, type ReactNode } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { dayBefore, firstDay, partialDate } from '../../../model/partialDate.ts'
import { changesBetween } from '../../../model/time/changesBetween.ts'
import type { SuccessionEvent } from '../../../model/time/successionEvents.ts'
import { select } from '../../../session/session.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { sayEvent, sayOtherChanges } from '../sayChanges.ts'
import { useLens } from '../useLens.ts'

/**
 * What changed on the day, or in the month or year, that the map is shown as of. Those who went into somebody else are not on
 * the map any more; their history is one press away.
 */
export function MomentSays(): ReactNode {
  const words = useText()
  const network = useNetwork()
  const [{ date }] = useLens()
  const changes = useMemo(() => (date === null ? null : changesBetween(network, dayBefore(firstDay(date)), date)), [network, date])
  if (date === null || changes === null || changes.changes.length === 0) return null
  const others = sayOtherChanges(network, changes, words)
  return (
    <div className="moment-says">
      <b>{sayDate(partialDate(date), words)}</b>
      {changes.successions.map((event) => <EventSays key={event.id} event={event} />)}
      {others !== '' && <p>{others}</p>}
    </div>
  )
}

function EventSays({ event }: { readonly event: SuccessionEvent }): ReactNode {
  const words = useText()
  const network = useNetwork()
  const { session } = useOpenMap()
  const name = (id: PartyId): string => partyOf(network, id)?.name ?? ''
  return (
    <p>
      {sayEvent(network, event, words)}
      <span className="moment-histories">
        <span className="quiet">{words.lens.histories}</span>
        {event.ended.toSorted((a, b) => name(a).localeCompare(name(b))).map((id) => (
          <Fragment key={id}>
            {' '}
            <button type="button" data-opens-panel className="moment-history" aria-label={words.lens.history(name(id))} onClick={() => select(session, [id])}>{name(id)}</button>
          </Fragment>
        ))}
      </span>
    </p>
  )
}
