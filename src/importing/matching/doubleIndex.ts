import { areAcronyms, LIKELY_LIKENESS, prepareName, preparedNamesOf, type PreparedName } from '../../model/names.ts'
import type { Party } from '../../model/network.ts'

/**
 * Whoever may look like a name, found without comparing it with all: at least everybody whom `likelyDoubles` would find.
 * Thousands of names that each meet thousands would take half a minute.
 */
export type DoubleIndex = { readonly mayBe: (name: string) => ReadonlySet<Party> }

type Entry = { readonly party: Party; readonly name: PreparedName; readonly pieces: number }

/** Edits that names may differ in and still look alike, of this many characters. */
const editsIn = (characters: number): number => Math.floor((1 - LIKELY_LIKENESS) * characters + 1e-9)

/** A swap of two neighbours, which counts as one edit, breaks three pairs of letters. */
const PAIRS_PER_EDIT = 3

export function doubleIndex(parties: Iterable<Party>): DoubleIndex {
  const byKey = new Map<string, Entry[]>()
  const byWord = new Map<string, Entry[]>()
  const byPair = new Map<string, Entry[]>()
  const byInitial = new Map<string, Entry[]>()
  for (const party of parties) {
    for (const name of preparedNamesOf(party)) {
      const pairs = pairsOf(name.key)
      const entry: Entry = { party, name, pieces: pairs.size }
      push(byKey, name.key, entry)
      for (const word of new Set(name.words)) push(byWord, word, entry)
      for (const pair of pairs) push(byPair, pair, entry)
      for (const initial of initialsOf(name)) push(byInitial, initial, entry)
    }
  }
  return {
    mayBe(name) {
      const typed = prepareName(name)
      const found = new Set<Party>((byKey.get(typed.key) ?? []).map(({ party }) => party))
      for (const word of new Set(typed.words)) for (const entry of byWord.get(word) ?? []) if (isWithin(typed, entry.name)) found.add(entry.party)
      for (const initial of initialsOf(typed)) for (const entry of byInitial.get(initial) ?? []) if (areAcronyms(typed, entry.name)) found.add(entry.party)
      for (const entry of alikeBySpelling(typed, byPair)) found.add(entry.party)
      return found
    },
  }
}

function push(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = lists.get(key)
  if (known) known.push(entry)
  else lists.set(key, [entry])
}

function pairsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2)))
}

/** The letters an abbreviation of this name can begin with: small words may be skipped. */
function initialsOf({ words, key }: PreparedName): ReadonlySet<string> {
  return new Set([key, ...words].map((word) => word[0] ?? '').filter(Boolean))
}

function isWithin(a: PreparedName, b: PreparedName): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  return short.words.every((word) => long.words.includes(word)) || long.words.every((word) => short.words.includes(word))
}

/** Names that share so many pairs of letters that few edits may lie between them. */
function* alikeBySpelling(typed: PreparedName, byPair: ReadonlyMap<string, readonly Entry[]>): Iterable<Entry> {
  const shared = new Map<Entry, number>()
  const pairs = pairsOf(typed.key)
  for (const pair of pairs) for (const entry of byPair.get(pair) ?? []) if (entry.name.numbers === typed.numbers) shared.set(entry, (shared.get(entry) ?? 0) + 1)
  for (const [entry, count] of shared) {
    const longer = Math.max(typed.key.length, entry.name.key.length)
    const edits = editsIn(longer)
    const isNear = Math.abs(typed.key.length - entry.name.key.length) <= edits
    if (isNear && count >= Math.max(pairs.size, entry.pieces) - PAIRS_PER_EDIT * edits) yield entry
  }
}
