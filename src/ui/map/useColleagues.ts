import { useSyncExternalStore } from 'react'
import type { Colleague } from '../../sync/presence.ts'
import { useOpenMap } from '../openMapContext.ts'

/** Who else has this map open, one entry per tab. */
export function useColleagues(): readonly Colleague[] {
  const { colleagues } = useOpenMap().presence
  return useSyncExternalStore(colleagues.subscribe, colleagues.get)
}
