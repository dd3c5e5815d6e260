import type * as Y from 'yjs'
import { ROOTS, SCHEMA_VERSION, type Root } from '../protocol/docShape.ts'

/**
 * The shared document of one map: a flat Y.Doc of top-level Y.Maps, one per kind of thing, values plain JSON.
 *
 * A record is born whole under `<id>` and edited by field under `<id>/<field>`; a member of a set lies under
 * `<id>/<field>/<member>`. Nothing nests, no key is ever deleted, so two people who touch different fields both keep
 * their edit and the relay can judge every update by its key. RULES.md numbers what follows from that.
 */
export type MapDoc = {
  readonly ydoc: Y.Doc
  readonly roots: Readonly<Record<RootName, Y.Map<unknown>>>
}

/** The root names are the relay's business too: it refuses any other. */
export type RootName = Root
export const ROOT_NAMES: readonly RootName[] = ROOTS

/** The one record of the root `map`. */
export const MAP_RECORD_ID = 'map'

export function openMapDoc(ydoc: Y.Doc): MapDoc {
  const roots = Object.fromEntries(ROOT_NAMES.map((name) => [name, ydoc.getMap(name)]))
  return { ydoc, roots: roots as Record<RootName, Y.Map<unknown>> }
}

/** Gives a new document its birth: schema version and epoch. Doing it twice with the same epoch changes nothing. */
export function giveBirth(mapDoc: MapDoc, epoch: string): void {
  mapDoc.ydoc.transact(() => {
    if (mapDoc.roots.meta.get('epoch') === epoch) return
    mapDoc.roots.meta.set('schemaVersion', SCHEMA_VERSION)
    mapDoc.roots.meta.set('epoch', epoch)
  })
}

/** Whether this app knows everything the document may hold. A newer document opens read-only. */
export function canEdit(mapDoc: MapDoc): boolean {
  const version = mapDoc.roots.meta.get('schemaVersion')
  return version === undefined || (typeof version === 'number' && version <= SCHEMA_VERSION)
}

export type RecordKey = { readonly id: string; readonly field: string | null; readonly member: string | null }

/** `<id>`, `<id>/<field>` or `<id>/<field>/<member>`; a member may hold further slashes. */
export function parseKey(key: string): RecordKey {
  const first = key.indexOf('/')
  if (first < 0) return { id: key, field: null, member: null }
  const second = key.indexOf('/', first + 1)
  if (second < 0) return { id: key.slice(0, first), field: key.slice(first + 1), member: null }
  return { id: key.slice(0, first), field: key.slice(first + 1, second), member: key.slice(second + 1) }
}
