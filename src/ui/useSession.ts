import { useSyncExternalStore } from 'react'
import type { Session } from '../session/session.ts'
import { useOpenMap } from './openMapContext.ts'

/** What `read` takes out of this tab's state. It must give the same object until that changed: a field, not a new list. */
export function useSession<Value>(read: (session: Session) => Value): Value {
  const { session } = useOpenMap()
  return useSyncExternalStore(session.subscribe, () => read(session.getState()))
}
