import { SMALL_SCREEN } from './map/opening/showsListFirst.ts'
import { useMatches } from './useMatches.ts'

/** A phone, or a small window: the list comes first, and searching before the list. */
export function useIsSmall(): boolean {
  return useMatches(SMALL_SCREEN)
}
