import type { PartyId, PlaceId } from './ids.ts'
import type { Network, Party } from './network.ts'
import type { Place } from './place.ts'

/** Why two parties may be one: the same name in the same place, a name that is an alias of the other, or names that look alike. */
export type DoubleReason = 'same' | 'alias' | 'likely'
export type LikelyDouble = { readonly party: PartyId; readonly reason: DoubleReason }

/** From this likeness on, two names are worth a question. Below it, *Wijkteam Noord* and *Wijkteam Zuid* would be asked about. */
export const LIKELY_LIKENESS = 0.8

/** Likeness of an abbreviation and what it may stand for: worth a question, never certain. */
const ACRONYM_LIKENESS = 0.85
/** Likeness of a name and a longer one that holds all its words (*Zilveren Kruis* and *Zilveren Kruis Achmea*). */
const CONTAINED_LIKENESS = 0.8
const MAX_COMPARED_CHARACTERS = 120

const LEGAL_FORMS = new Set(['stichting', 'bv', 'nv', 'vereniging', 'cooperatie', 'cooperatief', 'ua'])
/** Words that say nothing of whom a name means. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(['de', 'het', 'een', 'van', 'der', 'den', 'voor', 'in', 'te', 'op', 'aan', 'en', 'of', 'the', 'and', 'for'])

/**
 * What two spellings of one name have in common, for comparing only; names are kept and shown as they were typed.
 *
 * Leaves out case, spaces, hyphens, dots, diacritics, legal forms at either end and *e.o.*; `&` and `+` count as *en*.
 * A name of nothing but signs or emoji is its own form, so that two of them never look the same.
 */
export function normaliseName(name: string): string {
  return wordsOfName(name).join('') || name.trim().toLowerCase()
}

/** The words of a name in their compared form, legal forms left out unless nothing else is there. */
export function wordsOfName(name: string): readonly string[] {
  const folded = foldCase(name).replace(/[&+]/g, ' en ').replace(/[.'’`]/g, '')
  const words = folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
  const kept = withoutLegalForms(withoutSurroundings(words))
  return kept.length > 0 ? kept : words
}

/** Lower case without Latin diacritics: *Coöperatie* and *cooperatie* are one word. */
export function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
}

function withoutSurroundings(words: readonly string[]): readonly string[] {
  if (words.at(-1) === 'eo') return words.slice(0, -1)
  return words.at(-1) === 'omstreken' && words.at(-2) === 'en' ? words.slice(0, -2) : words
}

function withoutLegalForms(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length]
  while (start < end && LEGAL_FORMS.has(words[start] ?? '')) start++
  while (end > start && LEGAL_FORMS.has(words[end - 1] ?? '')) end--
  return words.slice(start, end)
}

/**
 * Whether `short` may be the initials of `long`: HKH and *Huisartsen Kring Haaglanden*. Small words may be skipped,
 * and one long compound may give a second letter (GGD, *Gemeentelijke Gezondheidsdienst*). `short` needs 2 to 8 letters.
 */
export function isAcronymOf(short: string, long: string): boolean {
  return isAcronym(normaliseName(short), wordsOfName(long))
}

/** `isAcronymOf`, either way around, of names that were prepared before. */
export function areAcronyms(a: PreparedName, b: PreparedName): boolean {
  return isAcronym(a.key, b.words) || isAcronym(b.key, a.words)
}

function isAcronym(letters: string, words: readonly string[]): boolean {
  if (letters.length < 2 || letters.length > 8 || words.length < 2 || words.length > 12) return false
  return initialsMatch(letters, words, true)
}

function initialsMatch(letters: string, words: readonly string[], mayUseCompound: boolean): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''
  if (SMALL_WORDS.has(word) && initialsMatch(letters, rest, mayUseCompound)) return true
  if (letters === '' || word[0] !== letters[0]) return false
  if (initialsMatch(letters.slice(1), rest, mayUseCompound)) return true
  const second = letters[1]
  if (!mayUseCompound || second === undefined || word.length < 10 || !word.slice(4).includes(second)) return false
  return initialsMatch(letters.slice(2), rest, false)
}

/**
 * How much two names look alike, from 0 to 1; 1 means the same once normalised. Below `LIKELY_LIKENESS` they do not, and how little is not worked out.
 *
 * Words that both have are taken as given and the rest must look alike by itself: *Gemeente Utrecht* and *Gemeente
 * Dordrecht* share most of their letters and are two. Names whose numbers differ never pass for typing errors.
 */
export function likeness(a: string, b: string): number {
  return likenessOfPrepared(prepareName(a), prepareName(b))
}

/** A name made ready for comparing: worth keeping where one name meets many. */
export type PreparedName = { readonly key: string; readonly words: readonly string[]; readonly numbers: string }

export function prepareName(name: string): PreparedName {
  const text = name.slice(0, MAX_COMPARED_CHARACTERS)
  const words = wordsOfName(text)
  return { key: normaliseName(text), words, numbers: words.join(' ').replace(/\D+/g, ' ').trim() }
}

/** `likeness` of names that were prepared before. */
export function likenessOfPrepared(a: PreparedName, b: PreparedName): number {
  if (a.key === b.key) return 1
  // Signs and emoji have no words to compare.
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (areAcronyms(a, b)) return ACRONYM_LIKENESS
  const restA = a.words.filter((word) => !b.words.includes(word))
  const restB = b.words.filter((word) => !a.words.includes(word))
  if (restA.length === 0 && restB.length === 0) return 0.95
  if (restA.length === 0 || restB.length === 0) return likenessOfContained(a, b)
  if (a.numbers !== b.numbers) return 0
  const rest = Math.sqrt(shareInCommon(restA.join(''), restB.join(''), LIKELY_LIKENESS ** 2))
  return rest === 0 ? 0 : rest * shareInCommon(a.key, b.key, LIKELY_LIKENESS)
}

/** The shorter must make up at least half of the words: *Utrecht* is not the *Utrechtse Ronde Tafel Jeugd Utrecht*. */
function likenessOfContained(a: PreparedName, b: PreparedName): number {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  const isEnough = short.key.length >= 3 && short.words.length * 2 >= long.words.length
  return isEnough ? CONTAINED_LIKENESS : 0.5
}

/** One minus edits per character of the longer text; 0 when it is less than `least`. */
function shareInCommon(a: string, b: string, least: number): number {
  const longer = Math.max(a.length, b.length)
  const most = Math.floor((1 - least) * longer + 1e-9)
  if (longer === 0 || Math.abs(a.length - b.length) > most) return 0
  const edits = editDistance(a, b, most)
  return edits > most ? 0 : 1 - edits / longer
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (optimal string alignment). Beyond
 * `most` it is only said that it takes more.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  let [before, previous, current] = [new Uint16Array(b.length + 1), Uint16Array.from({ length: b.length + 1 }, (_, column) => column), new Uint16Array(b.length + 1)]
  for (let row = 1; row <= a.length; row++) {
    const [letter, letterBefore] = [a.charCodeAt(row - 1), row > 1 ? a.charCodeAt(row - 2) : -1]
    let least = row
    current[0] = row
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1)
      let best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (letter === other ? 0 : 1))
      const isSwap = column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === other
      if (isSwap) best = Math.min(best, (before[column - 2] ?? 0) + 1)
      current[column] = best
      if (best < least) least = best
    }
    // A swap reaches two rows back, and costs one.
    if (least > most + 1) return least
    ;[before, previous, current] = [previous, current, before]
  }
  return previous[b.length] ?? 0
}

/**
 * Parties on the map that a new record of this name may double, the surest first.
 *
 * Never on the name alone: where both say where they are and the places have nothing to do with each other, or where
 * several parties bear the name, none of them is *the same*. A place that was not typed does not stand in the way of one.
 * `among`: who is compared, where is known that nobody else can look alike.
 */
export function likelyDoubles(network: Pick<Network, 'organisations' | 'coalitions' | 'places'>, name: string, placeIds: readonly PlaceId[] = [], among: Iterable<Party> = partiesOf(network)): readonly LikelyDouble[] {
  const prepared = prepareName(name)
  const found: { double: LikelyDouble; score: number }[] = []
  for (const party of among) {
    const score = likenessToParty(party, prepared)
    if (score >= LIKELY_LIKENESS) found.push({ double: { party: party.id, reason: reasonFor(network, party, prepared, score, placeIds) }, score })
  }
  const certain = found.filter(({ double }) => double.reason !== 'likely')
  const judged = certain.length > 1 ? found.map((entry) => ({ ...entry, double: { ...entry.double, reason: 'likely' as const } })) : found
  return judged.toSorted((a, b) => rankOf(a.double) - rankOf(b.double) || b.score - a.score).map(({ double }) => double)
}

/** How much a name looks like the name or the alias of a party that it looks like most. */
export function likenessToParty(party: Party, name: PreparedName): number {
  return Math.max(...preparedNamesOf(party).map((known) => likenessOfPrepared(name, known)))
}

function* partiesOf(network: Pick<Network, 'organisations' | 'coalitions'>): Iterable<Party> {
  yield* network.organisations.values()
  yield* network.coalitions.values()
}

function rankOf(double: LikelyDouble): number {
  return ['same', 'alias', 'likely'].indexOf(double.reason)
}

function reasonFor(network: Pick<Network, 'places'>, party: Party, typed: PreparedName, score: number, placeIds: readonly PlaceId[]): DoubleReason {
  if (score < 1 || !canBeInSamePlace(network, party.places, placeIds)) return 'likely'
  return prepareNameOnce(party).own.key === typed.key ? 'same' : 'alias'
}

/** Whether a party that lies in `known` can be the one that was typed with `typed`: no place typed, or one that touches. */
export function canBeInSamePlace(network: Pick<Network, 'places'>, known: readonly PlaceId[], typed: readonly PlaceId[]): boolean {
  if (typed.length === 0) return true
  return known.some((a) => typed.some((b) => liesIn(network.places, a, b) || liesIn(network.places, b, a)))
}

function liesIn(places: ReadonlyMap<PlaceId, Place>, inner: PlaceId, outer: PlaceId): boolean {
  for (let at: PlaceId | null = inner, steps = 0; at !== null && steps < 50; steps++) {
    if (at === outer) return true
    at = places.get(at)?.within ?? null
  }
  return false
}

/** Kept per record: unchanged records keep their identity, so a new network costs only what changed in it. */
const preparedByParty = new WeakMap<Party, { readonly own: PreparedName; readonly all: readonly PreparedName[] }>()

function prepareNameOnce(party: Party): { readonly own: PreparedName; readonly all: readonly PreparedName[] } {
  const known = preparedByParty.get(party)
  if (known) return known
  const own = prepareName(party.name)
  const made = { own, all: [own, ...party.aliases.map(prepareName)] }
  preparedByParty.set(party, made)
  return made
}

/** A name and its aliases ready for comparing, its own first; worked out once for each state of a party. */
export function preparedNamesOf(party: Party): readonly PreparedName[] {
  return prepareNameOnce(party).all
}
