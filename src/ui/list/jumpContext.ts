import { createContext, useContext } from 'react'
import type { PartyId } from '../../model/ids.ts'

export type Jump = (id: PartyId) => void

/** Brings the entry of a party into view and puts the focus on its heading. */
export const JumpContext = createContext<Jump>(() => {})

export function useJump(): Jump {
  return useContext(JumpContext)
}

/** The id of the heading of a party's entry. */
export function headingIdOf(id: PartyId): string {
  return `list-${id}`
}
