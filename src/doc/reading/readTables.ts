import type { TableName } from '../../model/ids.ts'
import type { MapRecord } from '../../model/mapRecord.ts'
import { MAX_COORDINATE, type Placement } from '../../model/placement.ts'
import { addKey, assembleRecord, BIRTH, indexKeys, isPlainObject, type KeysById, type StoredRecord } from './assembleRecord.ts'
import { MAP_RECORD_ID, type MapDoc, type RootName } from '../mapDoc.ts'
import {
  parseCoalition, parseEvidence, parseExtraField, parseMapRecord, parseMembership, parseOrganisation, parseOwnTerm,
  parsePhase, parsePlace, parseResult, parseSavedView, parseSource, parseSuccession, parseTheme, parseTie,
} from './parseRecord.ts'
import { refs } from './recordValues.ts'

const PARSERS = {
  organisations: parseOrganisation,
  coalitions: parseCoalition,
  memberships: parseMembership,
  ties: parseTie,
  successions: parseSuccession,
  themes: parseTheme,
  places: parsePlace,
  sources: parseSource,
  evidence: parseEvidence,
  phases: parsePhase,
  results: parseResult,
  vocabulary: parseOwnTerm,
  extraFields: parseExtraField,
  views: parseSavedView,
} satisfies Record<TableName, (id: string, record: StoredRecord) => unknown>

export const TABLE_NAMES = Object.keys(PARSERS) as readonly TableName[]

export type ThingOf<Table extends TableName> = NonNullable<ReturnType<(typeof PARSERS)[Table]>>

/** One record as read, before anything was checked against the rest of the map. */
export type Row<Thing> = {
  /** Null when the record lacks what makes it that thing. */
  readonly thing: Thing | null
  readonly removed: boolean
  readonly mergedInto: string | null
  /** Parties that look like it and are another, as somebody said. */
  readonly distinctFrom: readonly string[]
}

export type Table<Name extends TableName> = ReadonlyMap<string, Row<ThingOf<Name>>>

export type Tables = { readonly [Name in TableName]: Table<Name> } & {
  readonly map: MapRecord
  readonly positions: ReadonlyMap<string, Placement>
}

/**
 * The document as tables of rows, kept up to date key by key: only records named in a change are read again, so every
 * other row keeps its identity.
 */
export type TableReader = {
  tables(): Tables
  /** Reads again what these keys of this root speak about. */
  update(root: RootName, keys: Iterable<string>): void
}

export function createTableReader(mapDoc: MapDoc): TableReader {
  const books = new Map<TableName, TableBook>()
  for (const name of TABLE_NAMES) {
    const keysById = indexKeys(mapDoc.roots[name].keys())
    books.set(name, createTableBook(mapDoc, name, keysById))
  }
  let mapRecord = readMapRecord(mapDoc)
  let positions = readPositions(mapDoc)
  let hasMoved = false

  return {
    tables() {
      if (hasMoved) positions = readPositions(mapDoc, positions)
      hasMoved = false
      const rows = Object.fromEntries([...books].map(([name, book]) => [name, book.rows()]))
      return { ...(rows as Record<TableName, never>), map: mapRecord, positions } as Tables
    },
    update(root, keys) {
      if (root === 'map') mapRecord = readMapRecord(mapDoc)
      else if (root === 'positions') hasMoved = true
      else if (root !== 'meta') books.get(root)?.update(keys)
    },
  }
}

type TableBook = { readonly rows: () => ReadonlyMap<string, Row<unknown>>; readonly update: (keys: Iterable<string>) => void }

/** The rows of one table. What was handed out stays as it is, and is copied and put in order once for all updates that came since. */
function createTableBook(mapDoc: MapDoc, name: TableName, keysById: KeysById): TableBook {
  let rows = new Map(inOrder(keysById.keys()).flatMap((id) => rowEntry(mapDoc, name, id, keysById.get(id) ?? [])))
  let isHandedOut = false
  let isInOrder = true
  return {
    rows() {
      if (!isInOrder) rows = new Map(inOrder(rows.keys()).flatMap((id) => { const row = rows.get(id); return row ? [[id, row] as const] : [] }))
      isInOrder = true
      isHandedOut = true
      return rows
    },
    update(keys) {
      if (isHandedOut) rows = new Map(rows)
      isHandedOut = false
      for (const id of new Set(Array.from(keys, (key) => addKey(keysById, key)))) {
        for (const [, row] of rowEntry(mapDoc, name, id, keysById.get(id) ?? [])) {
          isInOrder &&= rows.has(id)
          rows.set(id, row)
        }
      }
    },
  }
}

/** By id, so that the order in which records arrived does not show: every peer reads the same order. */
const inOrder = (ids: Iterable<string>): readonly string[] => [...ids].sort()

function rowEntry(mapDoc: MapDoc, name: TableName, id: string, keys: Iterable<string>): [string, Row<unknown>][] {
  const stored = assembleRecord(mapDoc, name, id, keys)
  if (!stored.has(BIRTH)) return []
  const mergedInto = stored.get('mergedInto')
  const row = {
    thing: PARSERS[name](id, stored),
    removed: stored.get('removed') === true,
    mergedInto: typeof mergedInto === 'string' && mergedInto !== '' ? mergedInto : null,
    distinctFrom: refs(stored, 'distinctFrom', 'org', 'coa'),
  }
  return [[id, row]]
}

function readMapRecord(mapDoc: MapDoc): MapRecord {
  return parseMapRecord(assembleRecord(mapDoc, 'map', MAP_RECORD_ID, mapDoc.roots.map.keys()))
}

function readPositions(mapDoc: MapDoc, before: ReadonlyMap<string, Placement> = new Map()): ReadonlyMap<string, Placement> {
  const root = mapDoc.roots.positions
  const positions = new Map<string, Placement>()
  for (const [key, value] of root) {
    if (key.includes('/') || !isPlainObject(value) || !isCoordinate(value.x) || !isCoordinate(value.y)) continue
    const placement = { x: value.x, y: value.y, pinned: root.get(`${key}/pinned`) === true }
    const known = before.get(key)
    positions.set(key, known && known.x === placement.x && known.y === placement.y && known.pinned === placement.pinned ? known : placement)
  }
  return positions
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE
}
