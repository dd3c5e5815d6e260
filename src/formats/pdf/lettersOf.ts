/** Words as far as a typeface can set them. `actual` is what they really say, where that differs. */
export type Settable = { readonly text: string; readonly missing: readonly string[] }

/** They only change how others look, and stand for nothing themselves. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu
const STAND_IN = '?'

/**
 * The words with a question mark for every run of characters that the typeface does not have; a letter with a sign that it
 * does not have stands without the sign.
 */
export function settable(words: string, has: (code: number) => boolean): Settable {
  const text = words.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/\s/gu, ' ')
  if (isSet(text, has)) return { text, missing: [] }
  const missing: string[] = []
  const set = charactersOf(text).map((character) => {
    if (isSet(character, has)) return character
    const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '')
    if (bare !== '' && isSet(bare, has)) return bare
    missing.push(character)
    return STAND_IN
  })
  return { text: set.join('').replaceAll(/\?{2,}/g, STAND_IN), missing }
}

function isSet(text: string, has: (code: number) => boolean): boolean {
  for (const character of text) if (!has(character.codePointAt(0) ?? 0)) return false
  return true
}

function charactersOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
}
