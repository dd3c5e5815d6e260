import type { Language } from '../../model/vocabulary.ts'

/** The first language of the browser that we speak; Dutch when in doubt. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'nl' || tag === 'en')
  return spoken === 'en' ? 'en' : 'nl'
}
