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

/** Steps kept per person; the oldest is forgotten first. */
export const MAX_STEPS = 200

export function createEditHistory(mapDoc: MapDoc): EditHistory {
  const undoable: (readonly KeyChange[])[] = []
  const redoable: (readonly KeyChange[])[] = []
  const listeners = new Set<() => void>()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function takeBack(from: (readonly KeyChange[])[], to: (readonly KeyChange[])[]): UndoOutcome {
    const step = from.pop()
    if (!step) return { done: false, changed: [], inTheWay: [] }
    const inTheWay: StandsInTheWay[] = []
    const changed = writeKeys(mapDoc, (writer) => {
      for (const change of [...step].reverse()) takeBackChange(writer, change, inTheWay)
    })
    if (changed.length > 0) to.push(changed)
    tell()
    return { done: true, changed, inTheWay }
  }

  return {
    edit(run) {
      const changes = writeKeys(mapDoc, run)
      if (changes.length === 0) return changes
      undoable.push(changes)
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

function takeBackChange(writer: KeyWriter, change: KeyChange, inTheWay: StandsInTheWay[]): void {
  const { mapDoc } = writer
  const { root, key, before, after } = change
  const { id, field } = parseKey(key)
  if (!isSameValue(mapDoc.roots[root].get(key), after)) {
    inTheWay.push({ root, id, field, writer: writerOf(mapDoc, root, key) })
    return
  }
  const isCreation = before === undefined && field === null && root !== 'positions' && root !== 'meta'
  const wouldHide = isCreation || (field === 'removed' && before === true)
  if (wouldHide && builtUpon(mapDoc, root, id, inTheWay)) return
  if (isCreation) writer.set(root, `${id}/removed`, true)
  else writer.set(root, key, before === undefined ? unwrittenValue(mapDoc, root, key) : before)
}

/** Whether somebody else has worked on a record since it was created: then hiding it would hide their work. */
function builtUpon(mapDoc: MapDoc, root: RootName, id: string, inTheWay: StandsInTheWay[]): boolean {
  const me = mapDoc.ydoc.clientID
  for (const key of mapDoc.roots[root].keys()) {
    if (!key.startsWith(`${id}/`)) continue
    const writer = writerOf(mapDoc, root, key)
    if (writer === null || writer === me) continue
    inTheWay.push({ root, id, field: parseKey(key).field, writer })
    return true
  }
  return hangsOnByOthers(mapDoc, id, inTheWay)
}

/** The tables whose records are facts about a party, with the fields that point at it. */
const FACT_ENDS = { memberships: ['party', 'coalition'], ties: ['from', 'to'] } as const

function hangsOnByOthers(mapDoc: MapDoc, id: string, inTheWay: StandsInTheWay[]): boolean {
  const me = mapDoc.ydoc.clientID
  for (const [root, ends] of Object.entries(FACT_ENDS) as ['memberships' | 'ties', readonly string[]][]) {
    for (const [key, value] of mapDoc.roots[root]) {
      if (key.includes('/') || !ends.some((end) => (value as Record<string, unknown> | null)?.[end] === id)) continue
      const writer = writerOf(mapDoc, root, key)
      if (writer === null || writer === me || mapDoc.roots[root].get(`${key}/removed`) === true) continue
      inTheWay.push({ root, id: key, field: null, writer })
      return true
    }
  }
  return false
}
