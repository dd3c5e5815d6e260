import { parseKey, ROOT_NAMES, type MapDoc, type RootName } from '../mapDoc.ts'
import { unwrittenValue, type KeyWriter } from './writeKeys.ts'

/**
 * Makes the map read as it did then, by edits of now: what was written since is written back, what was removed is brought
 * back, and what came later is removed. Nothing is taken out of the document, so it can be undone, and what a colleague does
 * meanwhile merges as with any edit.
 */
export function restoreDoc(writer: KeyWriter, then: MapDoc): void {
  for (const root of ROOT_NAMES) if (root !== 'meta') restoreRoot(writer, root, then)
}

function restoreRoot(writer: KeyWriter, root: RootName, then: MapDoc): void {
  const before = then.roots[root]
  for (const [key, value] of before) writer.set(root, key, value)
  for (const key of [...writer.mapDoc.roots[root].keys()]) if (!before.has(key)) writeNever(writer, root, key, then)
}

/** A key that was not there then. */
function writeNever(writer: KeyWriter, root: RootName, key: string, then: MapDoc): void {
  const { id, field } = parseKey(key)
  const isNewRecord = root !== 'map' && root !== 'positions' && !then.roots[root].has(id)
  if (!isNewRecord) writer.set(root, key, unwrittenValue(writer.mapDoc, root, key))
  else if (field === null) removeNew(writer, root, id)
}

/** Also out of what it was merged into: a merge holds over a removal. */
function removeNew(writer: KeyWriter, root: RootName, id: string): void {
  writer.set(root, `${id}/removed`, true)
  if (writer.mapDoc.roots[root].get(`${id}/mergedInto`)) writer.set(root, `${id}/mergedInto`, null)
}
