import * as Y from 'yjs'
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

/**
 * One person's edits, each one step to undo and redo.
 *
 * Not Y.UndoManager: that deletes keys, leaves a colleague's edit dangling, goes on to the step before when somebody has
 * overwritten mine, and its deletes leave the state vector unchanged. A step writes a value back only where mine still
 * stands, and names what stands in the way elsewhere.
 */
export type EditHistory = {
  /** Runs an edit as one transaction and one step. An edit that changes nothing is no step. */
  edit(run: (writer: KeyWriter) => void): readonly KeyChange[]
  undo(): UndoOutcome
  redo(): UndoOutcome
  canUndo(): boolean
  canRedo(): boolean
  subscribe(listener: () => void): () => void
}

/** `seen`: how far this document had got of each Yjs client when the step was made, by which is known what others did since. */
type Step = { readonly changes: readonly KeyChange[]; readonly seen: ReadonlyMap<number, number> }

/** Steps kept per person; the oldest is forgotten first. */
export const MAX_STEPS = 200

export function createEditHistory(mapDoc: MapDoc): EditHistory {
  const undoable: Step[] = []
  const redoable: Step[] = []
  const listeners = new Set<() => void>()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  const stepOf = (changes: readonly KeyChange[]): Step => ({ changes, seen: Y.decodeStateVector(Y.encodeStateVector(mapDoc.ydoc)) })

  function takeBack(from: Step[], to: Step[]): UndoOutcome {
    const step = from.pop()
    if (!step) return { done: false, changed: [], inTheWay: [] }
    const inTheWay: StandsInTheWay[] = []
    const later = createLaterWork(mapDoc, step.seen)
    const changed = writeKeys(mapDoc, (writer) => {
      for (const change of [...step.changes].reverse()) takeBackChange(writer, change, later, inTheWay)
    })
    if (changed.length > 0) to.push(stepOf(changed))
    tell()
    return { done: true, changed, inTheWay }
  }

  return {
    edit(run) {
      const changes = writeKeys(mapDoc, run)
      if (changes.length === 0) return changes
      undoable.push(stepOf(changes))
      if (undoable.length > MAX_STEPS) undoable.shift()
      redoable.length = 0
      tell()
      return changes
    },
    undo: () => takeBack(undoable, redoable),
    redo: () => takeBack(redoable, undoable),
    canUndo: () => undoable.length > 0,
    canRedo: () => redoable.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
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
