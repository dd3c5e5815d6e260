import { useCallback, useSyncExternalStore } from 'react'
import type { PartyView } from '../doc/reading/entityStore.ts'
import type { PartyId } from '../model/ids.ts'
import { useOpenMap } from './openMapContext.ts'

/** One party with all that hangs on it; wakes only when that changes. Null when the map does not have it (any more). */
export function useParty(id: PartyId): PartyView | null {
  const { entities } = useOpenMap()
  const subscribe = useCallback((listener: () => void) => entities.subscribeTo(id, listener), [entities, id])
  return useSyncExternalStore(subscribe, () => entities.party(id))
}
