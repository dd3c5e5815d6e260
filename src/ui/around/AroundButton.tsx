import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { showParty } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

/** *Wat ligt hieromheen*: goes from the panel of a party to its page. */
export function AroundButton({ id }: { readonly id: PartyId }): ReactNode {
  const { around } = useText()
  const { session } = useOpenMap()
  return <button type="button" className="button panel-around" onClick={() => showParty(session, id)}>{around.open}</button>
}
