import { createContext } from 'react'
import type { ReturnFocus } from './useReturnFocus.ts'

/** The keyboard's place in the open panel; null outside one. */
export const PanelFocusContext = createContext<ReturnFocus | null>(null)
