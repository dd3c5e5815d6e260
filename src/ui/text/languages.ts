import { createContext } from 'react'
import type { Language } from '../../model/vocabulary.ts'
import { en } from './en.ts'
import { nl, type Text } from './nl.ts'

export const TEXTS: Readonly<Record<Language, Text>> = { nl, en }

/** The language of the screen; what reads it is `useText` and `useLanguage`. */
export const LanguageContext = createContext<Language>('nl')

/** The first language of the browser that we speak; Dutch when in doubt. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'nl' || tag === 'en')
  return spoken === 'en' ? 'en' : 'nl'
}
