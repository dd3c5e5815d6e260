import type { PartyId } from '../model/ids.ts'
import { foldCase, LIKELY_LIKENESS, likeness, wordsOfName } from '../model/names.ts'
import { membershipsOf } from '../model/network.ts'
import { candidatesFor, type KnownParty, nameIndexOf } from './names/nameIndex.ts'
import type { TypingContext } from './proposal.ts'

/** What may be typed at the caret; taking it replaces `start` to `end` of the line with `text`. */
export type Suggestion = {
  readonly text: string
  readonly what: 'organisation' | 'coalition' | 'role' | 'verb' | 'theme' | 'place'
  readonly party: PartyId | null
  /** To tell parties of one name apart. */
  readonly placeNames: readonly string[]
  readonly start: number
  readonly end: number
}

export const MAX_SUGGESTIONS = 8
/** How many words before the caret may belong to the name that is being typed. */
const MAX_TYPED_WORDS = 5
const MIN_TYPED_CHARACTERS = 2

/** In brackets stand roles and places before anything else. */
const BETWEEN_BRACKETS: ReadonlySet<Suggestion['what']> = new Set(['role', 'place'])
const BRACKET_BONUS = 50

type Ranked = Suggestion & { readonly rank: number }

/**
 * What the words before the caret may become: names that begin so, then names with a word that begins so, roles and verbs,
 * themes and places, and last names that differ by a typing error. The longest stretch of words that fits wins.
 */
export function suggest(text: string, caret: number, context: TypingContext): readonly Suggestion[] {
  const end = Math.max(0, Math.min(caret, text.length))
  const best = new Map<string, Ranked>()
  for (const start of startsBefore(text, end)) {
    const typed = text.slice(start, end)
    if (typed.trim().length < MIN_TYPED_CHARACTERS) continue
    const isInBrackets = /\([^)]*$/.test(text.slice(Math.max(0, start - 200), start))
    for (const suggestion of suggestionsFor(typed, start, end, context)) {
      const found = isInBrackets && BETWEEN_BRACKETS.has(suggestion.what) ? { ...suggestion, rank: suggestion.rank - BRACKET_BONUS } : suggestion
      const key = `${found.what} ${found.party ?? found.text}`
      if (found.text !== typed && found.rank < (best.get(key)?.rank ?? Infinity)) best.set(key, found)
    }
  }
  const ranked = [...best.values()].toSorted((a, b) => a.rank - b.rank || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
  return ranked.slice(0, MAX_SUGGESTIONS).map(({ rank: _, ...suggestion }) => suggestion)
}

/** Where the words before the caret begin, the longest stretch first; signs between names end a stretch. */
function startsBefore(text: string, caret: number): readonly number[] {
  const from = Math.max(0, caret - 200)
  const stretch = text.slice(from, caret)
  const sign = Math.max(...[...',;:(>+&"'].map((sign) => stretch.lastIndexOf(sign)))
  const starts = [...stretch.matchAll(/[^\s,;:(>+&"]+/g)].map((word) => word.index).filter((start) => start > sign || sign < 0)
  return starts.slice(-MAX_TYPED_WORDS).map((start) => from + start)
}

function* suggestionsFor(typed: string, start: number, end: number, context: TypingContext): Iterable<Ranked> {
  const { network, vocabulary, language } = context
  const folded = foldCase(typed.trim())
  const length = folded.length
  for (const party of partiesOf(context)) {
    const rank = rankOfName(party.folded, folded)
    if (rank !== null) yield { ...ofParty(party.known, context, start, end), rank: rank - length - nearness(party.known, context) }
  }
  for (const { label, what } of wordsOf(vocabulary, language)) {
    if (foldCase(label).startsWith(folded)) yield { text: label, what, party: null, placeNames: [], start, end, rank: 20 - length }
  }
  for (const theme of network.themes.values()) if (foldCase(theme.name).startsWith(folded)) yield { text: theme.name, what: 'theme', party: null, placeNames: [], start, end, rank: 30 - length }
  for (const place of network.places.values()) if (foldCase(place.name).startsWith(folded)) yield { text: place.name, what: 'place', party: null, placeNames: [], start, end, rank: 30 - length }
  yield* misspelt(typed, start, end, context)
}

type FoldedParty = { readonly known: KnownParty; readonly folded: readonly string[] }

const foldedByIndex = new WeakMap<object, readonly FoldedParty[]>()

/** Every party with its folded names, kept with the index of the network. */
function partiesOf(context: TypingContext): readonly FoldedParty[] {
  const index = nameIndexOf(context.network)
  const known = foldedByIndex.get(index)
  if (known) return known
  const parties = new Set([...index.byKey.values()].flat())
  const made = [...parties].map((party) => ({ known: party, folded: [party.name, ...party.aliases].map(foldCase) }))
  foldedByIndex.set(index, made)
  return made
}

/** 0 where a name begins so, 10 where one of its words does; null where none does. */
function rankOfName(names: readonly string[], typed: string): number | null {
  if (names.some((name) => name.startsWith(typed))) return 0
  return names.some((name) => name.includes(` ${typed}`)) ? 10 : null
}

/** The more coalitions a party is in, the likelier it is meant. */
function nearness(party: KnownParty, context: TypingContext): number {
  if (!('id' in party.ref)) return 0
  return Math.min(0.9, membershipsOf(context.network, party.ref.id).length / 10)
}

function ofParty(party: KnownParty, { network }: TypingContext, start: number, end: number): Suggestion {
  const placeNames = party.placeIds.map((place) => network.places.get(place)?.name ?? '').filter(Boolean)
  return { text: party.name, what: party.isCoalition ? 'coalition' : 'organisation', party: 'id' in party.ref ? party.ref.id : null, placeNames, start, end }
}

function* wordsOf(vocabulary: TypingContext['vocabulary'], language: TypingContext['language']): Iterable<{ readonly label: string; readonly what: 'role' | 'verb' }> {
  for (const role of vocabulary.roles.values()) yield { label: role[language].toLowerCase(), what: 'role' }
  for (const tie of vocabulary.tieKinds.values()) yield { label: tie[language], what: 'verb' }
}

/** Names one or two typing errors away; only once enough letters stand there to tell. */
function* misspelt(typed: string, start: number, end: number, context: TypingContext): Iterable<Ranked> {
  if (wordsOfName(typed).join('').length < 5) return
  for (const party of candidatesFor(nameIndexOf(context.network), typed)) {
    const score = likeness(typed, party.name)
    if (score >= LIKELY_LIKENESS && score < 1) yield { ...ofParty(party, context, start, end), rank: 40 - score - typed.length }
  }
}
