import type { PartyId, PlaceId } from '../model/ids.ts'
import { normaliseName } from '../model/names.ts'
import { partyOf } from '../model/network.ts'
import { endsBeforeItBegins, isOpenPeriod, OPEN_PERIOD, type Period } from '../model/partialDate.ts'
import type { KnownParty, NameIndex } from './names/nameIndex.ts'
import type { Chip, ChoiceCode, PlaceRef, ProblemCode, LineProblem, ProposedFact, Question, SimilarParty, ThemeRef, TypingContext } from './proposal.ts'
import { placeKindOf } from './words/dutchPlaces.ts'
import { spanOf, type Token, textOf } from './words/tokens.ts'

/**
 * A reading while it is being made: facts, chips, questions and problems gather here in the order of the line.
 * `made` knows the names that this line and, when many are pasted, the lines before it have made.
 */
export type Draft = {
  readonly line: string
  readonly context: TypingContext
  readonly known: NameIndex
  readonly made: NameIndex
  readonly facts: ProposedFact[]
  readonly chips: Chip[]
  readonly questions: Question[]
  readonly problems: LineProblem[]
  readonly counter: { next: number }
  /** References that earlier lines really made; what a refused line tried to make is in `made` and counts for nothing. */
  readonly kept: Set<number>
  /** Parts of a list that were not understood; they stay in the line, after what the list was about. */
  readonly leftovers: string[]
  restPrefix: string
}

/** A line that makes more than this is a paste gone wrong. */
const MAX_FACTS = 600
/** Longer names are refused with a message; the longest Dutch care organisation needs about 90 characters. */
export const MAX_NAME_CHARACTERS = 400

/** Whatever a line is cut into, no piece of it is longer than what a document takes (50,000). */
export const MAX_LINE_CHARACTERS = 20_000

export function addProblem(draft: Draft, code: ProblemCode, tokens: readonly Token[]): null {
  draft.problems.push({ code, ...spanOf(tokens) })
  return null
}

type ChipDetails = Partial<Omit<Chip, 'text' | 'start' | 'end' | 'what'>>

export function addChip(draft: Draft, what: Chip['what'], tokens: readonly Token[], details: ChipDetails = {}): void {
  if (tokens.length === 0) return
  const { start, end } = spanOf(tokens)
  draft.chips.push({ state: null, code: null, party: null, placeNames: [], similarTo: [], question: null, ...details, text: draft.line.slice(start, end), start, end, what })
}

/** Adds a question and returns the choice that holds: the answer that was given, or the likeliest. */
export function ask(draft: Draft, what: Question['what'], tokens: readonly Token[], choices: Question['choices'], likeliest = 0): { readonly id: string; readonly choice: Question['choices'][number] } {
  const id = `${what}:${normaliseName(textOf(draft.line, tokens)).slice(0, 80)}`
  const answer = draft.context.answers?.[id] ?? likeliest
  const chosen = Number.isInteger(answer) && answer >= 0 && answer < choices.length ? answer : likeliest
  if (!draft.questions.some((question) => question.id === id)) draft.questions.push({ id, what, ...spanOf(tokens), choices, chosen })
  return { id, choice: choices[chosen] ?? { code: 'new', party: null } }
}

export function choicesOf(...codes: readonly ChoiceCode[]): Question['choices'] {
  return codes.map((code) => ({ code, party: null }))
}

export function nextRef(draft: Draft): number {
  return draft.counter.next++
}

export function similarParty(draft: Draft, id: PartyId): SimilarParty {
  const party = partyOf(draft.context.network, id)
  return { id, name: party?.name ?? '', placeNames: placeNamesOf(draft, (party?.places ?? []).map((place) => ({ id: place }))) }
}

export function placeNamesOf(draft: Draft, refs: readonly PlaceRef[]): readonly string[] {
  return refs.flatMap((ref) => ('id' in ref ? [draft.context.network.places.get(ref.id)?.name ?? ''] : draft.facts.flatMap((fact) => (fact.kind === 'place' && fact.ref === ref.ref ? [fact.name] : [])))).filter(Boolean)
}

export function placeIdsOf(refs: readonly PlaceRef[]): readonly PlaceId[] {
  return refs.flatMap((ref) => ('id' in ref ? [ref.id] : []))
}

/** The place these words name: one on the map, one made just now, or a new one that is known or says it is a place; else null. */
export function findPlace(draft: Draft, tokens: readonly Token[]): { readonly ref: PlaceRef | null; readonly kind: string | null } | null {
  const name = textOf(draft.line, tokens)
  const key = normaliseName(name)
  const ref = draft.known.places.get(key) ?? stillMade(draft, draft.made.places.get(key))
  if (ref) return { ref, kind: null }
  const kind = placeKindOf(name)
  return kind === null ? null : { ref: null, kind }
}

/** The reference to a place that `findPlace` found, made when it is new. */
export function placeRefOf(draft: Draft, tokens: readonly Token[]): PlaceRef | null {
  const found = findPlace(draft, tokens)
  if (!found) return null
  addChip(draft, 'place', tokens, { state: found.ref && 'id' in found.ref ? 'exists' : 'new' })
  if (found.ref) return found.ref
  const name = textOf(draft.line, tokens)
  const ref = nextRef(draft)
  draft.facts.push({ kind: 'place', ref, name, placeKind: found.kind })
  draft.made.places.set(normaliseName(name), { ref })
  return { ref }
}

export function knownTheme(draft: Draft, tokens: readonly Token[]): ThemeRef | null {
  const key = normaliseName(textOf(draft.line, tokens))
  return draft.known.themes.get(key) ?? stillMade(draft, draft.made.themes.get(key)) ?? null
}

export function themeRefOf(draft: Draft, tokens: readonly Token[]): ThemeRef {
  const theme = knownTheme(draft, tokens)
  addChip(draft, 'theme', tokens, { state: theme && 'id' in theme ? 'exists' : 'new' })
  if (theme) return theme
  const name = textOf(draft.line, tokens)
  const ref = nextRef(draft)
  draft.facts.push({ kind: 'theme', ref, name })
  draft.made.themes.set(normaliseName(name), { ref })
  return { ref }
}

/** The two periods as one; the later said wins where both say the same end. */
export function joinPeriods(first: Period, second: Period): Period {
  return { from: second.from ?? first.from, to: second.to ?? first.to }
}

/** The period with what was asked about it; tells when it ends before it begins. */
export function checkedPeriod(draft: Draft, found: { readonly period: Period; readonly isBareDate: boolean }, tokens: readonly Token[]): Period {
  if (endsBeforeItBegins(found.period)) {
    addProblem(draft, 'endsBeforeItBegins', tokens)
    return OPEN_PERIOD
  }
  if (!found.isBareDate) {
    addChip(draft, 'period', tokens)
    return found.period
  }
  const { id, choice } = ask(draft, 'year', tokens, choicesOf('inThatYear', 'sinceThatYear'))
  addChip(draft, 'period', tokens, { question: id })
  return choice.code === 'sinceThatYear' ? { from: found.period.from, to: null } : found.period
}

/** Says that a period was typed where the model has none to give. */
export function refusePeriod(draft: Draft, period: Period, tokens: readonly Token[]): void {
  if (!isOpenPeriod(period)) addProblem(draft, 'periodHasNoPlace', tokens)
}

/** Adds a fact, unless the line makes too many. */
export function addFact(draft: Draft, fact: ProposedFact): void {
  if (draft.facts.length < MAX_FACTS) draft.facts.push(fact)
  else if (!draft.problems.some(({ code }) => code === 'tooMany')) draft.problems.push({ code: 'tooMany', start: 0, end: draft.line.length })
}

/** Reads one part of a list; what goes wrong in it stays in the line, and the other parts are made all the same. */
export function readPart(draft: Draft, tokens: readonly Token[], read: () => void): void {
  const [facts, problems] = [draft.facts.length, draft.problems.length]
  read()
  if (draft.problems.length === problems) return
  draft.facts.length = facts
  draft.leftovers.push(textOf(draft.line, tokens))
}

/** Everybody of this name: on the map, or made by this line or one before it. */
export function partiesNamed(draft: Draft, name: string): readonly KnownParty[] {
  const key = normaliseName(name)
  const made = (draft.made.byKey.get(key) ?? []).filter(({ ref }) => 'id' in ref || isMade(draft, ref.ref))
  return [...(draft.known.byKey.get(key) ?? []), ...made]
}

function isMade(draft: Draft, ref: number): boolean {
  return draft.kept.has(ref) || draft.facts.some((fact) => 'ref' in fact && fact.ref === ref)
}

function stillMade<Ref extends PlaceRef | ThemeRef>(draft: Draft, ref: Ref | undefined): Ref | undefined {
  return ref && 'ref' in ref && !isMade(draft, ref.ref) ? undefined : ref
}
