import type { Coalition, CoalitionResult, Phase } from './coalition.ts'
import type { Evidence, Source } from './evidence.ts'
import type { CoalitionId, EvidenceId, ExtraFieldId, FactId, MembershipId, OrganisationId, PartyId, PhaseId, PlaceId, ResultId, SourceId, SuccessionId, ThemeId, TieId, ViewId } from './ids.ts'
import { isCoalitionId } from './ids.ts'
import { EMPTY_MAP_RECORD, type MapRecord } from './mapRecord.ts'
import type { Membership } from './membership.ts'
import type { Organisation } from './organisation.ts'
import type { Place } from './place.ts'
import type { Placement } from './placement.ts'
import type { SavedView } from './savedView.ts'
import type { Succession } from './succession.ts'
import type { Theme } from './theme.ts'
import type { Tie } from './tie.ts'
import { BUILT_IN_VOCABULARY, type Vocabulary } from './vocabulary.ts'

/** A field that one map adds to its organisations or coalitions. */
export type ExtraField = {
  readonly id: ExtraFieldId
  readonly on: 'organisations' | 'coalitions'
  readonly name: string
}

/** What reading the document left out because it could not be used, in words for a notice. */
export type LeftOut = { readonly table: string; readonly id: string; readonly reason: 'unreadable' | 'dangling' | 'loop' }

/**
 * One map as plain data, and what every layer but the document understands.
 *
 * Holds: both ends of every membership, tie and succession exist; *part of*, *within* and *wider* never loop;
 * nothing in it is removed or merged away. A party without a placement has not been placed yet.
 */
export type Network = {
  readonly record: MapRecord
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly coalitions: ReadonlyMap<CoalitionId, Coalition>
  readonly memberships: ReadonlyMap<MembershipId, Membership>
  readonly ties: ReadonlyMap<TieId, Tie>
  readonly successions: ReadonlyMap<SuccessionId, Succession>
  readonly themes: ReadonlyMap<ThemeId, Theme>
  readonly places: ReadonlyMap<PlaceId, Place>
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  readonly phases: ReadonlyMap<PhaseId, Phase>
  readonly results: ReadonlyMap<ResultId, CoalitionResult>
  readonly extraFields: ReadonlyMap<ExtraFieldId, ExtraField>
  readonly views: ReadonlyMap<ViewId, SavedView>
  readonly placements: ReadonlyMap<PartyId, Placement>
  /** Parties that look alike and are two, as somebody said; each under both. */
  readonly apart: ReadonlyMap<PartyId, readonly PartyId[]>
  /** Where records went that are read as another: parties that were merged, and facts that say the same as one that stays. */
  readonly wentInto: ReadonlyMap<FactId, FactId>
  readonly vocabulary: Vocabulary
  readonly leftOut: readonly LeftOut[]
}

export type Party = Organisation | Coalition

export const EMPTY_NETWORK: Network = {
  record: EMPTY_MAP_RECORD,
  organisations: new Map(),
  coalitions: new Map(),
  memberships: new Map(),
  ties: new Map(),
  successions: new Map(),
  themes: new Map(),
  places: new Map(),
  sources: new Map(),
  evidence: new Map(),
  phases: new Map(),
  results: new Map(),
  extraFields: new Map(),
  views: new Map(),
  placements: new Map(),
  apart: new Map(),
  wentInto: new Map(),
  vocabulary: BUILT_IN_VOCABULARY,
  leftOut: [],
}

/** The organisation or coalition with this id, or undefined when the map has none. */
export function partyOf(network: Network, id: PartyId): Party | undefined {
  return isCoalitionId(id) ? network.coalitions.get(id) : network.organisations.get(id as OrganisationId)
}

/** How many organisations a map has. A placeholder counts as a domain, not as an organisation. */
export function countOrganisations({ organisations }: Pick<Network, 'organisations'>): number {
  let count = 0
  for (const { placeholder } of organisations.values()) if (!placeholder) count += 1
  return count
}

/** The memberships of one coalition, in the order of the map. */
export function membershipsIn(network: Network, coalition: CoalitionId): readonly Membership[] {
  return grouped(network.memberships, 'coalition', (membership) => [membership.coalition]).get(coalition) ?? []
}

/** The memberships that one party holds, in the order of the map. */
export function membershipsOf(network: Network, party: PartyId): readonly Membership[] {
  return grouped(network.memberships, 'party', (membership) => [membership.party]).get(party) ?? []
}

/** The ties at which one party stands, at either end, in the order of the map. */
export function tiesOf(network: Network, party: PartyId): readonly Tie[] {
  return grouped(network.ties, 'ends', (tie) => [tie.from, tie.to]).get(party) ?? []
}

/** The successions one party went into or came out of. */
export function successionsOf(network: Network, party: PartyId): readonly Succession[] {
  return grouped(network.successions, 'ends', (succession) => [...succession.from, ...succession.to]).get(party) ?? []
}

/** What sources say about one fact. */
export function evidenceAbout(network: Network, fact: FactId): readonly Evidence[] {
  return grouped(network.evidence, 'about', (evidence) => [evidence.about]).get(fact) ?? []
}

export function phasesOf(network: Network, coalition: CoalitionId): readonly Phase[] {
  return grouped(network.phases, 'coalition', (phase) => [phase.coalition]).get(coalition) ?? []
}

export function resultsOf(network: Network, coalition: CoalitionId): readonly CoalitionResult[] {
  return grouped(network.results, 'coalition', (result) => [result.coalition]).get(coalition) ?? []
}

/** The records that are read as this one beside its own. */
export function goneInto<Id extends FactId>(network: Pick<Network, 'wentInto'>, id: Id): readonly Id[] {
  return [...network.wentInto].flatMap(([other, stays]) => (stays === id ? [other as Id] : []))
}

/** Groups per table, made at first use and forgotten with the table; tables never change, a changed one is a new Map. */
const groupsByTable = new WeakMap<object, Map<string, ReadonlyMap<string, readonly unknown[]>>>()

function grouped<Id, Row>(table: ReadonlyMap<Id, Row>, name: string, keysOf: (row: Row) => readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const groups = groupsByTable.get(table) ?? new Map<string, ReadonlyMap<string, readonly unknown[]>>()
  groupsByTable.set(table, groups)
  const known = groups.get(name)
  if (known) return known as ReadonlyMap<string, readonly Row[]>
  const made = new Map<string, Row[]>()
  for (const row of table.values()) {
    for (const key of new Set(keysOf(row))) {
      const rows = made.get(key)
      if (rows) rows.push(row)
      else made.set(key, [row])
    }
  }
  groups.set(name, made)
  return made
}
