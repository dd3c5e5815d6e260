import type { GoneRecords } from '../../model/goneRecords.ts'
import type { FileSpot, ImportedNetwork } from '../../model/importedNetwork.ts'
import { ID_PREFIXES, isPartyId, type FactId, type MakeId, type PartyId, type TableName } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import type { EarlierImports, News } from '../matching/earlierImports.ts'
import type { MarkOf } from '../matching/marks.ts'
import type { FileFacts, ImportDecisions, PlannedRecord } from '../importPlan.ts'

export type Fields = Readonly<Record<string, unknown>>

export function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !names.includes(field)))
}

/** How a record of the file stands to what the map has: who wins unless somebody decides, and whether it says anything that is new. */
export type Stance = { readonly side: 'map' | 'file'; readonly isNews: boolean }

type Write = { readonly table: TableName; readonly fields: Record<string, unknown> }

/** A plan while it is being made. */
export type Planning = {
  readonly network: Network
  readonly imported: ImportedNetwork
  readonly decisions: ImportDecisions
  readonly file: FileFacts
  readonly makeId: MakeId
  readonly earlier: EarlierImports
  /** What somebody removed from the map, with what earlier imports left there. */
  readonly gone: GoneRecords & { readonly earlier: EarlierImports }
  /** What of it comes back. */
  readonly restores: Map<string, TableName>
  /** Organisations of the map that turn out to be a coalition which comes in, with its id. */
  readonly takenIn: Map<PartyId, PartyId>
  readonly markOf: MarkOf
  /** The id on the map of what the file has; what does not come in has none. */
  readonly idByFile: Map<string, string>
  /** By list and code of the file, where the map has another code for it. */
  readonly codeByFile: Map<string, string>
  readonly stances: Map<string, Stance>
  readonly records: PlannedRecord[]
  readonly creates: Map<string, Write>
  readonly changes: Map<string, Write>
  /** By fact, and by what the file calls it: the marks of what it said. */
  readonly spokenOf: Map<FactId, Map<string, Set<string>>>
  /** Of which of these something is written: with these what the file said is kept, all of it, since two of its rows may speak of one fact. */
  readonly told: Set<FactId>
}

/** As the document and the relay know it; another id would be refused. */
const RECORD_ID = /^[a-z]{3}-[0-9a-z]{4,32}$/

/** An id of a map of ours is kept where it is free, so that a next import finds it. */
export function idFor(planning: Planning, table: TableName, fileId: string, make: () => string = () => planning.makeId(ID_PREFIXES[table])): string {
  const isOurs = planning.imported.keepsIds && RECORD_ID.test(fileId) && fileId.startsWith(`${ID_PREFIXES[table]}-`)
  return isOurs && isFree(planning, table, fileId) ? fileId : make()
}

export function isFree({ network, creates }: Planning, table: TableName, id: string): boolean {
  const isOnMap = table !== 'vocabulary' && (network[table] as ReadonlyMap<string, unknown>).has(id)
  return !isOnMap && !creates.has(id)
}

/** The first free id of those that follow from what a fact says. */
export function freeId(planning: Planning, table: TableName, idOfRound: (round: number) => string): string {
  for (let round = 0; ; round++) {
    const id = idOfRound(round)
    if (isFree(planning, table, id)) return id
  }
}

export function spotOf({ imported }: Planning, fileId: string): FileSpot | null {
  return imported.spots.get(fileId) ?? null
}

export function leaveOut(planning: Planning, table: TableName, fileId: string): void {
  planning.records.push({ becomes: 'leftOut', table, fileId, id: null, at: spotOf(planning, fileId) })
}

export function leaveRemoved(planning: Planning, table: TableName, fileId: string, id: string): void {
  planning.records.push({ becomes: 'removed', table, fileId, id, at: spotOf(planning, fileId) })
}

/** What earlier imports said of a fact, whether it is on the map or was removed. */
export function newsOf({ earlier, gone, markOf, restores }: Planning, fact: FactId, fileId: string): News {
  return (restores.has(fact) ? gone.earlier : earlier).newsOf(fact, markOf(fileId))
}

/** What a change adds to what is changed already: sets grow, other fields are replaced. */
export function addChange(planning: Planning, table: TableName, id: string, fields: Fields): void {
  const known = planning.creates.get(id) ?? planning.changes.get(id)
  if (known) Object.assign(known.fields, Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, united(known.fields[field], value)])))
  else planning.changes.set(id, { table, fields: { ...fields } })
}

function united(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])]
  return before instanceof Map && value instanceof Map ? new Map([...before, ...value]) : value
}

/** Remembers that the file spoke of a fact, and how. */
export function noteSpoken(planning: Planning, fact: FactId, fileId: string, name: string): void {
  const names = planning.spokenOf.get(fact) ?? new Map<string, Set<string>>()
  planning.spokenOf.set(fact, names)
  // Nobody looks up a relation by what a file calls it.
  const under = isPartyId(fact) ? name : ([...names.keys()][0] ?? name)
  names.set(under, (names.get(under) ?? new Set()).add(planning.markOf(fileId)))
}

/** The same, where something of it is written. */
export function noteTold(planning: Planning, fact: FactId, fileId: string, name: string): void {
  noteSpoken(planning, fact, fileId, name)
  planning.told.add(fact)
}
