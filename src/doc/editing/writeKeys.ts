import * as Y from 'yjs'
import { parseKey, type MapDoc, type RootName } from '../mapDoc.ts'
import { isPlainObject } from '../reading/assembleRecord.ts'

/** One key written: what stood there and what stands there now. `undefined` before means that the key did not exist. */
export type KeyChange = {
  readonly root: RootName
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

/** Writes keys inside one transaction and remembers what they replaced. Writing what already stands there is no change. */
export type KeyWriter = {
  readonly mapDoc: MapDoc
  set(root: RootName, key: string, value: unknown): void
}

/** Marks transactions that come from this tab's own hands; everything else is a colleague, another tab or the disk. */
export const OWN_EDIT = Symbol('own edit')

/** Runs one edit as one transaction and tells what it changed. An edit that throws leaves the keys it wrote before: check first. */
export function writeKeys(mapDoc: MapDoc, edit: (writer: KeyWriter) => void): readonly KeyChange[] {
  const changes: KeyChange[] = []
  const set = (root: RootName, key: string, value: unknown): void => {
    const before = mapDoc.roots[root].get(key)
    if (before !== undefined && isSameValue(before, value)) return
    mapDoc.roots[root].set(key, value)
    changes.push({ root, key, before, after: value })
  }
  mapDoc.ydoc.transact(() => edit({ mapDoc, set }), OWN_EDIT)
  return changes
}

/** Equal as JSON; the order of an object's keys does not count. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => isSameValue(item, right[index]))
  if (!isPlainObject(left) || !isPlainObject(right)) return false
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => isSameValue(left[key], right[key]))
}

/**
 * What a key reads as when it was never written: its value at birth, else the empty value of its kind.
 * Undo writes this instead of deleting the key, because no client ever deletes one.
 */
export function unwrittenValue(mapDoc: MapDoc, root: RootName, key: string): unknown {
  const { id, field, member } = parseKey(key)
  if (field === null || root === 'meta') return null
  if (field === 'removed' || field === 'pinned') return false
  const birth = mapDoc.roots[root].get(id)
  const born = isPlainObject(birth) ? birth[field] : undefined
  if (member === null) return born ?? null
  return isPlainObject(born) ? (born[member] ?? false) : false
}

/** The Yjs client that wrote what now stands under a key, or null when nothing does. */
export function writerOf(mapDoc: MapDoc, root: RootName, key: string): number | null {
  const item = mapDoc.roots[root]._map.get(key)
  return item instanceof Y.Item ? item.id.client : null
}
