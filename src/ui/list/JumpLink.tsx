import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { useJump } from './jumpContext.ts'

/** The name of a party in somebody else's table: a press goes to its own entry further on in the list. */
export function JumpLink({ id, name }: { readonly id: PartyId; readonly name: string }): ReactNode {
  const jump = useJump()
  return <button type="button" className="fact-name" dir="auto" onClick={() => jump(id)}>{name}</button>
}
