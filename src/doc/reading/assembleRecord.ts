import type * as Y from 'yjs'
import type { MapDoc, RootName } from '../mapDoc.ts'
import { parseKey } from '../mapDoc.ts'
import { SET_FIELDS, type SetKind } from '../recordFields.ts'
import type { TableName } from '../../model/ids.ts'

/** One record as stored: its birth with every later edit laid over it. Sets are maps from member to value. */
export type StoredRecord = ReadonlyMap<string, unknown>

/** The name under which an assembled record keeps its birth; no field can be called so, since field names are words. */
export const BIRTH = '*'

/** Which keys of a root speak about which record; kept up to date instead of searched. */
export type KeysById = Map<string, Set<string>>

export function indexKeys(root: Iterable<string>): KeysById {
  const keysById: KeysById = new Map()
  for (const key of root) addKey(keysById, key)
  return keysById
}

export function addKey(keysById: KeysById, key: string): string {
  const { id } = parseKey(key)
  const keys = keysById.get(id)
  if (keys) keys.add(key)
  else keysById.set(id, new Set([key]))
  return id
}

/**
 * Lays the edits of one record over its birth. An edit without a birth is kept too: the birth may still be on its way,
 * and until then the record simply does not read.
 */
export function assembleRecord(mapDoc: MapDoc, table: TableName | 'map', id: string, keys: Iterable<string>): StoredRecord {
  return assembleFrom(mapDoc.roots[table as RootName], SET_FIELDS[table], id, keys)
}

/** The same in any document whose records are born whole and edited by field. */
export function assembleFrom(root: Y.Map<unknown>, setFields: Readonly<Record<string, SetKind>>, id: string, keys: Iterable<string>): StoredRecord {
  const fields = birthFields(root.get(id), setFields)
  for (const key of keys) {
    const { field, member } = parseKey(key)
    if (field === null) continue
    if (member === null) fields.set(field, root.get(key))
    else if (field in setFields) setOf(fields, field).set(member, root.get(key))
  }
  return fields
}

function birthFields(birth: unknown, setFields: Readonly<Record<string, SetKind>>): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  if (!isPlainObject(birth)) return fields
  fields.set(BIRTH, birth)
  for (const [field, value] of Object.entries(birth)) {
    if (!(field in setFields)) fields.set(field, value)
    else if (isPlainObject(value)) fields.set(field, new Map(Object.entries(value)))
  }
  return fields
}

function setOf(fields: Map<string, unknown>, field: string): Map<string, unknown> {
  const known = fields.get(field)
  if (known instanceof Map) return known
  const made = new Map<string, unknown>()
  fields.set(field, made)
  return made
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
