import { useOpenMap } from './openMapContext.ts'
import { useWatched } from './useWatched.ts'

/** False while the map can only be viewed here. */
export function useCanEdit(): boolean {
  return !useWatched(useOpenMap().isReadOnly)
}
