import { useSyncExternalStore } from 'react'
import type { ThemeName } from '../../drawing/drawing.ts'
import { usePreferences } from './deviceContext.ts'

const DARK = '(prefers-color-scheme: dark)'

/** Light or dark as it is shown now: what the person chose, else what the device asks for. */
export function useThemeName(): ThemeName {
  const { theme } = usePreferences()
  const isDark = useSyncExternalStore(watchDark, () => matchMedia(DARK).matches)
  return theme ?? (isDark ? 'dark' : 'light')
}

function watchDark(listener: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
