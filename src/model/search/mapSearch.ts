import { normaliseName, SMALL_WORDS, wordsOfName } from '../names.ts'
import type { Network } from '../network.ts'
import { SEARCH_GROUPS, WEIGHTS, searchEntries, type FoundId, type SearchEntry, type SearchGroup } from './searchEntries.ts'
import { indexWords, type WordIndex } from './wordIndex.ts'

export type FoundGroup = { readonly group: SearchGroup; readonly ids: readonly FoundId[]; /** How many there are; `ids` holds the best. */ readonly count: number }

/** Finds what a query is about, in groups, the best first; an empty query finds nothing and makes ready for the first letter. */
export type MapSearch = (query: string) => readonly FoundGroup[]

/** Rows of one kind at a time: more is a list to read. Of roles more, since *initiatiefnemer* asks for all who are. */
const MOST_IN_GROUP: Readonly<Record<SearchGroup, number>> = { organisations: 6, coalitions: 6, roles: 12, themes: 4, places: 4 }
/** For a name that is or begins with all that was typed. */
const NAME_BONUS = { same: 40, start: 20 } as const

/**
 * Searches one map by names, aliases, roles, themes and places: every word of the query must fit, small words aside. Blind to case,
 * diacritics, spaces and legal forms, and forgiving of typing mistakes. What is compared is made at the first query.
 */
export function mapSearch(network: Network): MapSearch {
  let made: { readonly entries: readonly SearchEntry[]; readonly index: WordIndex } | null = null
  return (query) => {
    made ??= indexed(network)
    const words = wordsTyped(query)
    if (words.length === 0) return []
    return grouped(rank(made.entries, made.index, words, normaliseName(query)))
  }
}

function indexed(network: Network): { readonly entries: readonly SearchEntry[]; readonly index: WordIndex } {
  // In the order of their names, which equal scores then keep.
  const entries = searchEntries(network).toSorted((left, right) => BY_NAME.compare(left.name, right.name))
  return { entries, index: indexWords(entries) }
}

/** The words that mean something; small words count where there is nothing else. */
export function wordsTyped(query: string): readonly string[] {
  const words = wordsOfName(query)
  const meaning = words.filter((word) => !SMALL_WORDS.has(word))
  return meaning.length > 0 ? meaning : words
}

/** A collator that is kept compares many times faster than one per pair. */
const BY_NAME = new Intl.Collator('nl', { numeric: true })

type Ranked = { readonly entry: SearchEntry; readonly at: number; readonly score: number }

function rank(entries: readonly SearchEntry[], index: WordIndex, words: readonly string[], whole: string): readonly Ranked[] {
  const [first, ...others] = words.map(index.lookUp)
  const ranked: Ranked[] = []
  for (const [at, score] of first ?? []) {
    const entry = entries[at]
    const scores = others.map((each) => each.get(at))
    if (!entry || scores.includes(undefined)) continue
    const sum = scores.reduce((total: number, each) => total + (each ?? 0), score)
    if (entry.group !== 'roles' || namesRole(entry, words)) ranked.push({ entry, at, score: sum + nameBonus(entry, whole) })
  }
  return ranked.toSorted((left, right) => right.score - left.score || left.at - right.at)
}

/** A role is shown when it was asked for; else whoever holds it says it all. */
function namesRole({ words }: SearchEntry, typed: readonly string[]): boolean {
  const roleWords = words.filter(({ weight }) => weight === WEIGHTS.name)
  return typed.some((word) => word.length >= 3 && roleWords.some((known) => known.word.startsWith(word)))
}

function nameBonus({ group, name }: SearchEntry, whole: string): number {
  if (group === 'roles') return 0
  const key = normaliseName(name)
  return key === whole ? NAME_BONUS.same : key.startsWith(whole) ? NAME_BONUS.start : 0
}

/** Groups with the best find first. */
function grouped(ranked: readonly Ranked[]): readonly FoundGroup[] {
  const groups = Map.groupBy(ranked, ({ entry }) => entry.group)
  const best = (group: SearchGroup): number => groups.get(group)?.[0]?.score ?? 0
  return SEARCH_GROUPS.filter((group) => groups.has(group))
    .toSorted((left, right) => best(right) - best(left))
    .map((group) => {
      const found = groups.get(group) ?? []
      return { group, count: found.length, ids: found.slice(0, MOST_IN_GROUP[group]).map(({ entry }) => entry.id) }
    })
}
