import type { PartyId, TableName } from '../model/ids.ts'
import type { FileSpot } from '../model/importedNetwork.ts'
import type { MapRecord } from '../model/mapRecord.ts'
import type { PartialDate } from '../model/partialDate.ts'
import type { Placement } from '../model/placement.ts'

/** Where map and file say different things of one field: the map stays, the file wins, or what the map says ended on the date of the file. */
export type ChosenSide = 'map' | 'file' | 'ended'

/** What somebody decided in the preview. Whatever is not in it goes by its default. */
export type ImportDecisions = {
  /** Does a party of the file (by its id there) double one of the map: which one, or null for *it is another*. */
  readonly sameAs: ReadonlyMap<string, PartyId | null>
  /** By id of the file and field. */
  readonly sides: ReadonlyMap<`${string}/${string}`, ChosenSide>
  /** Records of the file, by id there, that must not come in. */
  readonly leftOut: ReadonlySet<string>
  /** Records of the file, by id there, that come back though somebody removed them from the map. */
  readonly broughtBack: ReadonlySet<string>
}

export const NO_DECISIONS: ImportDecisions = { sameAs: new Map(), sides: new Map(), leftOut: new Set(), broughtBack: new Set() }

/** What is asked of the whole file: as of when it holds, and what it is called as a source. Both stand as evidence with what comes in. */
export type FileFacts = {
  readonly title: string
  readonly date: PartialDate | null
  /** A day (ISO 8601) that is shown with the evidence; given, since nothing here reads a clock. */
  readonly importedAt: string
  readonly enteredBy: string
}

export type FieldDifference = {
  /** As the model calls it; an extra field is `extra/<its id on the map>`. */
  readonly field: string
  readonly onMap: unknown
  readonly inFile: unknown
  readonly chosen: ChosenSide
  /** Whether *ended on* is an answer here: a membership or a tie of which the file says otherwise what it is. */
  readonly canEnd: boolean
}

/**
 * What becomes of one record of the file. `fileId` is its id there; `id` the record of the map it makes or meets.
 *
 * `asked`: looks like somebody on the map and nobody has said yet whether it is; until then it comes in as a party of its own.
 * `fills`: fields that the file adds to without contradicting the map.
 * `removed`: an earlier import brought it and somebody removed it since; it stays away unless somebody says that it comes back
 * (`restored`, whatever else changes of it).
 */
export type PlannedRecord =
  | { readonly becomes: 'new'; readonly table: TableName; readonly fileId: string; readonly id: string; readonly at: FileSpot | null; readonly asked: readonly PartyId[] }
  | { readonly becomes: 'changed'; readonly table: TableName; readonly fileId: string; readonly id: string; readonly at: FileSpot | null; readonly differences: readonly FieldDifference[]; readonly fills: readonly string[] }
  | { readonly becomes: 'same'; readonly table: TableName; readonly fileId: string; readonly id: string; readonly at: FileSpot | null; readonly differences: readonly FieldDifference[] }
  | { readonly becomes: 'restored'; readonly table: TableName; readonly fileId: string; readonly id: string; readonly at: FileSpot | null }
  | { readonly becomes: 'removed'; readonly table: TableName; readonly fileId: string; readonly id: string; readonly at: FileSpot | null }
  | { readonly becomes: 'leftOut'; readonly table: TableName; readonly fileId: string; readonly id: null; readonly at: FileSpot | null }

/**
 * One thing to write, in an order in which it can be: what is referred to comes before what refers to it. Of a set a change holds
 * what is added; `describe` is about the map itself.
 */
export type ImportWrite =
  | { readonly write: 'create'; readonly table: TableName; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly write: 'change'; readonly table: TableName; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly write: 'restore'; readonly table: TableName; readonly id: string }
  /** An organisation turns out to be the coalition that is made before. */
  | { readonly write: 'merge'; readonly id: PartyId; readonly into: PartyId }
  | { readonly write: 'describe'; readonly fields: Partial<MapRecord> }
  | { readonly write: 'place'; readonly id: PartyId; readonly placement: Placement }

/** What an import does to a map, before it is done: shown as the preview, and written as one step. */
export type ImportPlan = {
  readonly records: readonly PlannedRecord[]
  readonly writes: readonly ImportWrite[]
}
