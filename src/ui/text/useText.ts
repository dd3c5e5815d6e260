import { useContext } from 'react'
import type { Language } from '../../model/vocabulary.ts'
import { LanguageContext, TEXTS } from './languages.ts'
import type { Text } from './nl.ts'

/** Every sentence, in the language of the screen. */
export function useText(): Text {
  return TEXTS[useContext(LanguageContext)]
}

/** The language of the screen, for labels that come out of the vocabulary. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
