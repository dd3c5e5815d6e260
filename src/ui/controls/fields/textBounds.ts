import { MAX_NAME_CHARACTERS } from '../../../typing/draft.ts'
import type { Text } from '../../text/nl/nl.ts'

/**
 * The most that each kind of text may hold, in UTF-16 units; all well below what a document takes (50,000). A field refuses more
 * with one sentence and keeps what was typed: cutting it off would lose it without a word. The names of a person, a link and a
 * version are as long as the relay takes them.
 */
export const TEXT_BOUNDS = { person: 40, link: 80, version: 80, title: 120, line: MAX_NAME_CHARACTERS, question: 240, caption: 600, note: 20_000 } as const

export type TextBound = keyof typeof TEXT_BOUNDS

/** What is wrong with the length of a text, in a sentence, or null. */
export function tooLong(text: string, bound: TextBound, { controls }: Pick<Text, 'controls'>): string | null {
  return text.trim().length > TEXT_BOUNDS[bound] ? controls.tooLong(TEXT_BOUNDS[bound]) : null
}
