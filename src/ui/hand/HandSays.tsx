import type { ReactNode } from 'react'
import type { Drop } from '../../map/hand/dropping.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import type { Arranging } from '../stage/useArranging.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import type { Sharing } from './sharedDrags.ts'

type Props = { readonly drop: Drop; readonly sharing: Sharing | null; readonly connecting: PartyId | null; readonly arranging: Arranging; /** How many organisations nobody can tell apart, since they stand on one another. */ readonly piled: number; readonly onGiveUp: () => void }

/** One line above the typed line, large enough for the back row: what letting go, or the next click, would do, who drags the same, and who stands where nobody can see them. */
export function HandSays({ drop, sharing, connecting, arranging, piled, onGiveUp }: Props): ReactNode {
  const { hand, common } = useText()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const nameOf = (id: PartyId): string => partyOf(network, id)?.name ?? ''
  if (arranging.isBusy) {
    return (
      <p className="hand-says" role="status">
        {hand.arranging}
        <button type="button" className="button small" onClick={arranging.stop}>{hand.stopArranging}</button>
      </p>
    )
  }
  const { enters, leaves } = drop
  if (enters || leaves || sharing) {
    const parts = [sharing && hand.sharing(sharing.who || common.somebody, nameOf(sharing.party)), enters && hand.willEnter(enters.parties.map(nameOf), nameOf(enters.coalition)), leaves && hand.willLeave(nameOf(leaves.party), leaves.coalitions.map(nameOf))]
    return <p className="hand-says">{parts.filter(Boolean).join(' · ')}</p>
  }
  if (connecting) {
    return (
      <p className="hand-says" role="status">
        {hand.connectHow}
        <button type="button" className="button small" onClick={onGiveUp}>{hand.notNow}</button>
      </p>
    )
  }
  if (piled > 0) {
    return (
      <p className="hand-says hand-says-piled" role="status">
        {hand.piled(piled)}
        {canEdit && <button type="button" className="button small" onClick={() => arranging.start()}>{hand.arrange}</button>}
      </p>
    )
  }
  return null
}
