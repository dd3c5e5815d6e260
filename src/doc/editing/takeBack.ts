import { parseKey, type MapDoc, type RootName } from '../mapDoc.ts'
import { isSameValue, unwrittenValue, writeKeys, writerOf, type KeyChange, type KeyWriter } from './writeKeys.ts'

/** A value that could not be taken back because somebody wrote over it since. */
export type StandsInTheWay = {
  readonly root: RootName
  readonly id: string
  readonly field: string | null
  /** The Yjs client that wrote it; presence may know who that is. */
  readonly writer: number | null
}

export type UndoOutcome = {
  /** False when there was nothing to undo. */
  readonly done: boolean
  /** Keys that were written back. */
  readonly changed: readonly KeyChange[]
  readonly inTheWay: readonly StandsInTheWay[]
}

export const NOTHING_DONE: UndoOutcome = { done: false, changed: [], inTheWay: [] }

/** `seen`: how far this document had got of each Yjs client when the step was made, by which is known what others did since. */
export type Step = { readonly changes: readonly KeyChange[]; readonly seen: ReadonlyMap<number, number> }

/** Takes a step back, the last change first and at most so many keys in one transaction. What others did is looked at anew in every part, since they may have gone on in between. */
export function* takeBackInParts(mapDoc: MapDoc, { changes, seen }: Step, most: number): Generator<void, UndoOutcome> {
  const changed: KeyChange[] = []
  const inTheWay: StandsInTheWay[] = []
  for (let last = changes.length; last > 0; last -= most) {
    if (last < changes.length) yield
    const later = createLaterWork(mapDoc, seen)
    const taken = writeKeys(mapDoc, (writer) => {
      for (const change of changes.slice(Math.max(0, last - most), last).reverse()) takeBackChange(writer, change, later, inTheWay)
    })
    for (const change of taken) changed.push(change)
  }
  return { done: true, changed, inTheWay }
}

function takeBackChange(writer: KeyWriter, change: KeyChange, later: LaterWork, inTheWay: StandsInTheWay[]): void {
  const { mapDoc } = writer
  const { root, key, before, after } = change
  const { id, field } = parseKey(key)
  if (!isSameValue(mapDoc.roots[root].get(key), after)) {
    inTheWay.push({ root, id, field, writer: writerOf(mapDoc, root, key) })
    return
  }
  const isCreation = before === undefined && field === null && root !== 'positions' && root !== 'meta'
  const wouldHide = isCreation || (field === 'removed' && before === true)
  const stands = wouldHide ? later.on(root, id) : null
  if (stands !== null) {
    inTheWay.push(stands)
    return
  }
  if (isCreation) writer.set(root, `${id}/removed`, true)
  else writer.set(root, key, before === undefined ? unwrittenValue(mapDoc, root, key) : before)
}

/** What others did since my step to the records that it made or brought back: hiding those would hide their work. */
type LaterWork = { readonly on: (root: RootName, id: string) => StandsInTheWay | null }

/** Looks through a table once, also where a step of thousands of records is taken back. */
function createLaterWork(mapDoc: MapDoc, seen: Step['seen']): LaterWork {
  const edited = new Map<RootName, ReadonlyMap<string, StandsInTheWay>>()
  let hanging: ReadonlyMap<string, StandsInTheWay> | null = null
  return {
    on(root, id) {
      const edits = edited.get(root) ?? editsByOthers(mapDoc, root, seen)
      edited.set(root, edits)
      hanging ??= factsByOthers(mapDoc, seen)
      return edits.get(id) ?? hanging.get(id) ?? null
    },
  }
}

function editsByOthers(mapDoc: MapDoc, root: RootName, seen: Step['seen']): ReadonlyMap<string, StandsInTheWay> {
  const edits = new Map<string, StandsInTheWay>()
  for (const key of mapDoc.roots[root].keys()) {
    const { id, field } = parseKey(key)
    if (field === null || edits.has(id)) continue
    const writer = otherSince(mapDoc, root, key, seen)
    if (writer !== null) edits.set(id, { root, id, field, writer })
  }
  return edits
}

/** Who else wrote what stands under a key, if it came here after the step. */
function otherSince({ roots, ydoc }: MapDoc, root: RootName, key: string, seen: Step['seen']): number | null {
  const item = roots[root]._map.get(key)
  if (item === undefined || item.id.client === ydoc.clientID) return null
  return item.id.clock >= (seen.get(item.id.client) ?? 0) ? item.id.client : null
}

/** The tables whose records are facts about a party, with the fields that point at it. */
const FACT_ENDS = { memberships: ['party', 'coalition'], ties: ['from', 'to'] } as const

function factsByOthers(mapDoc: MapDoc, seen: Step['seen']): ReadonlyMap<string, StandsInTheWay> {
  const facts = new Map<string, StandsInTheWay>()
  for (const [root, ends] of Object.entries(FACT_ENDS) as ['memberships' | 'ties', readonly string[]][]) {
    for (const [key, value] of mapDoc.roots[root]) {
      if (key.includes('/')) continue
      const writer = otherSince(mapDoc, root, key, seen)
      if (writer === null || mapDoc.roots[root].get(`${key}/removed`) === true) continue
      for (const end of ends) {
        const id = String((value as Record<string, unknown> | null)?.[end])
        if (!facts.has(id)) facts.set(id, { root, id: key, field: null, writer })
      }
    }
  }
  return facts
}
