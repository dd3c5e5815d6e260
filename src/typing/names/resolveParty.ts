import type { OrganisationId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { canBeInSamePlace, LIKELY_LIKENESS, likenessOfPrepared, prepareName } from '../../model/names.ts'
import { isOpenPeriod, OPEN_PERIOD, type Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, ask, choicesOf, type Draft, MAX_NAME_CHARACTERS, nextRef, partiesNamed, placeIdsOf, placeNamesOf, similarParty } from '../draft.ts'
import type { PartyRef, PlaceRef, SimilarParty } from '../proposal.ts'
import { guessCoalitionKind, type Guess, guessKind } from '../words/guessKind.ts'
import { type Token, textOf } from '../words/tokens.ts'
import { bareKind, vocabularyWords } from '../words/vocabularyWords.ts'
import type { Item } from './brackets.ts'
import { isFalseDate } from './cutPeriod.ts'
import { addToIndex, candidatesFor, type KnownParty, preparedNamesOf } from './nameIndex.ts'

/** What a new name is when the map does not know it. `coalition?` and `organisation?` ask where the name does not tell. */
export type Expected = 'organisation' | 'coalition' | 'coalition?' | 'organisation?'

export type Resolved = { readonly ref: PartyRef; readonly isCoalition: boolean; readonly isNew: boolean; readonly tokens: readonly Token[] }

const MAX_SIMILAR = 3

/** The party an item means: one that is known by this name and place, or a new one. Null, with a problem, when it can be none. */
export function resolveParty(draft: Draft, item: Item, expected: Expected, period: Period = OPEN_PERIOD): Resolved | null {
  const problem = nameProblem(draft, item)
  if (problem) return addProblem(draft, problem, item.name.length > 0 ? item.name : item.person)
  const known = knownByName(draft, item, expected)
  const same = known.length === 1 ? known[0] : undefined
  const resolved = same ? useKnown(draft, item, same, period) : chooseOrMake(draft, item, expected, period, known)
  if (item.person.length > 0) {
    addChip(draft, 'contact', item.person)
    addFact(draft, { kind: 'contact', party: resolved.ref, words: textOf(draft.line, item.person) })
  }
  return resolved
}

function nameProblem(draft: Draft, item: Item): 'noName' | 'nameTooLong' | 'personIsNoOrganisation' | 'phoneNumber' | 'noDate' | null {
  const name = textOf(draft.line, item.name)
  if (item.person.length > 0 && item.name.length === 0) return 'personIsNoOrganisation'
  if (!/[\p{L}\p{N}\p{So}]/u.test(name)) return 'noName'
  if (isFalseDate(draft, item.name)) return 'noDate'
  if (/(?:\+|\b0)[\d\s()-]{8,16}\d/.test(name)) return 'phoneNumber'
  return name.length > MAX_NAME_CHARACTERS ? 'nameTooLong' : null
}

/** Who bears this very name and can be in the place that was typed; of one name in several places, the session's place decides. */
function knownByName(draft: Draft, item: Item, expected: Expected): readonly KnownParty[] {
  const all = partiesNamed(draft, textOf(draft.line, item.name))
  const wantsCoalition = expected.startsWith('coalition')
  const ofKind = all.filter((party) => party.isCoalition === wantsCoalition)
  const parties = ofKind.length > 0 || expected === 'coalition' ? ofKind : all
  const { network, defaults } = draft.context
  if (item.placeRefs.length > 0) {
    return parties.filter((party) => (party.placeRefs ? sharesPlace(party.placeRefs, item.placeRefs) : canBeInSamePlace(network, party.placeIds, placeIdsOf(item.placeRefs).length > 0 ? placeIdsOf(item.placeRefs) : ['' as never])))
  }
  if (parties.length < 2) return parties
  const place = defaults?.place
  // The same name and the same place, which is none: the one without a place is meant, not one more without.
  const placeless = parties.filter((party) => party.placeIds.length === 0)
  if (!place) return placeless.length === 1 ? placeless : parties
  const here = parties.filter((party) => canBeInSamePlace(network, party.placeIds, [place]))
  return here.length === 1 ? here : parties
}

/** *GGD (Flevoland) en GGD (Utrecht)* are two, also while neither is on the map. */
function sharesPlace(made: readonly PlaceRef[], typed: readonly PlaceRef[]): boolean {
  return typed.some((place) => made.some((other) => ('id' in place ? 'id' in other && other.id === place.id : 'ref' in other && other.ref === place.ref)))
}

function useKnown(draft: Draft, item: Item, party: KnownParty, period: Period): Resolved {
  const { ref, isCoalition } = party
  const id = 'id' in ref ? ref.id : null
  const placeNames = placeNamesOf(draft, party.placeIds.map((place) => ({ id: place })))
  addChip(draft, isCoalition ? 'coalition' : 'organisation', item.name, { state: 'exists', party: id, placeNames })
  describe(draft, item, ref, isCoalition, period)
  return { ref, isCoalition, isNew: false, tokens: item.name }
}

/** What the item adds to a party that is there already. */
function describe(draft: Draft, item: Item, party: PartyRef, isCoalition: boolean, period: Period): void {
  const known = 'id' in party && !isCoalition ? draft.context.network.organisations.get(party.id as OrganisationId) : undefined
  const organisationKind = isCoalition || item.kind === known?.kind ? null : item.kind
  const domain = isCoalition || item.domain === known?.domain ? null : item.domain
  const coalitionKind = isCoalition ? item.coalitionKind : null
  const placeRefs = item.placeRefs.filter((ref) => !('id' in ref && known?.places.includes(ref.id)))
  const aliases = item.aliases.filter((alias) => !known?.aliases.includes(alias))
  const saysNothing = organisationKind === null && domain === null && coalitionKind === null && placeRefs.length + aliases.length === 0 && isOpenPeriod(period)
  if (saysNothing) return
  addFact(draft, { kind: 'describe', party, organisationKind, domain, coalitionKind, placeRefs, aliases, period: isOpenPeriod(period) ? null : period, membersKnown: null })
}

function chooseOrMake(draft: Draft, item: Item, expected: Expected, period: Period, known: readonly KnownParty[]): Resolved {
  const placeholder = bareKind(vocabularyWords(draft.context.vocabulary), item.name)
  const isPlaceholder = placeholder !== null && item.placeRefs.length === 0 && !expected.startsWith('coalition') && item.kind === null
  const similar = isPlaceholder ? [] : [...known.flatMap(idOf), ...looksLike(draft, item, known)].filter((id) => expected !== 'coalition' || isCoalitionId(id)).slice(0, MAX_SIMILAR).map((id) => similarParty(draft, id))
  const who = similar.length === 0 ? null : ask(draft, 'who', item.name, [...choicesOf('new'), ...similar.map((party) => ({ code: 'existing' as const, party }))])
  if (who?.choice.party) return useChosen(draft, item, who.choice.party, who.id, period)
  return makeParty(draft, item, expected, period, similar, who?.id ?? null, isPlaceholder ? placeholder : null)
}

function idOf(party: KnownParty): readonly PartyId[] {
  return 'id' in party.ref ? [party.ref.id] : []
}

function looksLike(draft: Draft, item: Item, known: readonly KnownParty[]): readonly PartyId[] {
  const typed = prepareName(textOf(draft.line, item.name))
  const scored = candidatesFor(draft.known, textOf(draft.line, item.name))
    .filter((party) => !known.includes(party))
    .map((party) => ({ party, score: Math.max(...preparedNamesOf(party).map((other) => likenessOfPrepared(typed, other))) }))
  return scored.filter(({ score }) => score >= LIKELY_LIKENESS).toSorted((a, b) => b.score - a.score).flatMap(({ party }) => idOf(party))
}

function useChosen(draft: Draft, item: Item, party: SimilarParty, question: string, period: Period): Resolved {
  const isCoalition = isCoalitionId(party.id)
  addChip(draft, isCoalition ? 'coalition' : 'organisation', item.name, { state: 'exists', party: party.id, placeNames: party.placeNames, question })
  describe(draft, item, { id: party.id }, isCoalition, period)
  return { ref: { id: party.id }, isCoalition, isNew: false, tokens: item.name }
}

function makeParty(draft: Draft, item: Item, expected: Expected, period: Period, similar: readonly SimilarParty[], who: string | null, placeholder: Guess | null): Resolved {
  const name = textOf(draft.line, item.name)
  const { isCoalition, question } = placeholder ? { isCoalition: false, question: null } : partyKind(draft, item, expected)
  const ref = nextRef(draft)
  const { defaults } = draft.context
  const placeRefs = item.placeRefs.length === 0 && defaults?.place ? [{ id: defaults.place }] : item.placeRefs
  const shared = { ref, name, aliases: item.aliases, placeRefs, period, similarTo: similar.map(({ id }) => id) }
  const state = similar.length > 0 ? 'similar' : 'new'
  addChip(draft, isCoalition ? 'coalition' : placeholder ? 'placeholder' : 'organisation', item.name, { state, placeNames: placeNamesOf(draft, placeRefs), similarTo: similar, question: question ?? who })
  if (isCoalition) {
    const guess = guessCoalitionKind(name)
    addFact(draft, { kind: 'coalition', ...shared, coalitionKind: item.coalitionKind ?? guess, derived: item.coalitionKind === null && guess !== null, themeRefs: defaults?.theme ? [{ id: defaults.theme }] : [], status: item.status, membersKnown: !item.areMembersUnknown })
  } else {
    const isTyped = item.kind !== null || item.domain !== null
    const guess = placeholder ?? (isTyped ? null : guessKind(name))
    addFact(draft, { kind: 'organisation', ...shared, organisationKind: item.kind ?? guess?.kind ?? null, domain: item.domain ?? guess?.domain ?? null, derived: !isTyped && !placeholder && guess !== null, placeholder: placeholder !== null })
  }
  addToIndex(draft.made, { ref: { ref }, name, aliases: item.aliases, isCoalition, placeIds: placeIdsOf(placeRefs), placeRefs })
  return { ref: { ref }, isCoalition, isNew: true, tokens: item.name }
}

/** Organisation or coalition: what was typed, else what the name says, else what the sentence expects; asked where these differ. */
function partyKind(draft: Draft, item: Item, expected: Expected): { readonly isCoalition: boolean; readonly question: string | null } {
  if (item.coalitionKind !== null && expected !== 'organisation') return { isCoalition: true, question: null }
  if (item.kind !== null || item.domain !== null || expected === 'organisation') return { isCoalition: expected === 'coalition', question: null }
  if (expected === 'coalition') return { isCoalition: true, question: null }
  const name = textOf(draft.line, item.name)
  const saysCoalition = guessCoalitionKind(name) !== null
  const saysOrganisation = !saysCoalition && guessKind(name) !== null
  if (saysOrganisation || (expected === 'organisation?' && !saysCoalition)) return { isCoalition: false, question: null }
  if (saysCoalition && expected === 'coalition?') return { isCoalition: true, question: null }
  const { id, choice } = ask(draft, 'party', item.name, choicesOf('coalition', 'organisation'))
  return { isCoalition: choice.code === 'coalition', question: id }
}

/** What these words are, before anything is made of them: known as one or the other, or what the name itself says. */
export function peekParty(draft: Draft, tokens: readonly Token[]): 'organisation' | 'coalition' | 'saysCoalition' | 'unknown' {
  const name = textOf(draft.line, tokens)
  const known = partiesNamed(draft, name)
  if (known.length > 0) return known.some((party) => party.isCoalition) ? 'coalition' : 'organisation'
  return guessCoalitionKind(name) === null ? 'unknown' : 'saysCoalition'
}

export function isSameParty(a: PartyRef, b: PartyRef): boolean {
  return 'id' in a ? 'id' in b && a.id === b.id : 'ref' in b && a.ref === b.ref
}
