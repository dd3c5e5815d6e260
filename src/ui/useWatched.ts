import { useSyncExternalStore } from 'react'
import type { Watched } from '../sync/watched.ts'

/** The value as it is now; renders again when it changes. */
export function useWatched<Value>(watched: Watched<Value>): Value {
  return useSyncExternalStore(watched.subscribe, watched.get)
}
