import { useSyncExternalStore } from 'react'
import type { Session } from '../session/session.ts'
import { useOpenMap } from './openMapContext.ts'

/** A part of what this tab knows. The part must keep its identity while it does not change. */
export function useSession<Part>(partOf: (session: Session) => Part): Part {
  const { session } = useOpenMap()
  return useSyncExternalStore(session.subscribe, () => partOf(session.getState()))
}
