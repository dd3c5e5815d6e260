/**
 * Ids are plain strings with a three-letter prefix that names the kind of thing, so that a reference says what it points at.
 * The brand keeps a tie from being looked up among the places; at run time an id is a string.
 */
type Branded<Brand extends string> = string & { readonly __brand: Brand }

export type MapId = Branded<'map'>
export type OrganisationId = Branded<'org'>
export type CoalitionId = Branded<'coa'>
export type MembershipId = Branded<'mem'>
export type TieId = Branded<'tie'>
export type SuccessionId = Branded<'suc'>
export type ThemeId = Branded<'thm'>
export type PlaceId = Branded<'plc'>
export type SourceId = Branded<'src'>
export type EvidenceId = Branded<'evi'>
export type PhaseId = Branded<'pha'>
export type ResultId = Branded<'res'>
export type ExtraFieldId = Branded<'fld'>
export type ViewId = Branded<'vie'>

/** Whoever can take part in a coalition or stand at an end of a tie. */
export type PartyId = OrganisationId | CoalitionId

/** A fact that evidence can be about. */
export type FactId = PartyId | MembershipId | TieId | SuccessionId

/** The prefix of each kind of record, by the name of its table. */
export const ID_PREFIXES = {
  organisations: 'org',
  coalitions: 'coa',
  memberships: 'mem',
  ties: 'tie',
  successions: 'suc',
  themes: 'thm',
  places: 'plc',
  sources: 'src',
  evidence: 'evi',
  phases: 'pha',
  results: 'res',
  vocabulary: 'voc',
  extraFields: 'fld',
  views: 'vie',
} as const

export type TableName = keyof typeof ID_PREFIXES

/** What a fresh id is made with; tests give a seeded one, the app random bytes. */
export type MakeId = (prefix: string) => string

const TABLE_BY_PREFIX: ReadonlyMap<string, TableName> = new Map(
  Object.entries(ID_PREFIXES).map(([table, prefix]) => [prefix, table as TableName]),
)

/** The table an id belongs to, or null when its prefix is none of ours. */
export function tableOfId(id: string): TableName | null {
  return TABLE_BY_PREFIX.get(id.slice(0, 3)) ?? null
}

export function isCoalitionId(id: string): id is CoalitionId {
  return id.startsWith('coa-')
}

export function isOrganisationId(id: string): id is OrganisationId {
  return id.startsWith('org-')
}

export function isPartyId(id: string): id is PartyId {
  return isCoalitionId(id) || isOrganisationId(id)
}

/**
 * An id that depends on the facts alone, so that two people who write the same fact at the same time write one record.
 * 100 bits from four rounds of cyrb53-style mixing: enough against chance, not against malice; the relay never trusts it.
 */
export function idOfFacts(prefix: string, facts: readonly (string | null)[]): string {
  const text = JSON.stringify(facts)
  let digits = ''
  for (let seed = 0; seed < 2; seed++) digits += mix53(text, seed).toString(36).padStart(11, '0').slice(-10)
  return `${prefix}-${digits}`
}

function mix53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ (seed * 0x9e3779b1)
  let low = 0x41c6ce57 ^ (seed * 0x85ebca6b)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
