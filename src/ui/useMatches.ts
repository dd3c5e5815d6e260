import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is as this media query says; renders again when that changes. */
export function useMatches(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }, [query])
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
