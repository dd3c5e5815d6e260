import * as Y from 'yjs'
import { parseKey, ROOT_NAMES, type MapDoc, type RootName } from '../mapDoc.ts'
import { isSameValue, writerOf } from '../editing/writeKeys.ts'

/** A value of mine that was still on its way, and where it stands. */
export type OwnValue = { readonly root: RootName; readonly key: string; readonly value: unknown }

/** A value of mine that a colleague's value replaced while I was away. */
export type ReplacedValue = {
  readonly root: RootName
  readonly key: string
  readonly id: string
  readonly field: string | null
  readonly mine: unknown
  readonly theirs: unknown
  readonly writer: number | null
}

/**
 * What the given updates wrote and still stands in the document: to be asked before the colleagues' changes come in.
 *
 * Looks from the document into the updates, because an update alone does not say under which key an overwrite lies.
 */
export function valuesWrittenBy(mapDoc: MapDoc, updates: readonly Uint8Array[]): readonly OwnValue[] {
  return ROOT_NAMES.flatMap((root) => keysWrittenBy(mapDoc.roots[root], updates).map((key) => ({ root, key, value: mapDoc.roots[root].get(key) })))
}

/** The keys whose present value comes from one of these updates. */
export function keysWrittenBy(root: Y.Map<unknown>, updates: readonly Uint8Array[]): readonly string[] {
  const covered = coveredClocks(updates)
  const isCovered = ({ id, deleted }: Y.Item): boolean => !deleted && (covered.get(id.client) ?? []).some(([start, end]) => id.clock >= start && id.clock < end)
  return [...root._map].flatMap(([key, item]) => (isCovered(item) ? [key] : []))
}

type Span = readonly [start: number, end: number]

function coveredClocks(updates: readonly Uint8Array[]): ReadonlyMap<number, readonly Span[]> {
  const covered = new Map<number, Span[]>()
  for (const update of updates) {
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      covered.set(id.client, [...(covered.get(id.client) ?? []), [id.clock, id.clock + length]])
    }
  }
  return covered
}

/** Which of my values a colleague's replaced by now; also where I had put things, which whoever shows it sums up. */
export function replacedValues(mapDoc: MapDoc, own: readonly OwnValue[]): readonly ReplacedValue[] {
  return own.flatMap(({ root, key, value }) => {
    const theirs = mapDoc.roots[root].get(key)
    if (root === 'meta' || isSameValue(theirs, value)) return []
    const { id, field } = parseKey(key)
    return [{ root, key, id, field, mine: value, theirs, writer: writerOf(mapDoc, root, key) }]
  })
}
