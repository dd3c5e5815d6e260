import type { Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, type Draft, refusePeriod } from '../draft.ts'
import { readItem } from '../names/readItem.ts'
import { type Expected, isSameParty, peekParty, type Resolved, resolveParty } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import type { Match } from '../words/matchVerb.ts'
import type { Token } from '../words/tokens.ts'
import { endFacts } from './endFacts.ts'
import { addMembership } from './readMembership.ts'

const UNDER = new Set(['valt', 'vallen', 'viel', 'vielen', 'ressorteert', 'ressorteren', 'falls', 'fall', 'fell'])

/** *Opgave Mentaal Gezond valt onder Regiegroep Utrecht*. An organisation that is part of a coalition takes part in it: a membership. */
export function readPartOf(draft: Draft, match: Match, period: Period): void {
  addChip(draft, match.isNegated ? 'end' : 'partOf', match.verb)
  const outerItem = readItem(draft, match.object)
  const parts = splitList(draft, match.subject, match.subjects)
  const peeks = parts.map((tokens) => peekParty(draft, tokens))
  const isOuterCoalition = isCoalition(peekParty(draft, outerItem.name)) || (peekParty(draft, outerItem.name) === 'unknown' && peeks.some(isCoalition))
  const inners = parts.map((tokens) => ({ item: readItem(draft, tokens), peek: peekParty(draft, tokens) }))
  const resolved = inners.map(({ item }) => ({ item, party: resolveParty(draft, item, expectedInner(match.verb, isOuterCoalition)) }))
  const outer = resolveParty(draft, outerItem, isOuterCoalition ? 'coalition' : 'organisation?')
  if (outer) for (const { item, party } of resolved) if (party) place(draft, match, party, outer, item, period)
}

function isCoalition(peek: ReturnType<typeof peekParty>): boolean {
  return peek === 'coalition' || peek === 'saysCoalition'
}

function expectedInner(verb: readonly Token[], isOuterCoalition: boolean): Expected {
  return isOuterCoalition && UNDER.has(verb[0]?.key ?? '') ? 'coalition?' : 'organisation?'
}

function place(draft: Draft, match: Match, inner: Resolved, outer: Resolved, item: Parameters<typeof addMembership>[5], period: Period): void {
  if (isSameParty(inner.ref, outer.ref)) return void addProblem(draft, 'sameTwice', outer.tokens)
  if (inner.isCoalition && !outer.isCoalition) return void addProblem(draft, 'partOfNeedsTwoOfAKind', outer.tokens)
  const isMember = outer.isCoalition && !inner.isCoalition
  if (match.isNegated) return endFacts(draft, inner, outer, { role: 'lid', tieKind: null }, period, match.verb)
  if (isMember) return addMembership(draft, inner, outer, 'lid', period, item)
  refusePeriod(draft, period, match.verb)
  addFact(draft, { kind: 'partOf', inner: inner.ref, outer: outer.ref })
}
