import { isOpenPeriod, type Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, ask, choicesOf, type Draft, joinPeriods, readPart, refusePeriod } from '../draft.ts'
import { type Item, isMembersUnknown } from '../names/brackets.ts'
import { bracketContent, trailingBracket } from '../names/cutPeriod.ts'
import { readItem } from '../names/readItem.ts'
import { isSameParty, peekParty, type Resolved, resolveParty } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import { isCapitalised, type Token } from '../words/tokens.ts'
import { phraseKey, termAt, vocabularyWords } from '../words/vocabularyWords.ts'
import { addTie } from './addTie.ts'
import { tieKindOfRole } from './readMembership.ts'
import { takeListPeriod } from './readNames.ts'
import { WORKS_WITH } from './readTie.ts'

/** What may stand behind the name of an organisation and a colon. */
export type AfterColon = 'worksWith' | 'partOf' | 'newCoalition'

/** Whether the map, or a line before this one, has an organisation of this name, whatever stands in brackets behind it. */
export function isKnownOrganisation(draft: Draft, tokens: readonly Token[]): boolean {
  const bracket = trailingBracket(tokens)
  const peek = peekParty(draft, tokens)
  return peek === 'organisation' || (peek !== 'coalition' && bracket > 0 && peekParty(draft, tokens.slice(0, bracket)) === 'organisation')
}

/**
 * Asks what *Altrecht: CZ, Lister* means when Altrecht is an organisation already: whom it works with, what is part of it,
 * or the members of a new coalition of the same name. The last is the likeliest only where the line speaks of a coalition.
 */
export function askAfterColon(draft: Draft, left: readonly Token[], right: readonly Token[], roles: readonly string[]): AfterColon {
  const choices = choicesOf('worksWith', 'partOf', 'newCoalition')
  const isTable = roles.some((role) => tieKindOfRole(draft, role) === null) || speaksOfMembers(draft, right) || saysCoalition(draft, left)
  const { choice } = ask(draft, 'afterColon', left, choices, isTable ? choices.length - 1 : 0)
  return choice.code === 'partOf' || choice.code === 'newCoalition' ? choice.code : 'worksWith'
}

function speaksOfMembers(draft: Draft, tokens: readonly Token[]): boolean {
  const { roles } = vocabularyWords(draft.context.vocabulary)
  return isMembersUnknown(tokens) || tokens.some((token, at) => {
    const role = token.depth === 0 && isCapitalised(token) ? null : termAt(roles, tokens, at)
    return role !== null && tieKindOfRole(draft, role.code) === null
  })
}

/** *Altrecht (netwerk)*. */
function saysCoalition(draft: Draft, left: readonly Token[]): boolean {
  const bracket = trailingBracket(left)
  return bracket > 0 && vocabularyWords(draft.context.vocabulary).coalitionKinds.has(phraseKey(bracketContent(left.slice(bracket))))
}

/** Relations of a known organisation, or its parts, one for each name behind the colon. */
export function readUnderOrganisation(draft: Draft, meant: 'worksWith' | 'partOf', left: readonly Token[], right: readonly Token[], roles: readonly string[]): void {
  const outer = resolveParty(draft, readItem(draft, left), 'organisation')
  if (!outer) return
  if (right.length === 0) return void addProblem(draft, 'missingParty', left)
  const { list, period } = takeListPeriod(draft, splitList(draft, right, 'unsaid'))
  if (meant === 'partOf' && !isOpenPeriod(period)) return refusePeriod(draft, period, right)
  for (const tokens of list) {
    readPart(draft, tokens, () => {
      const item = readItem(draft, tokens, 'any')
      const when = joinPeriods(period, item.period)
      if (meant === 'partOf') addPart(draft, outer, item, when)
      else addRelations(draft, outer, item, item.roles.length > 0 ? item.roles : roles, when)
    })
  }
}

function addPart(draft: Draft, outer: Resolved, item: Item, period: Period): void {
  if (item.roles.length > 0) return void addProblem(draft, 'notACoalition', item.name)
  const inner = resolveParty(draft, item, 'organisation')
  if (!inner) return
  if (isSameParty(inner.ref, outer.ref)) return void addProblem(draft, 'sameTwice', inner.tokens)
  refusePeriod(draft, period, item.name)
  addChip(draft, 'partOf', item.name)
  addFact(draft, { kind: 'partOf', inner: inner.ref, outer: outer.ref })
}

/** A role that is a tie towards an organisation (*CZ (financier)*) makes that tie; without one they work together. */
function addRelations(draft: Draft, outer: Resolved, item: Item, roles: readonly string[], period: Period): void {
  const kinds = roles.map((role) => tieKindOfRole(draft, role))
  if (kinds.includes(null)) return void addProblem(draft, 'notACoalition', item.name)
  const party = resolveParty(draft, item, 'organisation?')
  if (!party) return
  if (kinds.length === 0) addTie(draft, outer, party, WORKS_WITH, period, item.status)
  for (const kind of kinds) if (kind !== null) addTie(draft, party, outer, kind, period, item.status)
}
