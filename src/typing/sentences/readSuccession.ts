import type { PartialDate, Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, ask, choicesOf, type Draft } from '../draft.ts'
import type { Item } from '../names/brackets.ts'
import { bracketContent, isFalseDate, trailingBracket, wholePeriod } from '../names/cutPeriod.ts'
import { readItem } from '../names/readItem.ts'
import { type Expected, isSameParty, peekParty, type Resolved, resolveParty } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import type { Match } from '../words/matchVerb.ts'
import { isSign, isWord, type Token, textOf } from '../words/tokens.ts'
import type { Count } from '../words/verbs.ts'

/** *HADOKS, fusie van HKH en Elzha*, *Elzha ging op in HADOKS*, *A splitste in B en C*. */
export function readSuccession(draft: Draft, match: Match, period: Period): void {
  addChip(draft, 'succession', match.verb)
  if (match.isNegated) return void addProblem(draft, 'nothingToEnd', match.verb)
  forgetYearQuestion(draft)
  const isRename = match.meaning.kind === 'succession' && match.meaning.isRename
  const [from, to] = [list(draft, match.subject, fromCount(match)), list(draft, match.object, toCount(match))]
  const [before, after] = [from[0], to[0]]
  if (isRename && before && after && from.length + to.length === 2) return void readNewName(draft, before, after, dateOf(period))
  succeed(draft, from, to, dateOf(period))
}

const MERGER = new Set(['fusie', 'merger', 'ontstaan'])

/** *HADOKS (fusie van HKH en Elzha)* says the same without the brackets. */
export function withoutMergerBrackets(tokens: readonly Token[]): readonly Token[] {
  const at = trailingBracket(tokens)
  const inside = at > 0 ? bracketContent(tokens.slice(at)) : []
  if (!inside.slice(0, 2).some((token) => isWord(token, MERGER))) return tokens
  return [...tokens.slice(0, at), ...inside.map((token) => ({ ...token, depth: Math.max(0, token.depth - 1) }))]
}

const INTO = new Set(['tot', 'into'])

/** *HKH fuseerde met Elzha tot HADOKS*; without what they became there is no succession to make. */
export function readMerger(draft: Draft, match: Match, period: Period): void {
  const at = match.object.findIndex((token, index) => index > 0 && token.depth === 0 && isWord(token, INTO))
  const after = at < 0 ? [] : match.object.slice(at + 1)
  if (after.length === 0 || match.isNegated) return void addProblem(draft, 'mergedIntoWhat', match.verb)
  addChip(draft, 'succession', match.verb)
  forgetYearQuestion(draft)
  const before = [...list(draft, match.subject, match.subjects), ...list(draft, match.object.slice(0, at), 'unsaid')]
  succeed(draft, before, list(draft, after, 'unsaid'), dateOf(period))
}

/** A fusion has several before it; so has what is split after it. */
function fromCount(match: Match): Count {
  return match.verb.some(({ key }) => ['fusie', 'merger', 'ontstaan', 'ontstond'].includes(key)) ? 'several' : match.subjects
}

function toCount(match: Match): Count {
  return match.verb.some(({ key }) => /^(ge)?splits?t?/.test(key)) ? 'several' : 'unsaid'
}

function list(draft: Draft, tokens: readonly Token[], count: Count): readonly Item[] {
  return splitList(draft, tokens, count).map((part) => readItem(draft, part))
}

/** An event has one date: whether a year means *in* or *since* does not matter here. */
function forgetYearQuestion(draft: Draft): void {
  const kept = draft.questions.filter(({ what }) => what !== 'year')
  draft.questions.splice(0, draft.questions.length, ...kept)
  for (const [at, chip] of draft.chips.entries()) if (chip.what === 'period') draft.chips[at] = { ...chip, question: null }
}

function dateOf(period: Period): PartialDate | null {
  return period.from ?? period.to
}

/** *HKH + Elzha > HADOKS 2019*; a date that ends the line is when it happened, unless it belongs to a known name. */
export function readArrow(draft: Draft, left: readonly Token[], arrow: readonly Token[], right: readonly Token[], period: Period): void {
  if (left.length === 0 || right.length === 0) return void addProblem(draft, 'missingParty', arrow)
  addChip(draft, 'succession', arrow)
  forgetYearQuestion(draft)
  const at = dateOf(period) === null ? lastDateAt(draft, right) : right.length
  const words = right.slice(at)
  const found = wholePeriod(draft, words)
  if (words.length > 0 && !found) return void addProblem(draft, 'noDate', words)
  addChip(draft, 'period', words)
  succeed(draft, list(draft, left, 'several'), list(draft, right.slice(0, at), 'several'), found ? dateOf(found.period) : dateOf(period))
}

/** A date takes at most this many words and signs: *2019-01-01*. */
const MAX_DATE_TOKENS = 5

/** Where the date begins that ends these words after a name, or their length. */
function lastDateAt(draft: Draft, tokens: readonly Token[]): number {
  for (let at = Math.max(1, tokens.length - MAX_DATE_TOKENS); at < tokens.length; at++) {
    const words = tokens.slice(at)
    if (wholePeriod(draft, words)?.isBareDate || isFalseDate(draft, words)) return at
  }
  return tokens.length
}

function succeed(draft: Draft, before: readonly Item[], after: readonly Item[], date: PartialDate | null): void {
  const expected: Expected = [...before, ...after].some((item) => isCoalitionName(draft, item)) ? 'coalition?' : 'organisation?'
  const [from, to] = [before, after].map((items) => items.map((item) => resolveParty(draft, item, expectedOf(draft, item, expected)))) as [(Resolved | null)[], (Resolved | null)[]]
  pushSuccession(draft, from.filter((party) => party !== null), to.filter((party) => party !== null), date ?? dateOf(after[0]?.period ?? { from: null, to: null }) ?? dateOf(before.at(-1)?.period ?? { from: null, to: null }))
}

function isCoalitionName(draft: Draft, item: Item): boolean {
  return ['coalition', 'saysCoalition'].includes(peekParty(draft, item.name))
}

/** A known organisation stays one; for the unknown, what the others are decides. */
function expectedOf(draft: Draft, item: Item, expected: Expected): Expected {
  return peekParty(draft, item.name) === 'organisation' ? 'organisation?' : expected
}

function pushSuccession(draft: Draft, from: readonly Resolved[], to: readonly Resolved[], date: PartialDate | null): void {
  if (from.length === 0 || to.length === 0) return
  const twice = to.find((party) => from.some((other) => isSameParty(other.ref, party.ref)))
  if (twice) return void addProblem(draft, 'sameTwice', twice.tokens)
  addFact(draft, { kind: 'succession', from: from.map(({ ref }) => ref), to: to.map(({ ref }) => ref), date })
}

/**
 * The same party before and after, or one that followed the other: asked, and a succession until somebody says that only
 * the name is new. Returns the party as it is called now.
 */
export function readNewName(draft: Draft, before: Item, after: Item, date: PartialDate | null): Resolved | null {
  forgetYearQuestion(draft)
  const { choice } = ask(draft, 'renaming', before.name, choicesOf('succession', 'newNameOnly'))
  const expected: Expected = isCoalitionName(draft, before) || isCoalitionName(draft, after) ? 'coalition?' : 'organisation?'
  if (choice.code === 'newNameOnly') return renamed(draft, before, after, expected)
  const [current, former] = [resolveParty(draft, after, expectedOf(draft, after, expected)), resolveParty(draft, before, expectedOf(draft, before, expected))]
  if (current && former) pushSuccession(draft, [former], [current], date ?? dateOf(after.period))
  return current
}

function renamed(draft: Draft, before: Item, after: Item, expected: Expected): Resolved | null {
  const isKnown = ['organisation', 'coalition'].includes(peekParty(draft, before.name))
  if (!isKnown) return resolveParty(draft, { ...after, aliases: [...after.aliases, textOf(draft.line, before.name)] }, expected)
  const party = resolveParty(draft, before, expected)
  if (party) addFact(draft, { kind: 'rename', party: party.ref, name: textOf(draft.line, after.name) })
  return party
}

/** A party that was typed with a name it had before (*HADOKS (voorheen HKH)*). */
export function resolveWithFormer(draft: Draft, item: Item, expected: Expected, period: Period): Resolved | null {
  const former = item.former.flatMap((tokens) => list(draft, tokens, 'unsaid'))
  const [first] = former
  if (!first) return resolveParty(draft, item, expected, period)
  const date = dateOf(period) ?? dateOf(first.period)
  if (former.length === 1) return readNewName(draft, first, item, date)
  forgetYearQuestion(draft)
  const [current, ...before] = [item, ...former].map((one) => resolveParty(draft, one, expectedOf(draft, one, expected)))
  if (current) pushSuccession(draft, before.filter((party) => party !== null), [current], date)
  return current ?? null
}

/** Where an arrow stands outside names and brackets: `>` after a space, `->`, `=>` or `→`; null when there is none. */
export function findArrow(tokens: readonly Token[]): { readonly start: number; readonly end: number } | null {
  for (const [at, token] of tokens.entries()) {
    if (token.depth > 0 || token.isName) continue
    const before = tokens[at - 1]
    if (isSign(token, '→')) return { start: at, end: at + 1 }
    if (!isSign(token, '>')) continue
    if (before && before.end === token.start && (isSign(before, '-') || before.text === '=')) return { start: at - 1, end: at + 1 }
    if (!before || before.end < token.start) return { start: at, end: at + 1 }
  }
  return null
}
