import { createEditHistory, type EditHistory } from '../doc/editing/editHistory.ts'
import type { MapDoc } from '../doc/mapDoc.ts'
import { placeUnplaced } from '../doc/editing/placeUnplaced.ts'
import { NOTHING_DONE } from '../doc/editing/takeBack.ts'
import type { KeyWriter } from '../doc/editing/writeKeys.ts'
import type { Point } from '../drawing/drawing.ts'
import { seatAsOf } from '../drawing/endings.ts'
import { placeNew } from '../drawing/layout/newcomers/placeNew.ts'
import { dayOfState } from '../model/dayOfState.ts'

/** Where the eye is taken to be when nobody is looking. */
export const MIDDLE: Point = { x: 0, y: 0 }

/** Gives everybody without a place one near what they belong to, or near `eye` when that is nothing. */
export function placeParties(writer: KeyWriter, eye: Point, today: string): void {
  placeUnplaced(writer, (network, unplaced) => placeNew(seatAsOf(network, dayOfState(network.record, today)), unplaced, eye))
}

/** An edit history in which nothing is written while the map is read-only, and in which whatever an edit creates also gets a place, so that one undo takes both back. Parts of a long edit bring their places themselves; once begun it is ended, whatever became of the right to edit. */
export function createPlacingHistory(mapDoc: MapDoc, today: () => string, isReadOnly: () => boolean): EditHistory {
  const history = createEditHistory(mapDoc)
  return {
    ...history,
    undo: () => (isReadOnly() ? NOTHING_DONE : history.undo()),
    redo: () => (isReadOnly() ? NOTHING_DONE : history.redo()),
    undoInParts: () => (isReadOnly() ? null : history.undoInParts()),
    redoInParts: () => (isReadOnly() ? null : history.redoInParts()),
    editInParts: () => (isReadOnly() ? null : history.editInParts()),
    edit(run) {
      if (isReadOnly()) return []
      return history.edit((writer) => {
        let creates = false
        run(watchCreations(writer, () => (creates = true)))
        if (creates) placeParties(writer, MIDDLE, today())
      })
    },
  }
}

/** Most edits create no party, and then nothing is read again. */
function watchCreations(writer: KeyWriter, onCreation: () => void): KeyWriter {
  return {
    mapDoc: writer.mapDoc,
    set(root, key, value) {
      if ((root === 'organisations' || root === 'coalitions') && !key.includes('/')) onCreation()
      writer.set(root, key, value)
    },
  }
}
