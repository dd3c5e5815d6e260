import { LIKELY_LIKENESS, likenessOfPrepared, SMALL_WORDS, type PreparedName } from '../names.ts'

/** Places in the list of names, the lower first, and how much the two look alike. */
export type PairAlike = readonly [one: number, other: number, likeness: number]

/** Initials are 2 to 8 letters; longer keys stand for nothing. */
const MOST_INITIALS = 8

/**
 * Every two of these names that look alike, as `likeness` has it, without comparing each with each: only names that share what
 * the likeness needs are compared. The same spelling twice is not looked for.
 *
 * @param known Where the list holds the names of two maps after one another, how many are of the first: then only pairs of one of
 *   each are looked for.
 *
 * Only the cheap look at letters grows with the square of the number, within names of one number and length.
 */
export function pairsAlike(names: readonly PreparedName[], known: number | null = null): readonly PairAlike[] {
  const isWanted = (one: number, other: number): boolean => one !== other && (known === null || (one < known && other >= known))
  const met = new Set<number>()
  const found: PairAlike[] = []
  for (const [a, b] of candidates(names, known)) {
    const [one, other] = a < b ? [a, b] : [b, a]
    const pair = one * names.length + other
    if (!isWanted(one, other) || met.has(pair)) continue
    met.add(pair)
    const likeness = likenessOfPrepared(names[one] as PreparedName, names[other] as PreparedName)
    if (likeness >= LIKELY_LIKENESS) found.push([one, other, likeness])
  }
  return found
}

function* candidates(names: readonly PreparedName[], known: number | null): Iterable<readonly [number, number]> {
  yield* holdingAllWords(names)
  yield* initialsAndWords(names)
  yield* withTypingErrors(names, known)
}

/** A name and those that hold its rarest word: whoever holds all its words is among them. */
function* holdingAllWords(names: readonly PreparedName[]): Iterable<readonly [number, number]> {
  const byWord = group(names, ({ words }) => words)
  for (const [index, { words }] of names.entries()) {
    const holders = words.map((word) => byWord.get(word) ?? [])
    const [rarest] = holders.toSorted((left, right) => left.length - right.length)
    for (const other of rarest ?? []) yield [index, other]
  }
}

/** Short names, and longer ones that begin with the same letter. */
function* initialsAndWords(names: readonly PreparedName[]): Iterable<readonly [number, number]> {
  const byFirstWords = group(names, ({ words }) => (words.length > 1 ? firstWords(words).map((word) => word.slice(0, 1)) : []))
  for (const [index, { key }] of names.entries()) {
    if (key.length > MOST_INITIALS) continue
    for (const other of byFirstWords.get(key.slice(0, 1)) ?? []) yield [index, other]
  }
}

/** Up to the first that says something: small words before it may be skipped. */
function firstWords(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !SMALL_WORDS.has(word))
  return first < 0 ? words : words.slice(0, first + 1)
}

/** Names of one number and about one length that have most of their letters in common, and so have their words that differ. */
function* withTypingErrors(names: readonly PreparedName[], known: number | null): Iterable<readonly [number, number]> {
  for (const indices of group(names, ({ numbers }) => [numbers]).values()) {
    const near = indices.map((index) => spellName(index, names[index] as PreparedName)).toSorted((left, right) => left.length - right.length)
    for (const [place, one] of near.entries()) {
      for (let next = place + 1, other = near[next]; other && one.length >= other.length * LIKELY_LIKENESS; other = near[++next]) {
        if ((known === null || one.index < known !== other.index < known) && mayBeMistyped(one, other)) yield [one.index, other.index]
      }
    }
  }
}

/** `letters`: a bit for each letter that a word has. */
type Spelled = { readonly text: string; readonly length: number; readonly letters: number }
/** `again`: a bit for each letter that the name has twice. */
type SpelledName = Omit<Spelled, 'text'> & { readonly index: number; readonly again: number; readonly words: readonly Spelled[] }

function spellName(index: number, { key, words }: PreparedName): SpelledName {
  const rest = [...key].filter((letter, at) => key.indexOf(letter) !== at).join('')
  return { index, length: key.length, letters: lettersOf(key), again: lettersOf(rest), words: words.map((text) => ({ text, length: text.length, letters: lettersOf(text) })) }
}

function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32)
  return letters
}

/** How much of two names may be otherwise, and of their words that differ: `likenessOfPrepared` multiplies the one with the root of the other. */
const MOST_OTHERWISE = 1 - LIKELY_LIKENESS
const MOST_OTHERWISE_IN_WORDS = 1 - LIKELY_LIKENESS ** 2

/** A mistake takes at most one letter away that the other does not have. */
function mayBeMistyped(one: SpelledName, other: SpelledName): boolean {
  const most = MOST_OTHERWISE * other.length + 1e-9
  if (bitsIn(one.letters & ~other.letters) + bitsIn(one.again & ~other.again) > most || bitsIn(other.letters & ~one.letters) + bitsIn(other.again & ~one.again) > most) return false
  const [left, right] = [restOf(one, other), restOf(other, one)]
  const mostInWords = MOST_OTHERWISE_IN_WORDS * Math.max(left.length, right.length) + 1e-9
  return Math.abs(left.length - right.length) <= mostInWords && bitsIn(left.letters & ~right.letters) <= mostInWords && bitsIn(right.letters & ~left.letters) <= mostInWords
}

function restOf({ words }: SpelledName, { words: others }: SpelledName): Pick<Spelled, 'length' | 'letters'> {
  let [length, letters] = [0, 0]
  for (const word of words) {
    if (others.some(({ text }) => text === word.text)) continue
    length += word.length
    letters |= word.letters
  }
  return { length, letters }
}

function bitsIn(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

function group(names: readonly PreparedName[], labelsOf: (name: PreparedName) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    for (const label of new Set(labelsOf(name))) {
      const known = groups.get(label)
      if (known) known.push(index)
      else groups.set(label, [index])
    }
  }
  return groups
}
