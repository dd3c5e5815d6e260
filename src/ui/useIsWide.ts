import { useMatches } from './useMatches.ts'

/** From here on the bar has room for its buttons and the panel stands beside the map. */
const WIDE = '(min-width: 1024px)'

export function useIsWide(): boolean {
  return useMatches(WIDE)
}
