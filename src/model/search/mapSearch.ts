import { normaliseName, SMALL_WORDS, wordsOfName } from '../names.ts'
import type { Network } from '../network.ts'
import { SEARCH_GROUPS, WEIGHTS, searchEntries, type FoundId, type SearchEntry, type SearchGroup } from './searchEntries.ts'
import { indexWords, type WordIndex, type WordScores } from './wordIndex.ts'

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
  // A collator that is kept compares many times faster than one per pair; the first of a page takes a frame or two to make.
  const { compare } = new Intl.Collator('nl', { numeric: true })
  const entries = searchEntries(network).toSorted((left, right) => compare(left.name, right.name))
  return { entries, index: indexWords(entries) }
}

/** The words that mean something; small words count where there is nothing else. */
export function wordsTyped(query: string): readonly string[] {
  const words = wordsOfName(query)
  const meaning = words.filter((word) => !SMALL_WORDS.has(word))
  return meaning.length > 0 ? meaning : words
}

type Ranked = { readonly entry: SearchEntry; readonly score: number }

/** What fits of one kind: the best, in order, and how many there are. */
type Fitting = { readonly best: readonly Ranked[]; readonly count: number }

/** Keeps only as many of a kind as are shown: a letter fits thousands, and putting those in order took longer than finding them. */
function rank(entries: readonly SearchEntry[], index: WordIndex, words: readonly string[], whole: string): ReadonlyMap<SearchGroup, Fitting> {
  const scores = words.map(index.lookUp)
  const fitting = new Map<SearchGroup, { readonly best: Ranked[]; count: number }>()
  entries.forEach((entry, at) => {
    const sum = sumAt(scores, at)
    if (sum === 0 || (entry.group === 'roles' && !namesRole(entry, words))) return
    const found = fitting.get(entry.group) ?? { best: [], count: 0 }
    fitting.set(entry.group, found)
    found.count++
    keepBest(found.best, { entry, score: sum + nameBonus(entry, whole) }, MOST_IN_GROUP[entry.group])
  })
  return fitting
}

/** 0 unless every word fits. */
function sumAt(scores: readonly WordScores[], at: number): number {
  let sum = 0
  for (const each of scores) {
    const score = each[at] ?? 0
    if (score === 0) return 0
    sum += score
  }
  return sum
}

/** Behind those that fit as well and came before it. */
function keepBest(best: Ranked[], one: Ranked, most: number): void {
  const last = best.at(-1)
  if (best.length === most && last && last.score >= one.score) return
  best.splice(best.findLastIndex(({ score }) => score >= one.score) + 1, 0, one)
  if (best.length > most) best.pop()
}

/** A role is shown when it was asked for; else whoever holds it says it all. */
function namesRole({ words }: SearchEntry, typed: readonly string[]): boolean {
  return typed.some((word) => word.length >= 3 && words.some((known) => known.weight === WEIGHTS.name && known.word.startsWith(word)))
}

function nameBonus({ group, key }: SearchEntry, whole: string): number {
  if (group === 'roles') return 0
  return key === whole ? NAME_BONUS.same : key.startsWith(whole) ? NAME_BONUS.start : 0
}

/** Groups with the best find first. */
function grouped(fitting: ReadonlyMap<SearchGroup, Fitting>): readonly FoundGroup[] {
  const best = (group: SearchGroup): number => fitting.get(group)?.best[0]?.score ?? 0
  return SEARCH_GROUPS.filter((group) => fitting.has(group))
    .toSorted((left, right) => best(right) - best(left))
    .map((group) => ({ group, count: fitting.get(group)?.count ?? 0, ids: (fitting.get(group)?.best ?? []).map(({ entry }) => entry.id) }))
}
