import { createContext } from 'react'
import type { Spoken } from './useSpoken.ts'

/** The language of the screen with its sentences; what reads it is `useText` and `useLanguage`. */
export const TextContext = createContext<Spoken | null>(null)
