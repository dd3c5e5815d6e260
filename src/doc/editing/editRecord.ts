import { isCoalitionId, type PartyId, type TableName } from '../../model/ids.ts'
import type { MapRecord } from '../../model/mapRecord.ts'
import type { Period } from '../../model/partialDate.ts'
import { assembleRecord } from '../reading/assembleRecord.ts'
import { MAP_RECORD_ID } from '../mapDoc.ts'
import { SET_FIELDS, storeSet, type StoredSet } from '../recordFields.ts'
import type { ThingOf } from '../reading/readTables.ts'
import { isSameValue, unwrittenValue, type KeyWriter } from './writeKeys.ts'

/** The fields of a thing that an edit may give; sets are given whole and written member by member. */
export type FieldsOf<Table extends TableName> = Partial<Omit<ThingOf<Table>, 'id'>>

/**
 * Creates a record whole, under one key. Where a record of that id exists already nothing of it is replaced: it is only
 * brought back if it was removed, so that the same fact written twice is one fact.
 */
export function createRecord<Table extends TableName>(writer: KeyWriter, table: Table, id: string, fields: FieldsOf<Table>): void {
  if (writer.mapDoc.roots[table].has(id)) restoreRecord(writer, table, id)
  else writer.set(table, id, storedFields(table, fields))
}

function storedFields(table: TableName | 'map', fields: object): Record<string, unknown> {
  const stored: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    const set = SET_FIELDS[table][field]
    if (set !== undefined) {
      const members = storeSet(set, value)
      if (Object.keys(members).length > 0) stored[field] = members
    } else for (const [name, part] of plainFields(field, value)) if (!isEmpty(part)) stored[name] = part
  }
  return stored
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** A period is two fields, `start` and `end`, so that two people who each know one end both keep it. */
function plainFields(field: string, value: unknown): [string, unknown][] {
  if (field !== 'period') return [[field, value]]
  const { from, to } = value as Period
  return [['start', from], ['end', to]]
}

/** Writes the given fields of a record, each under its own key; of sets only the members that differ. */
export function changeRecord<Table extends TableName>(writer: KeyWriter, table: Table, id: string, fields: FieldsOf<Table>): void {
  writeFields(writer, table, id, fields)
}

/** The same for what only adds: of sets the given members come in beside those that are there. */
export function addToRecord<Table extends TableName>(writer: KeyWriter, table: Table, id: string, fields: FieldsOf<Table>): void {
  for (const [field, value] of Object.entries(fields)) {
    const set = SET_FIELDS[table][field]
    if (set === undefined) for (const [name, part] of plainFields(field, value)) writeField(writer, table, id, name, part)
    else for (const [member, part] of Object.entries(storeSet(set, value as readonly string[]))) writeField(writer, table, id, `${field}/${member}`, part)
  }
}

export function changeMapRecord(writer: KeyWriter, fields: Partial<MapRecord>): void {
  writeFields(writer, 'map', MAP_RECORD_ID, fields)
}

function writeFields(writer: KeyWriter, table: TableName | 'map', id: string, fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    const set = SET_FIELDS[table][field]
    if (set !== undefined) writeMembers(writer, table, id, field, storeSet(set, value))
    else for (const [name, part] of plainFields(field, value)) writeField(writer, table, id, name, part)
  }
}

function writeField(writer: KeyWriter, table: TableName | 'map', id: string, field: string, value: unknown): void {
  const { mapDoc } = writer
  const key = `${id}/${field}`
  const stored = mapDoc.roots[table].has(key) ? mapDoc.roots[table].get(key) : unwrittenValue(mapDoc, table, key)
  const isUnchanged = isSameValue(stored, value) || (isEmpty(stored) && isEmpty(value))
  if (!isUnchanged) writer.set(table, key, value ?? null)
}

function writeMembers(writer: KeyWriter, table: TableName | 'map', id: string, field: string, wanted: StoredSet): void {
  const prefix = `${id}/${field}/`
  const keys = [...writer.mapDoc.roots[table].keys()].filter((key) => key.startsWith(prefix))
  const stored = assembleRecord(writer.mapDoc, table, id, keys).get(field)
  const members: ReadonlyMap<string, unknown> = stored instanceof Map ? stored : new Map()
  for (const [member, value] of Object.entries(wanted)) if (members.get(member) !== value) writer.set(table, `${prefix}${member}`, value)
  for (const [member, value] of members) if (!(member in wanted) && value !== false && value !== null) writer.set(table, `${prefix}${member}`, false)
}

/** Hides a record with what hangs on it. It can be brought back, and a colleague's concurrent edit of it is never lost. */
export function removeRecord(writer: KeyWriter, table: TableName, id: string): void {
  writer.set(table, `${id}/removed`, true)
}

export function restoreRecord(writer: KeyWriter, table: TableName, id: string): void {
  if (writer.mapDoc.roots[table].get(`${id}/removed`) === true) writer.set(table, `${id}/removed`, false)
}

/** Says that one party is another: on read its facts, names and sources go there. Null takes that back. */
export function mergeRecord(writer: KeyWriter, table: 'organisations' | 'coalitions', loser: string, winner: string | null): void {
  writer.set(table, `${loser}/mergedInto`, winner)
}

/** Says of two parties that look alike that they are two, so that nobody is asked again. The smaller id keeps the note: two people who say it write one key. */
export function tellApart(writer: KeyWriter, one: PartyId, other: PartyId): void {
  const [smaller, larger] = one < other ? [one, other] : [other, one]
  writer.set(isCoalitionId(smaller) ? 'coalitions' : 'organisations', `${smaller}/distinctFrom/${larger}`, true)
}
