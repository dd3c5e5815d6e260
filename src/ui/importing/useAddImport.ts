import { useState } from 'react'
import { applyImport, fitsInOneStep } from '../../doc/editing/applyImport.ts'
import { readGone } from '../../doc/reading/readGone.ts'
import { countPlan } from '../../importing/countPlan.ts'
import type { ImportPlan } from '../../importing/importPlan.ts'
import type { MapView } from '../../map/mapView.ts'
import { isPartyId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { today } from '../controls/today.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { planTotals } from './planTotals.ts'
import { useImportText } from './useImportText.ts'
import type { AskedOutlook } from './useOutlook.ts'

const MIDDLE = { x: 0, y: 0 }

/** `notKept`: the map of before could not be kept as a version; `tooMuch`: more than can come in at once; `failed`: it could not be worked out. Nothing was added then. */
export type AddingStage = 'keeping' | 'writing' | 'notKept' | 'tooMuch' | 'failed' | null

type AddImport = { readonly stage: AddingStage; readonly add: (asked: AskedOutlook, isAnyway: boolean) => void }

/** Puts on the map what the preview shows: a version of before, one step of my history, and a word of what came. */
export function useAddImport(view: MapView | null, name: string, onDone: () => void): AddImport {
  const words = useImportText()
  const notices = useNotices()
  const { entities, mapDoc, history, versions, session, isReadOnly } = useOpenMap()
  const { undo } = useUndoSteps()
  const [stage, setStage] = useState<AddingStage>(null)

  async function keepVersion(): Promise<boolean> {
    const { organisations, coalitions } = entities.network()
    if (organisations.size + coalitions.size === 0) return true
    setStage('keeping')
    const kept = await versions.keep('beforeImport', words.versionName(name))
    return kept.ok
  }

  function write(plan: ImportPlan): void {
    const isFirst = entities.network().placements.size === 0
    if (isReadOnly.get()) return notices.show({ kind: 'import', text: words.readOnly, action: null })
    history.edit((writer) => applyImport(writer, plan))
    const stop = history.subscribe(() => {
      // Undoing would take back something else by now.
      stop()
      notices.dismiss('import')
    })
    select(session, [])
    const parties = plan.records.flatMap(({ becomes, id }) => (becomes === 'new' && isPartyId(id) ? [id] : []))
    // They are drawn in the next frame; only then can they be brought into view.
    requestAnimationFrame(() => requestAnimationFrame(() => (isFirst ? view?.fit() : parties.length > 0 && view?.focus(parties))))
    const said = words.added(name, planTotals(countPlan(plan)))
    notices.say(said)
    notices.show({ kind: 'import', text: said, action: { label: words.undo, run: undo } })
  }

  async function add({ desk, decisions, facts }: AskedOutlook, isAnyway: boolean): Promise<void> {
    if (!isAnyway && !(await keepVersion())) return setStage('notKept')
    setStage('writing')
    const answer = await desk.plan({ network: entities.network(), gone: readGone(mapDoc, entities.network()) }, decisions, facts, { today: today(), eye: view?.eye() ?? MIDDLE })
    if (answer.kind !== 'plan' || answer.outlook.writes === null) return setStage('failed')
    const plan = { records: answer.outlook.records, writes: answer.outlook.writes }
    if (!fitsInOneStep(plan)) return setStage('tooMuch')
    write(plan)
    onDone()
  }

  return { stage, add: (asked, isAnyway) => void add(asked, isAnyway) }
}
