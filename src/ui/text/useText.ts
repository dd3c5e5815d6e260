import { useContext } from 'react'
import { assert } from '../../model/result.ts'
import type { Language } from '../../model/vocabulary.ts'
import type { Text } from './nl/nl.ts'
import { TextContext } from './textContext.ts'
import type { Spoken } from './useSpoken.ts'

/** Every sentence, in the language of the screen. */
export function useText(): Text {
  return useSpokenHere().text
}

/** The language of the screen, for labels that come out of the vocabulary. */
export function useLanguage(): Language {
  return useSpokenHere().language
}

function useSpokenHere(): Spoken {
  const spoken = useContext(TextContext)
  assert(spoken, 'a screen has a language')
  return spoken
}
