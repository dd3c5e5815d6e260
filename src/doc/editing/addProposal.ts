import type { CoalitionId, MakeId, MembershipId, OrganisationId, PartyId, PlaceId, ThemeId, TieId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { OnBehalfOf } from '../../model/membership.ts'
import { partyOf, type Network, type Party } from '../../model/network.ts'
import { isOpenPeriod, type Period } from '../../model/partialDate.ts'
import type { NewCoalition, NewMembership, NewOrganisation, NewTie, PartyRef, PlaceRef, Proposal, ProposedFact, ProposedOnBehalfOf, ThemeRef } from '../../typing/proposal.ts'
import { addEvidence, addMembership, addSuccession, addTie } from './editFacts.ts'
import { changeRecord, createRecord, type FieldsOf } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

export type ProposalContext = {
  readonly network: Network
  readonly makeId: MakeId
  /** Who types, for the evidence; empty when no name was given. */
  readonly enteredBy: string
  /** The typist's clock, ISO 8601. */
  readonly now: string
}

export type MadeFacts = {
  /** New organisations and coalitions, in the order of the line. */
  readonly parties: readonly PartyId[]
  /** Every party the line was about, new or not. */
  readonly touched: readonly PartyId[]
  /** Words to reach a party by; they belong to the contacts document and are not written on the map. */
  readonly contacts: readonly { readonly party: PartyId; readonly words: string }[]
}

/** Writes what a typed line proposes; called inside one `history.edit`, so that the line is one step to undo. */
export function addProposal(writer: KeyWriter, proposal: Proposal, context: ProposalContext): MadeFacts {
  const making = startMaking(writer, proposal, context)
  for (const fact of proposal.facts) makeFact(making, fact)
  return { parties: making.parties, touched: [...making.touched], contacts: making.contacts }
}

type Making = {
  readonly writer: KeyWriter
  readonly context: ProposalContext
  readonly source: Proposal['source']
  readonly idByRef: Map<number, string>
  readonly parties: PartyId[]
  readonly touched: Set<PartyId>
  readonly contacts: { party: PartyId; words: string }[]
}

function startMaking(writer: KeyWriter, proposal: Proposal, context: ProposalContext): Making {
  return { writer, context, source: proposal.source, idByRef: new Map(), parties: [], touched: new Set(), contacts: [] }
}

/** The id behind a reference. The proposal promises that a number is made before it is used. */
function idOf<Id extends string>(making: Making, ref: { readonly id: Id } | { readonly ref: number }): Id {
  if ('id' in ref) return ref.id
  const id = making.idByRef.get(ref.ref)
  if (id === undefined) throw new Error(`Broken promise: the proposal uses ${ref.ref} before it makes it`)
  return id as Id
}

function touch(making: Making, ref: PartyRef): PartyId {
  const id = idOf<PartyId>(making, ref)
  making.touched.add(id)
  return id
}

function makeFact(making: Making, fact: ProposedFact): void {
  const { writer } = making
  switch (fact.kind) {
    case 'organisation':
      return makeOrganisation(making, fact)
    case 'coalition':
      return makeCoalition(making, fact)
    case 'membership':
      return makeMembership(making, fact)
    case 'tie':
      return makeTie(making, fact)
    case 'succession': {
      const id = addSuccession(writer, { from: fact.from.map((ref) => touch(making, ref)), to: fact.to.map((ref) => touch(making, ref)), date: fact.date, note: '' })
      return noteSource(making, id)
    }
    case 'partOf':
      return makePartOf(making, touch(making, fact.inner), touch(making, fact.outer))
    case 'end':
      return endFact(making, fact.of, fact.to)
    case 'describe':
      return describeParty(making, touch(making, fact.party), fact)
    case 'rename':
      return renameParty(making, touch(making, fact.party), fact.name)
    case 'contact':
      making.contacts.push({ party: touch(making, fact.party), words: fact.words })
      return
    case 'place':
      making.idByRef.set(fact.ref, newRecord(making, 'places', 'plc', { name: fact.name, kind: fact.placeKind }))
      return
    case 'theme':
      making.idByRef.set(fact.ref, newRecord(making, 'themes', 'thm', { name: fact.name }))
      return
    default:
      return fact satisfies never
  }
}

function newRecord<Table extends 'organisations' | 'coalitions' | 'places' | 'themes'>(making: Making, table: Table, prefix: string, fields: FieldsOf<Table>): string {
  const id = making.context.makeId(prefix)
  createRecord(making.writer, table, id, fields)
  return id
}

function remember(making: Making, ref: number, id: string): void {
  making.idByRef.set(ref, id)
  making.parties.push(id as PartyId)
  making.touched.add(id as PartyId)
  noteSource(making, id as PartyId)
}

function makeOrganisation(making: Making, fact: NewOrganisation): void {
  const { name, aliases, organisationKind, domain, derived, period, placeholder } = fact
  const id = newRecord(making, 'organisations', 'org', {
    name, aliases, kind: organisationKind, domain, period,
    places: placesOf(making, fact.placeRefs),
    ...(derived ? { derived } : {}),
    ...(placeholder ? { placeholder } : {}),
  })
  remember(making, fact.ref, id)
}

function makeCoalition(making: Making, fact: NewCoalition): void {
  const { name, aliases, coalitionKind, derived, period, status, membersKnown } = fact
  const id = newRecord(making, 'coalitions', 'coa', {
    name, aliases, kind: coalitionKind, period,
    themes: fact.themeRefs.map((ref: ThemeRef) => idOf<ThemeId>(making, ref)),
    places: placesOf(making, fact.placeRefs),
    ...(derived ? { derived } : {}),
    ...(status === 'is' ? {} : { status }),
    ...(membersKnown ? {} : { membersKnown }),
  })
  remember(making, fact.ref, id)
}

function placesOf(making: Making, refs: readonly PlaceRef[]): PlaceId[] {
  return refs.map((ref) => idOf<PlaceId>(making, ref))
}

function makeMembership(making: Making, fact: NewMembership): void {
  const party = touch(making, fact.party)
  const coalition = touch(making, fact.coalition) as CoalitionId
  if (fact.existing !== null) return addPeriod(making, 'memberships', fact.existing, fact.period)
  const { role, period, status } = fact
  const id = addMembership(making.writer, {
    party, coalition, role, period,
    ...(fact.onBehalfOf ? { onBehalfOf: onBehalfOf(making, fact.onBehalfOf) } : {}),
    ...(status === 'is' ? {} : { status }),
  })
  noteSource(making, id)
}

function onBehalfOf(making: Making, proposed: ProposedOnBehalfOf): OnBehalfOf {
  return proposed.kind === 'party' ? { kind: 'party', party: idOf<PartyId>(making, proposed.party) } : proposed
}

function makeTie(making: Making, fact: NewTie): void {
  const from = touch(making, fact.from)
  const to = touch(making, fact.to)
  if (fact.existing !== null) return addPeriod(making, 'ties', fact.existing, fact.period)
  const { tieKind, period, status } = fact
  const themes = fact.themeRefs.map((ref) => idOf<ThemeId>(making, ref))
  const id = addTie(making.writer, { from, to, kind: tieKind, period, themes, ...(status === 'is' ? {} : { status }) }, making.context.network.vocabulary)
  noteSource(making, id)
}

/** A line about a fact that is there already adds what it says about the period and leaves the rest. */
function addPeriod(making: Making, table: 'memberships' | 'ties', id: string, typed: Period): void {
  if (isOpenPeriod(typed)) return
  const known = making.context.network[table].get(id as never) as { readonly period: Period } | undefined
  const period = { from: typed.from ?? known?.period.from ?? null, to: typed.to ?? known?.period.to ?? null }
  changeRecord(making.writer, table, id, { period })
}

function makePartOf(making: Making, inner: PartyId, outer: PartyId): void {
  if (isCoalitionId(inner)) changeRecord(making.writer, 'coalitions', inner, { partOf: outer as CoalitionId })
  else changeRecord(making.writer, 'organisations', inner, { partOf: outer as OrganisationId })
}

function endFact(making: Making, id: MembershipId | TieId, to: Period['to']): void {
  const table = id.startsWith('mem') ? 'memberships' : 'ties'
  addPeriod(making, table, id, { from: null, to })
}

type Description = Extract<ProposedFact, { kind: 'describe' }>

function describeParty(making: Making, id: PartyId, fact: Description): void {
  const known = partyOf(making.context.network, id)
  const shared = {
    ...(fact.aliases.length > 0 ? { aliases: [...new Set([...(known?.aliases ?? []), ...fact.aliases])] } : {}),
    ...(fact.placeRefs.length > 0 ? { places: [...new Set([...(known?.places ?? []), ...placesOf(making, fact.placeRefs)])] } : {}),
    ...(fact.period ? { period: { from: fact.period.from ?? known?.period.from ?? null, to: fact.period.to ?? known?.period.to ?? null } } : {}),
  }
  if (isCoalitionId(id)) describeCoalition(making, id, fact, shared)
  else describeOrganisation(making, id as OrganisationId, fact, shared)
}

type SharedFields = Partial<Pick<Party, 'aliases' | 'places' | 'period'>>

function describeCoalition(making: Making, id: CoalitionId, fact: Description, shared: SharedFields): void {
  changeRecord(making.writer, 'coalitions', id, {
    ...shared,
    ...(fact.coalitionKind ? { kind: fact.coalitionKind, derived: false } : {}),
    ...(fact.membersKnown === null ? {} : { membersKnown: fact.membersKnown }),
  })
}

function describeOrganisation(making: Making, id: OrganisationId, fact: Description, shared: SharedFields): void {
  changeRecord(making.writer, 'organisations', id, {
    ...shared,
    ...(fact.organisationKind ? { kind: fact.organisationKind, derived: false } : {}),
    ...(fact.domain ? { domain: fact.domain, derived: false } : {}),
  })
}

function renameParty(making: Making, id: PartyId, name: string): void {
  const known = partyOf(making.context.network, id)
  const aliases = known ? [...new Set([...known.aliases, known.name])].filter((alias) => alias !== name) : []
  if (isCoalitionId(id)) changeRecord(making.writer, 'coalitions', id, { name, aliases })
  else changeRecord(making.writer, 'organisations', id, { name, aliases })
}

/** In a session every fact gets the session as its source. */
function noteSource(making: Making, about: Parameters<typeof addEvidence>[1]['about']): void {
  if (making.source === null) return
  const { enteredBy, now } = making.context
  addEvidence(making.writer, { about, source: making.source, words: '', certainty: 'gezegd-in-sessie', enteredBy, enteredAt: now })
}
