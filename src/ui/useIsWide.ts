import { useSyncExternalStore } from 'react'

/** From here on the bar has room for its buttons and the panel stands beside the map. */
const WIDE = '(min-width: 1024px)'

export function useIsWide(): boolean {
  return useSyncExternalStore(watchWidth, () => matchMedia(WIDE).matches)
}

function watchWidth(listener: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
