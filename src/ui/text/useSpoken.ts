import { useEffect, useState } from 'react'
import type { Language } from '../../model/vocabulary.ts'
import { loadText } from './loadText.ts'
import type { Text } from './nl/nl.ts'
import { preferredLanguage } from './preferredLanguage.ts'

export type Spoken = { readonly language: Language; readonly text: Text }

/** The language that was chosen, or the browser's; the one before while its file comes in, and where it cannot be had. */
export function useSpoken(first: Spoken, chosen: Language | null): Spoken {
  const [spoken, setSpoken] = useState(first)
  const language = chosen ?? preferredLanguage(navigator.languages)
  useEffect(() => {
    let isWanted = true
    const speak = async (): Promise<void> => {
      const text = await loadText(language)
      if (isWanted) setSpoken((before) => (before.language === language ? before : { language, text }))
    }
    speak().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [language])
  return spoken
}
