import { editDistance } from '../names.ts'
import type { SearchEntry } from './searchEntries.ts'

/** What each entry, by its place in the list, scores for one typed word. */
export type WordScores = ReadonlyMap<number, number>

export type WordIndex = {
  readonly lookUp: (typed: string) => WordScores
  /** The words of the map that look most like a typed one, the nearest first. */
  readonly near: (typed: string) => readonly string[]
}

/** How well a word fits: it is the word, it begins it, it stands in it, it was meant by it. */
const FITS = { whole: 4, start: 3, inside: 2, meant: 1 } as const

/** Shorter than this, a word is found in the middle of every other, and one wrong letter makes it another word. */
const SHORTEST_INSIDE = 3
const SHORTEST_MISTYPED = 4
/** From this length on two mistakes are forgiven. */
const TWO_MISTAKES_FROM = 7

/** The words of a map with where they occur. Mistakes are forgiven only in words that nothing on the map begins with or holds. */
export function indexWords(entries: readonly SearchEntry[]): WordIndex {
  const places = new Map<string, { readonly at: number; readonly weight: number }[]>()
  entries.forEach(({ words }, at) => {
    for (const { word, weight } of words) {
      const known = places.get(word)
      if (known) known.push({ at, weight })
      else places.set(word, [{ at, weight }])
    }
  })
  const known = [...places.keys()]
  const near = (typed: string): readonly string[] => known
    .flatMap((word) => (mayBeMeant(typed, word) ? [{ word, mistakes: mistakesIn(typed, word) }] : []))
    .filter(({ mistakes }) => mistakes <= mistakesForgiven(typed))
    .toSorted((left, right) => left.mistakes - right.mistakes)
    .map(({ word }) => word)

  function lookUp(typed: string): WordScores {
    const scores = new Map<number, number>()
    const add = (word: string, fit: number): void => {
      for (const { at, weight } of places.get(word) ?? []) scores.set(at, Math.max(scores.get(at) ?? 0, fit * weight))
    }
    for (const word of known) {
      if (word === typed) add(word, FITS.whole)
      else if (word.startsWith(typed)) add(word, FITS.start)
      else if (typed.length >= SHORTEST_INSIDE && word.includes(typed)) add(word, FITS.inside)
    }
    if (scores.size === 0) for (const word of near(typed)) add(word, FITS.meant)
    return scores
  }
  return { lookUp, near }
}

function mistakesForgiven(typed: string): number {
  if (typed.length < SHORTEST_MISTYPED) return 0
  return typed.length < TWO_MISTAKES_FROM ? 1 : 2
}

/** The first letter is hardly ever wrong, unless it changed places with the second; comparing only those keeps a key within a frame. */
function mayBeMeant(typed: string, word: string): boolean {
  if (word.length < typed.length - mistakesForgiven(typed)) return false
  return typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0])
}

/** Compared with the whole word and, while somebody is still typing, with its beginning. */
function mistakesIn(typed: string, word: string): number {
  const start = editDistance(typed, word.slice(0, typed.length))
  return word.length - typed.length > mistakesForgiven(typed) ? start : Math.min(start, editDistance(typed, word))
}
