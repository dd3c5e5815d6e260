import type { Status } from '../../model/coalition.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { membershipsOf } from '../../model/network.ts'
import type { Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, type Draft, partiesNamed } from '../draft.ts'
import { type Item, roleRun } from '../names/brackets.ts'
import { readItem } from '../names/readItem.ts'
import { isSameParty, peekParty, type Resolved, resolveParty } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import type { PartyRef, ProposedOnBehalfOf } from '../proposal.ts'
import { afterNegation, withoutAnymore, withoutNegation } from '../words/negation.ts'
import { isCapitalised, isWord, SEPARATORS_AND_DASHES, type Token, textOf, trimSigns } from '../words/tokens.ts'
import type { Count } from '../words/verbs.ts'
import { bareKind, vocabularyWords } from '../words/vocabularyWords.ts'
import { addTie } from './addTie.ts'
import { endFacts } from './endFacts.ts'

const COPULAS = new Set(['is', 'zijn', 'was', 'waren', 'als', 'ook', 'wordt', 'worden', 'werd', 'werden', 'de', 'een', 'as', 'the', 'a', 'an', 'are', 'were'])
const EQUALS = new Set(['is', 'zijn', 'was', 'waren', 'are', 'were'])
const PREPOSITIONS = new Set(['van', 'bij', 'in', 'voor', 'aan', 'binnen', 'of', 'for', 'at', 'on', 'to', 'within'])
const ARTICLES = new Set(['de', 'het', 'the'])

/** A sentence with a role as its verb: who, which roles, in what. */
export type RoleSentence = { readonly parties: readonly Token[]; readonly roles: readonly string[]; readonly words: readonly Token[]; readonly coalitions: readonly Token[]; readonly isNegated: boolean; readonly subjects: Count; readonly at: number; readonly isBare?: boolean }

/** *Altrecht trekker Mentaal Gezond*, *Altrecht is trekker van Mentaal Gezond*, *trekker van Mentaal Gezond is Altrecht*; else null. */
export function findRoleSentence(draft: Draft, tokens: readonly Token[]): RoleSentence | null {
  const start = isWord(tokens[0], ARTICLES) ? 1 : 0
  const leading = roleRun(draft, tokens, start)
  const first = leading ? roleFirst(tokens, start, leading) : null
  if (leading && (first || start === 0)) return first
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const run = token.isName || token.depth > 0 ? null : roleRun(draft, tokens, at)
    const sentence = run ? (coalitionFirst(tokens, at, run) ?? roleBetween(tokens, at, run)) : null
    if (sentence) return sentence
  }
  return null
}

type Run = { readonly codes: readonly string[]; readonly end: number }

function roleFirst(tokens: readonly Token[], start: number, run: Run): RoleSentence | null {
  const at = tokens.findIndex((token, index) => index > run.end && token.depth === 0 && isWord(token, EQUALS))
  if (at < 0) return null
  const coalitions = withoutPreposition(tokens.slice(run.end, at))
  const parties = withoutNegation(tokens.slice(at + 1))
  if (coalitions.length === 0 || parties.tokens.length === 0) return null
  return { parties: parties.tokens, roles: run.codes, words: tokens.slice(start, run.end), coalitions, isNegated: parties.isNegated, subjects: 'unsaid', at: 0 }
}

const HAS = new Set(['heeft', 'had', 'hebben', 'hadden', 'has', 'have'])
const AS = new Set(['als', 'as'])

/** *Mentaal Gezond heeft als trekker Altrecht*, and *heeft Altrecht als trekker*. */
function coalitionFirst(tokens: readonly Token[], at: number, run: Run): RoleSentence | null {
  const has = tokens.findIndex((token, index) => index > 0 && index < at && token.depth === 0 && isWord(token, HAS))
  if (has < 0 || !isWord(tokens[at - 1], AS)) return null
  const parties = withoutNegation(run.end < tokens.length ? tokens.slice(run.end) : tokens.slice(has + 1, at - 1))
  if (parties.tokens.length === 0 || (run.end < tokens.length && has !== at - 2)) return null
  return { parties: parties.tokens, roles: run.codes, words: tokens.slice(at, run.end), coalitions: tokens.slice(0, has), isNegated: parties.isNegated, subjects: 'unsaid', at: has }
}

function roleBetween(tokens: readonly Token[], at: number, run: Run): RoleSentence | null {
  const left = withoutCopula(tokens.slice(0, at))
  const afterRole = left.isNegated && isWord(tokens[run.end], new Set(['meer', 'anymore'])) ? run.end + 1 : Math.max(run.end, afterNegation(tokens, run.end))
  const after = trimSigns(tokens.slice(afterRole))
  const right = withoutNegation(withoutPreposition(after))
  const isNegated = left.isNegated || right.isNegated || afterNegation(tokens, run.end) > run.end
  const coalitions = isNegated ? withoutAnymore(right.tokens) : right.tokens
  if (left.tokens.length === 0 || coalitions.length === 0) return null
  const isName = isCapitalised(tokens[at] as Token) && ![...left.tokens, ...coalitions].some((token) => token.isName)
  if (isName) return null
  return { parties: left.tokens, roles: run.codes, words: tokens.slice(at, run.end), coalitions, isNegated, subjects: countOf(tokens.slice(left.tokens.length, at)), at, isBare: left.tokens.length === trimSigns(tokens.slice(0, at), SEPARATORS_AND_DASHES).length && withoutPreposition(after).length === after.length }
}

const PLURAL_COPULAS = new Set(['zijn', 'waren', 'worden', 'werden', 'are', 'were'])
const SINGULAR_COPULAS = new Set(['is', 'was', 'wordt', 'werd'])

function countOf(copulas: readonly Token[]): Count {
  if (copulas.some((token) => PLURAL_COPULAS.has(token.key))) return 'several'
  return copulas.some((token) => SINGULAR_COPULAS.has(token.key)) ? 'one' : 'unsaid'
}

function withoutCopula(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly isNegated: boolean } {
  let [rest, isNegated] = [trimSigns(tokens, SEPARATORS_AND_DASHES), false]
  for (;;) {
    const before = rest
    if (rest.length > 1 && isWord(rest.at(-1), COPULAS) && !isCapitalised(rest.at(-1) as Token)) rest = trimSigns(rest.slice(0, -1), SEPARATORS_AND_DASHES)
    const denied = withoutNegation(rest)
    isNegated ||= denied.isNegated
    rest = trimSigns(denied.tokens, SEPARATORS_AND_DASHES)
    if (rest.length === before.length) return { tokens: rest, isNegated }
  }
}

function withoutPreposition(tokens: readonly Token[]): readonly Token[] {
  const rest = trimSigns(tokens)
  if (!rest[0] || !isWord(rest[0], PREPOSITIONS) || isCapitalised(rest[0]) || rest.length === 1) return rest
  const hasArticle = rest.length > 2 && isWord(rest[1], ARTICLES) && !isCapitalised(rest[1] as Token)
  return rest.slice(hasArticle ? 2 : 1)
}

/** Makes the memberships of a role sentence; towards an organisation a role that is also a tie becomes that tie. */
export function readMembership(draft: Draft, typed: RoleSentence, period: Period): void {
  const sentence = isCoalitionBefore(draft, typed) ? { ...typed, parties: typed.coalitions, coalitions: typed.parties } : typed
  addChip(draft, sentence.isNegated ? 'end' : 'role', sentence.words, { code: sentence.roles[0] ?? null })
  const parties = resolveAll(draft, splitList(draft, sentence.parties, sentence.subjects))
  const items = splitList(draft, sentence.coalitions, 'unsaid')
  for (const tokens of items) {
    const item = readItem(draft, tokens)
    const target = resolveTarget(draft, item, sentence.roles)
    if (target) for (const party of parties) takeRoles(draft, { ...party, item: { ...party.item, status: laterStatus(party.item, item) } }, target, sentence, joinItemPeriod(period, item))
  }
}

/** *Mentaal Gezond, trekker Altrecht*: nothing between the names but the role, before it a coalition and after it none. */
function isCoalitionBefore(draft: Draft, { parties, coalitions, isBare }: RoleSentence): boolean {
  const isCoalition = (tokens: readonly Token[]): boolean => ['coalition', 'saysCoalition'].includes(peekParty(draft, tokens))
  return isBare === true && peekParty(draft, parties) === 'coalition' && !isCoalition(coalitions)
}

/** *(gewenst)* may stand behind either end of the sentence. */
export function laterStatus(first: Item, second: Item): Item['status'] {
  return second.status === 'is' ? first.status : second.status
}

function joinItemPeriod(period: Period, item: Item): Period {
  return { from: item.period.from ?? period.from, to: item.period.to ?? period.to }
}

function resolveTarget(draft: Draft, item: Item, roles: readonly string[]): Resolved | null {
  const isOrganisation = peekParty(draft, item.name) === 'organisation'
  if (isOrganisation && !roles.every((role) => tieKindOfRole(draft, role))) return addProblem(draft, 'notACoalition', item.name)
  return resolveParty(draft, { ...item, status: 'is' }, isOrganisation ? 'organisation' : 'coalition')
}

function takeRoles(draft: Draft, party: ResolvedItem, target: Resolved, sentence: RoleSentence, period: Period): void {
  for (const role of sentence.roles) {
    const tieKind = target.isCoalition ? null : tieKindOfRole(draft, role)
    if (sentence.isNegated) endFacts(draft, party.resolved, target, { role: tieKind ? null : role, tieKind }, period, sentence.words)
    else if (tieKind) addTie(draft, party.resolved, target, tieKind, period, party.item.status)
    else addMembership(draft, party.resolved, target, role, period, party.item)
  }
}

/** The tie that says towards an organisation what this role says towards a coalition. */
export function tieKindOfRole(draft: Draft, role: string): string | null {
  for (const term of draft.context.vocabulary.tieKinds.values()) if (term.roleTowardsCoalition === role) return term.code
  return null
}

export type ResolvedItem = { readonly resolved: Resolved; readonly item: Item }

/** Every party of a list; those that cannot be one leave a problem behind. */
export function resolveAll(draft: Draft, list: readonly (readonly Token[])[]): readonly ResolvedItem[] {
  return list.flatMap((tokens) => {
    const item = readItem(draft, tokens)
    const resolved = resolveParty(draft, item, 'organisation?', item.period)
    return resolved ? [{ resolved, item }] : []
  })
}

export function addMembership(draft: Draft, party: Resolved, coalition: Resolved, role: string, period: Period, item: { readonly onBehalfOf: readonly Token[]; readonly status: Status }): void {
  if (isSameParty(party.ref, coalition.ref)) return void addProblem(draft, 'sameTwice', party.tokens)
  const already = draft.facts.some((fact) => fact.kind === 'membership' && fact.role === role && isSameParty(fact.party, party.ref) && isSameParty(fact.coalition, coalition.ref))
  if (already) return
  const onBehalfOf = onBehalfOfWords(draft, item.onBehalfOf)
  addFact(draft, { kind: 'membership', party: party.ref, coalition: coalition.ref, role, period, status: item.status, onBehalfOf, existing: existingMembership(draft, party.ref, coalition.ref, role) })
}

function existingMembership(draft: Draft, party: PartyRef, coalition: PartyRef, role: string) {
  if (!('id' in party) || !('id' in coalition)) return null
  return membershipsOf(draft.context.network, party.id).find((membership) => membership.coalition === (coalition.id as CoalitionId) && membership.role === role)?.id ?? null
}

/** For whom: a party on the map, a domain, or the words. */
function onBehalfOfWords(draft: Draft, tokens: readonly Token[]): ProposedOnBehalfOf | null {
  if (tokens.length === 0) return null
  const words = textOf(draft.line, tokens)
  const known = partiesNamed(draft, words)
  const party = known.length === 1 ? known[0] : undefined
  addChip(draft, 'onBehalfOf', tokens, party ? { state: 'exists', party: partyIdOf(party.ref) } : {})
  if (party) return { kind: 'party', party: party.ref }
  const domain = bareKind(vocabularyWords(draft.context.vocabulary), tokens)?.domain
  return domain ? { kind: 'domain', domain } : { kind: 'words', words }
}

function partyIdOf(ref: PartyRef): PartyId | null {
  return 'id' in ref ? ref.id : null
}

/** The coalition that is selected, for lines like *Trekker: Altrecht*. */
export function selectedCoalition(draft: Draft): Resolved | null {
  const id = draft.context.selection.find((party) => draft.context.network.coalitions.has(party as CoalitionId))
  return id === undefined ? null : { ref: { id }, isCoalition: true, isNew: false, tokens: [] }
}

