import type { ReactNode } from 'react'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { today } from '../controls/today.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { endFacts, removeThings, seatsIn } from './handEdits.ts'

type Props = {
  readonly party: PartyId
  readonly coalitions: readonly CoalitionId[]
  /** How to say that nothing ends. */
  readonly stayLabel: string
  readonly onDone: () => void
}

/** Pulled out of a hull, or taken out of a table: it left, it never was in it, or neither. */
export function ChooseLeaving({ party, coalitions, stayLabel, onDone }: Props): ReactNode {
  const openMap = useOpenMap()
  const { hand } = useText()
  const network = useNetwork()
  const seats = seatsIn(network, party, coalitions)
  const left = coalitions.filter((id) => seats.some((seat) => network.memberships.get(seat)?.coalition === id))
  return (
    <>
      <p className="hand-title">{hand.leave(partyOf(network, party)?.name ?? '', left.map((id) => network.coalitions.get(id)?.name ?? ''))}</p>
      <div className="hand-column">
        <button type="button" className="button hand-choice" onClick={() => [endFacts(openMap, seats, today()), onDone()]}>{hand.endsToday}</button>
        <button type="button" className="button hand-choice" onClick={() => [removeThings(openMap, seats), onDone()]}>{hand.neverWas}</button>
        <button type="button" className="button button-quiet" onClick={onDone}>{stayLabel}</button>
      </div>
    </>
  )
}
