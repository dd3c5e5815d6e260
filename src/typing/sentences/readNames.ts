import { OPEN_PERIOD, type Period } from '../../model/partialDate.ts'
import { addChip, addProblem, checkedPeriod, type Draft, readPart } from '../draft.ts'
import { isFalseDate, wholePeriod } from '../names/cutPeriod.ts'
import { readItem } from '../names/readItem.ts'
import { MAX_PARTIES, splitAt, splitList } from '../names/splitList.ts'
import type { PlaceRef } from '../proposal.ts'
import { isSign, type Token, textOf, trimSigns } from '../words/tokens.ts'
import { addMembership, resolveAll, selectedCoalition } from './readMembership.ts'
import { resolveWithFormer } from './readSuccession.ts'
import { readTogether, WORKS_WITH } from './readTie.ts'

/** The last part of a list, when it is nothing but a period: it is about everything before it, of which `atLeast` parts must be there. */
export function takeListPeriod(draft: Draft, list: readonly (readonly Token[])[], atLeast = 1): { readonly list: readonly (readonly Token[])[]; readonly period: Period } {
  const last = list.at(-1) ?? []
  const found = list.length > atLeast ? wholePeriod(draft, last) : null
  if (!found && list.length > atLeast && isFalseDate(draft, last)) addProblem(draft, 'noDate', last)
  else if (!found) return { list, period: OPEN_PERIOD }
  return { list: list.slice(0, -1), period: found ? checkedPeriod(draft, found, last) : OPEN_PERIOD }
}

/** *Altrecht, Sterkzorg, Zilveren Kruis*: names and what stands in brackets after them. */
export function readNames(draft: Draft, tokens: readonly Token[], placeRefs: readonly PlaceRef[] = []): void {
  const { list, period } = takeListPeriod(draft, splitList(draft, tokens, 'unsaid'))
  if (list.length === 0 && draft.problems.length === 0) addProblem(draft, 'noName', tokens)
  for (const part of list) readPart(draft, part, () => readName(draft, part, period, placeRefs))
}

function readName(draft: Draft, tokens: readonly Token[], period: Period, placeRefs: readonly PlaceRef[]): void {
  const read = readItem(draft, tokens, 'smallLetters')
  const item = read.placeRefs.length === 0 ? { ...read, placeRefs } : read
  const own: Period = { from: item.period.from ?? period.from, to: item.period.to ?? period.to }
  const speaks = item.roles.length > 0 || item.onBehalfOf.length > 0
  const coalition = speaks ? selectedCoalition(draft) : null
  if (speaks && !coalition) return void addProblem(draft, 'roleWithoutCoalition', tokens)
  const party = resolveWithFormer(draft, item, 'organisation?', coalition ? OPEN_PERIOD : own)
  if (!party || !coalition) return
  for (const role of item.roles.length > 0 ? item.roles : ['lid']) addMembership(draft, party, coalition, role, own, item)
}

/** Whether these words are names joined by plus signs and nothing else, and so stand for ties. */
export function isSum(tokens: readonly Token[]): boolean {
  const parts = splitAt(tokens, (token, at) => isPlus(tokens, token, at))
  return parts.length > 1 && parts.every((part) => trimSigns(part).length > 0) && !tokens.some((token) => token.depth === 0 && !token.isName && isSign(token, ',;'))
}

/** A plus with room around it: *50+* is part of a name. */
function isPlus(tokens: readonly Token[], token: Token, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const hasRoom = before !== undefined && after !== undefined && before.end < token.start && token.end < after.start
  return isSign(token, '+') && (hasRoom || Boolean(before?.isName && after?.isName))
}

/** *A + B*: they work together. */
export function readSum(draft: Draft, tokens: readonly Token[], period: Period): void {
  const plus = tokens.filter((token, at) => token.depth === 0 && !token.isName && isPlus(tokens, token, at))
  for (const sign of plus) addChip(draft, 'tie', [sign], { code: WORKS_WITH })
  const parts = splitAt(tokens, (token, at) => isPlus(tokens, token, at)).map((part) => trimSigns(part))
  if (parts.length > MAX_PARTIES) return void addProblem(draft, 'tooMany', tokens)
  const meaning = { kind: 'tie', tieKind: WORKS_WITH } as const
  readTogether(draft, { subject: tokens, verb: plus, isNegated: false, meaning }, resolveAll(draft, parts), period)
}

/** The words of a list that stayed behind, ready to be typed on. */
export function leftoverLine(draft: Draft): string {
  return `${draft.restPrefix}${draft.leftovers.join(', ')}`
}

export function prefixOf(draft: Draft, tokens: readonly Token[]): string {
  return `${textOf(draft.line, tokens)}: `
}
