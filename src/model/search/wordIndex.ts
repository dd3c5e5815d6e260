import { editDistance } from '../names.ts'
import type { SearchEntry } from './searchEntries.ts'

/** What each entry, by its place in the list, scores for one typed word; 0 where it does not fit. */
export type WordScores = Uint8Array

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
  function near(typed: string): readonly string[] {
    const mistakesIn = mistakesFrom(typed)
    return known
      .flatMap((word) => (mayBeMeant(typed, word) ? [{ word, mistakes: mistakesIn(word) }] : []))
      .filter(({ mistakes }) => mistakes <= mistakesForgiven(typed))
      .toSorted((left, right) => left.mistakes - right.mistakes)
      .map(({ word }) => word)
  }

  function lookUp(typed: string): WordScores {
    const scores = new Uint8Array(entries.length)
    let isFound = false
    const add = (word: string, fit: number): void => {
      isFound = true
      for (const { at, weight } of places.get(word) ?? []) scores[at] = Math.max(scores[at] ?? 0, fit * weight)
    }
    for (const word of known) {
      if (word === typed) add(word, FITS.whole)
      else if (word.startsWith(typed)) add(word, FITS.start)
      else if (typed.length >= SHORTEST_INSIDE && word.includes(typed)) add(word, FITS.inside)
    }
    if (!isFound) for (const word of near(typed)) add(word, FITS.meant)
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

/**
 * How many mistakes somebody made who meant this word: compared with the whole of it and, while they are still typing, with
 * its beginning. Many words of a map begin alike (*huisartsen …*), so each beginning is compared once.
 */
function mistakesFrom(typed: string): (word: string) => number {
  const distances = new Map<string, number>()
  const distanceTo = (text: string): number => {
    const known = distances.get(text) ?? editDistance(typed, text)
    distances.set(text, known)
    return known
  }
  return (word) => {
    const start = distanceTo(word.slice(0, typed.length))
    return word.length - typed.length > mistakesForgiven(typed) ? start : Math.min(start, distanceTo(word))
  }
}
