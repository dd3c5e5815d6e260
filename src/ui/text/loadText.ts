import type { Language } from '../../model/vocabulary.ts'
import type { Text } from './nl/nl.ts'

/** Every sentence in one language. Each language is a file of its own: nobody reads both. */
export async function loadText(language: Language): Promise<Text> {
  return language === 'en' ? (await import('./en/en.ts')).en : (await import('./nl/nl.ts')).nl
}
