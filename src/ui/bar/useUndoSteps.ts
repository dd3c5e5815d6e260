import { useCallback, useSyncExternalStore } from 'react'
import type { UndoOutcome } from '../../doc/editing/takeBack.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { stepsApart } from '../../opening/stepsApart.ts'
import { sharerOf } from '../hand/sharedDrags.ts'
import { describeThing } from '../notices/describeRecord.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

type UndoSteps = { readonly undo: () => void; readonly redo: () => void; readonly canUndo: boolean; readonly canRedo: boolean }

/** More names than this make a sentence nobody reads. */
const MOST_THINGS_NAMED = 3

/** My own steps back and forth; where a colleague's change stands in the way, a notice says whose and what. */
export function useUndoSteps(): UndoSteps {
  const text = useText()
  const notices = useNotices()
  const { history, entities, presence, nameOfWriter } = useOpenMap()
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo)
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo)

  const report = useCallback((outcome: UndoOutcome | null) => {
    // The map was closed meanwhile.
    if (outcome === null) return
    const { changed, inTheWay } = outcome
    const network = entities.network()
    if (inTheWay.length === 0) {
      // What a colleague has in the hand cannot be seen to go back, and stands where they let go.
      const held = sharerOf(presence.colleagues.get(), changed.flatMap(({ root, key }) => (root === 'positions' ? [key as PartyId] : [])))
      if (held === null) return notices.dismiss('undo')
      return notices.show({ kind: 'undo', text: text.notices.undoHeld([partyOf(network, held.party)?.name ?? ''], held.who || text.common.somebody), action: null })
    }
    const things = [...new Set(inTheWay.map((thing) => describeThing(network, thing, text)))].slice(0, MOST_THINGS_NAMED)
    const who = inTheWay.map(({ writer }) => nameOfWriter(writer)).find(Boolean) ?? text.common.somebody
    notices.show({ kind: 'undo', text: text.notices.undoStands(things, who), action: null })
  }, [notices, entities, presence, nameOfWriter, text])

  const run = useCallback((steps: Generator<void, UndoOutcome> | null) => {
    if (steps !== null) void stepsApart(steps).then(report)
  }, [report])
  const undo = useCallback(() => run(history.undoInParts()), [history, run])
  const redo = useCallback(() => run(history.redoInParts()), [history, run])
  return { undo, redo, canUndo, canRedo }
}
