import { useState, type ReactNode } from 'react'
import { changeRecord, createRecord, removeRecord } from '../../../doc/editing/editRecord.ts'
import type { CoalitionResult } from '../../../model/coalition.ts'
import type { CoalitionId } from '../../../model/ids.ts'
import type { PartialDate } from '../../../model/partialDate.ts'
import { DateField } from '../../controls/fields/DateField.tsx'
import { DraftScope } from '../../controls/drafts/DraftScope.tsx'
import { LinkField } from '../../controls/fields/LinkField.tsx'
import { TextField } from '../../controls/fields/TextField.tsx'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { AddFact } from '../forms/AddFact.tsx'
import { FoldedSection } from './FoldedSection.tsx'
import { useEdit } from '../useEdit.ts'

type ResultsSectionProps = { readonly coalition: CoalitionId; readonly results: readonly CoalitionResult[] }

/** What a coalition brought about. */
export function ResultsSection({ coalition, results }: ResultsSectionProps): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  return (
    <FoldedSection title={panel.results} count={results.length}>
      {results.length > 0 && <ul className="plain">{results.map((result) => <ResultItem key={result.id} result={result} />)}</ul>}
      {canEdit && <AddResult coalition={coalition} />}
    </FoldedSection>
  )
}

type ResultFields = Pick<CoalitionResult, 'what' | 'date' | 'link'>

function ResultItem({ result }: { readonly result: CoalitionResult }): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  const edit = useEdit()
  return (
    <li className="plain-item">
      <DraftScope of={result.id}>
        <ResultInputs result={result} onChange={(fields) => edit((writer) => changeRecord(writer, 'results', result.id, fields))} />
      </DraftScope>
      {canEdit && (
        <button type="button" className="button button-quiet small" onClick={() => edit((writer) => removeRecord(writer, 'results', result.id))}>{panel.removeResult(result.what)}</button>
      )}
    </li>
  )
}

function ResultInputs({ result, onChange }: { readonly result: ResultFields; readonly onChange: (fields: Partial<ResultFields>) => void }): ReactNode {
  const { panel, dates } = useText()
  return (
    <>
      <TextField label={panel.result} value={result.what} isNeeded={result.what !== ''} onCommit={(what) => onChange({ what })} />
      <DateField label={dates.date} value={result.date} onCommit={(date: PartialDate | null) => onChange({ date })} />
      <LinkField label={panel.link} value={result.link} onCommit={(link) => onChange({ link })} />
    </>
  )
}

const NO_RESULT: ResultFields = { what: '', date: null, link: '' }

function AddResult({ coalition }: { readonly coalition: CoalitionId }): ReactNode {
  const { panel } = useText()
  const { makeId } = useOpenMap()
  const edit = useEdit()
  const [result, setResult] = useState(NO_RESULT)

  function add(): boolean {
    if (result.what === '') return false
    edit((writer) => createRecord(writer, 'results', makeId('res'), { coalition, ...result }))
    setResult(NO_RESULT)
    return true
  }

  return (
    <AddFact label={panel.addResult} onAdd={add}>
      <ResultInputs result={result} onChange={(fields) => setResult((before) => ({ ...before, ...fields }))} />
    </AddFact>
  )
}
