import { useRef, useState } from 'react'
import { readGone } from '../../doc/reading/readGone.ts'
import type { MapView } from '../../map/mapView.ts'
import type { ReadyImport } from '../../opening/importing/importMessages.ts'
import { writeInParts } from '../../opening/importing/writeInParts.ts'
import { select } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { today } from '../controls/today.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { noteUnfinished } from './door/unfinishedImport.ts'
import { planTotals } from './planTotals.ts'
import { useImportText } from './useImportText.ts'
import type { AskedOutlook } from './useOutlook.ts'

const MIDDLE = { x: 0, y: 0 }

/**
 * `writing`: which share of it is on the map; null while it is worked out. `notKept`: the map of before could not be kept as a version;
 * `tooMuch`: more than can come in at once; `failed`: it could not be worked out or written. Nothing was added then.
 */
export type AddingStage =
  | { readonly phase: 'idle' | 'keeping' | 'takingBack' | 'notKept' | 'tooMuch' | 'failed' }
  | { readonly phase: 'writing'; readonly share: number | null }

type AddImport = {
  readonly stage: AddingStage
  readonly add: (asked: AskedOutlook, isAnyway: boolean) => void
  /** Null while there is nothing to take back: then closing is enough. */
  readonly takeBack: (() => void) | null
}

/** Puts on the map what the preview shows: a version of before, one step of my history written part by part, and a word of what came. */
export function useAddImport(view: MapView | null, name: string, onDone: () => void): AddImport {
  const words = useImportText()
  const notices = useNotices()
  const { entities, mapDoc, history, versions, session, drafts } = useOpenMap()
  const { undo } = useUndoSteps()
  const [stage, setStage] = useState<AddingStage>({ phase: 'idle' })
  const cancelling = useRef<AbortController | null>(null)

  async function keepVersion(): Promise<boolean> {
    const { organisations, coalitions } = entities.network()
    if (organisations.size + coalitions.size === 0) return true
    setStage({ phase: 'keeping' })
    const kept = await versions.keep('beforeImport', words.versionName(name))
    return kept.ok
  }

  function sayAdded({ counts, newParties }: ReadyImport, isFirst: boolean): void {
    const stop = history.subscribe(() => {
      // Undoing would take back something else by now.
      stop()
      notices.dismiss('import')
    })
    select(session, [])
    // They are drawn in the next frame; only then can they be brought into view.
    requestAnimationFrame(() => requestAnimationFrame(() => (isFirst ? view?.fit() : newParties.length > 0 && view?.focus(newParties))))
    const said = words.added(name, planTotals(counts))
    notices.say(said)
    notices.show({ kind: 'import', text: said, action: { label: words.undo, run: undo } })
  }

  async function write(asked: AskedOutlook, ready: ReadyImport): Promise<void> {
    const isFirst = entities.network().placements.size === 0
    const controller = new AbortController()
    const settled = noteUnfinished(drafts, name)
    cancelling.current = controller
    const read = async (index: number): ReturnType<Parameters<typeof writeInParts>[1]['read']> => {
      const answer = await asked.desk.part(index)
      return answer.kind === 'part' ? answer.writes : null
    }
    const end = await writeInParts(history, { count: ready.parts, read }, { signal: controller.signal, onShare: (share) => setStage({ phase: 'writing', share }) }).catch(() => 'takenBack' as const)
    cancelling.current = null
    settled()
    if (end === 'takenBack' && !controller.signal.aborted) return setStage({ phase: 'failed' })
    if (end === 'written') sayAdded(ready, isFirst)
    else notices.show({ kind: 'import', text: end === 'readOnly' ? words.readOnly : words.takenBack, action: null })
    onDone()
  }

  async function add(asked: AskedOutlook, isAnyway: boolean): Promise<void> {
    if (!isAnyway && !(await keepVersion())) return setStage({ phase: 'notKept' })
    setStage({ phase: 'writing', share: null })
    const answer = await asked.desk.plan({ network: entities.network(), gone: readGone(mapDoc, entities.network()) }, asked.decisions, asked.facts, { today: today(), eye: view?.eye() ?? MIDDLE })
    if (answer.kind !== 'ready') return setStage({ phase: 'failed' })
    if (!answer.ready.fits) return setStage({ phase: 'tooMuch' })
    await write(asked, answer.ready)
  }

  return {
    stage,
    add: (asked, isAnyway) => void add(asked, isAnyway),
    takeBack: stage.phase !== 'writing' || stage.share === null ? null : () => {
      cancelling.current?.abort()
      setStage({ phase: 'takingBack' })
    },
  }
}
