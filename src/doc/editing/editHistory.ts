import * as Y from 'yjs'
import { allSteps } from '../../model/allSteps.ts'
import type { MapDoc } from '../mapDoc.ts'
import { NOTHING_DONE, takeBackInParts, type Step, type UndoOutcome } from './takeBack.ts'
import { writeKeys, type KeyChange, type KeyWriter } from './writeKeys.ts'

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
  /** Begins an edit of several transactions that is one step. Until it is over nothing can be undone, and no other begins: null. */
  editInParts(): LongEdit | null
  /** Takes the last step back as one transaction. */
  undo(): UndoOutcome
  redo(): UndoOutcome
  /** The same, a large step in several transactions: whoever types is heard in between. Null when there is nothing to take back, or something is halfway. */
  undoInParts(): Generator<void, UndoOutcome> | null
  redoInParts(): Generator<void, UndoOutcome> | null
  /** Calls back when nothing is halfway: at once, or when what is being written or taken back in parts is over. */
  whenWhole(run: () => void): void
  /** Ends at once what is halfway: what was being written is taken back, what was being taken back is. To be called before the document is closed. */
  settle(): void
  canUndo(): boolean
  canRedo(): boolean
  subscribe(listener: () => void): () => void
}

/** An edit that is written part by part. Ends with `finish` or `takeBack`; nothing can be written after that. */
export type LongEdit = {
  /** Writes a part as one transaction. False when the edit was ended meanwhile. */
  write(run: (writer: KeyWriter) => void): boolean
  /** Makes one step of all parts. */
  finish(): readonly KeyChange[]
  /** Leaves nothing of it, but for what a colleague wrote on since; no redo brings it again. Null when it is over. */
  takeBack(): Generator<void, UndoOutcome> | null
}

/** Steps kept per person; the oldest is forgotten first. */
export const MAX_STEPS = 200

/** Keys that are taken back in one transaction: a step of more does not keep the page from answering. */
export const MOST_IN_A_PART = 500

export function createEditHistory(mapDoc: MapDoc): EditHistory {
  const undoable: Step[] = []
  const redoable: Step[] = []
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []
  /** Brings what is halfway to its end. */
  let settleNow: (() => void) | null = null

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function end(): void {
    settleNow = null
    for (const run of waiting.splice(0)) run()
    tell()
  }

  function keep(step: Step): void {
    undoable.push(step)
    if (undoable.length > MAX_STEPS) undoable.shift()
    redoable.length = 0
  }

  /** One of these at a time: the next step back would meet values that are still to be taken back. */
  function start(steps: Generator<void, UndoOutcome>): Generator<void, UndoOutcome> {
    const ending = endingWith(steps, end)
    settleNow = () => void allSteps(ending)
    return ending
  }

  function* moveStep(step: Step, to: Step[], most: number): Generator<void, UndoOutcome> {
    const seen = seenBy(mapDoc)
    const outcome = yield* takeBackInParts(mapDoc, step, most)
    if (outcome.changed.length > 0) to.push({ changes: outcome.changed, seen })
    return outcome
  }

  function takeBack(from: Step[], to: Step[], most: number): Generator<void, UndoOutcome> | null {
    const step = settleNow === null ? from.pop() : undefined
    return step === undefined ? null : start(moveStep(step, to, most))
  }

  function beginLong(): LongEdit {
    const seen = seenBy(mapDoc)
    const changes: KeyChange[] = []
    let isOver = false
    const takeAllBack = (): Generator<void, UndoOutcome> | null => {
      if (isOver) return null
      isOver = true
      return start(takeBackInParts(mapDoc, { changes, seen }, MOST_IN_A_PART))
    }
    settleNow = () => void atOnce(takeAllBack())
    return {
      write(run) {
        if (!isOver) for (const change of writeKeys(mapDoc, run)) changes.push(change)
        return !isOver
      },
      finish() {
        if (isOver) return []
        isOver = true
        if (changes.length > 0) keep({ changes, seen })
        end()
        return changes
      },
      takeBack: takeAllBack,
    }
  }

  return {
    edit(run) {
      const seen = seenBy(mapDoc)
      const changes = writeKeys(mapDoc, run)
      if (changes.length === 0) return changes
      keep({ changes, seen })
      tell()
      return changes
    },
    editInParts: () => (settleNow === null ? beginLong() : null),
    undo: () => atOnce(takeBack(undoable, redoable, Infinity)),
    redo: () => atOnce(takeBack(redoable, undoable, Infinity)),
    undoInParts: () => takeBack(undoable, redoable, MOST_IN_A_PART),
    redoInParts: () => takeBack(redoable, undoable, MOST_IN_A_PART),
    canUndo: () => undoable.length > 0,
    canRedo: () => redoable.length > 0,
    whenWhole: (run) => (settleNow === null ? run() : void waiting.push(run)),
    settle: () => settleNow?.(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function* endingWith(steps: Generator<void, UndoOutcome>, end: () => void): Generator<void, UndoOutcome> {
  const outcome = yield* steps
  end()
  return outcome
}

const atOnce = (steps: Generator<void, UndoOutcome> | null): UndoOutcome => (steps === null ? NOTHING_DONE : allSteps(steps))

/** How far this document has got of each Yjs client. */
const seenBy = ({ ydoc }: MapDoc): Step['seen'] => Y.decodeStateVector(Y.encodeStateVector(ydoc))
