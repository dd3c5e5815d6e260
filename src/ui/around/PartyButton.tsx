import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { showParty } from '../../session/session.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

/** A party by its name; a press goes to its own page. One that is still to be filled in says so. */
export function PartyButton({ id }: { readonly id: PartyId }): ReactNode {
  const { around: text } = useText()
  const { session } = useOpenMap()
  const party = partyOf(useShownNetwork(), id)
  const name = party?.name ?? ''
  const isAwaited = party !== undefined && 'placeholder' in party && party.placeholder
  return <button type="button" className="party-button" dir="auto" onClick={() => showParty(session, id)}>{isAwaited ? text.unfilled(name) : name}</button>
}
