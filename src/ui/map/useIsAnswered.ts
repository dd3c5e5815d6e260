import { useSyncExternalStore } from 'react'
import { useOpenMap } from '../openMapContext.ts'

/** Whether the relay said what it has, or could not be reached: until then the map may still be on its way. */
export function useIsAnswered(): boolean {
  const { connection } = useOpenMap()
  return useSyncExternalStore(connection.subscribe, () => connection.get().phase !== 'connecting')
}
