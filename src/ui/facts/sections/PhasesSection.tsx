import { useState, type ReactNode } from 'react'
import { changeRecord, createRecord, removeRecord } from '../../../doc/editing/editRecord.ts'
import type { Phase } from '../../../model/coalition.ts'
import type { CoalitionId } from '../../../model/ids.ts'
import { OPEN_PERIOD } from '../../../model/partialDate.ts'
import { labelOf } from '../../../model/vocabulary.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { DraftScope } from '../../controls/drafts/DraftScope.tsx'
import { PeriodField } from '../../controls/fields/PeriodField.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddFact } from '../forms/AddFact.tsx'
import { FoldedSection } from './FoldedSection.tsx'
import { useEdit } from '../useEdit.ts'

type PhasesSectionProps = { readonly coalition: CoalitionId; readonly phases: readonly Phase[] }

/** The phases of a coalition, each with its own dates. */
export function PhasesSection({ coalition, phases }: PhasesSectionProps): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  return (
    <FoldedSection title={panel.phases} count={phases.length}>
      {phases.length > 0 && <ul className="plain">{phases.map((phase) => <PhaseItem key={phase.id} phase={phase} />)}</ul>}
      {canEdit && <AddPhase coalition={coalition} />}
    </FoldedSection>
  )
}

function PhaseItem({ phase: { id, phase, period } }: { readonly phase: Phase }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const canEdit = useCanEdit()
  const edit = useEdit()
  return (
    <li className="plain-item">
      <ChoiceField label={panel.phase} value={phase} options={termOptions(vocabulary.phases, language)} onChoose={(chosen) => edit((writer) => changeRecord(writer, 'phases', id, { phase: chosen ?? phase }))} />
      <DraftScope of={id}>
        <PeriodField value={period} onCommit={(changed) => edit((writer) => changeRecord(writer, 'phases', id, { period: changed }))} />
      </DraftScope>
      {canEdit && (
        <button type="button" className="button button-quiet small" onClick={() => edit((writer) => removeRecord(writer, 'phases', id))}>{panel.removePhase(labelOf(vocabulary.phases, phase, language))}</button>
      )}
    </li>
  )
}

function AddPhase({ coalition }: { readonly coalition: CoalitionId }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { makeId } = useOpenMap()
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  const [phase, setPhase] = useState('gestart')
  const [period, setPeriod] = useState(OPEN_PERIOD)

  function add(): boolean {
    edit((writer) => createRecord(writer, 'phases', makeId('pha'), { coalition, phase, period }))
    setPeriod(OPEN_PERIOD)
    return true
  }

  return (
    <AddFact label={panel.addPhase} onAdd={add}>
      <ChoiceField label={panel.phase} value={phase} options={termOptions(vocabulary.phases, language)} onChoose={(chosen) => setPhase(chosen ?? phase)} />
      <PeriodField value={period} onCommit={setPeriod} />
    </AddFact>
  )
}
