import { useId, type Dispatch, type ReactNode } from 'react'
import type { ChosenSide, FieldDifference } from '../../../importing/importPlan.ts'
import type { ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { Network } from '../../../model/network.ts'
import { isPartialDate, partialDate } from '../../../model/partialDate.ts'
import { sayDate } from '../../controls/sayDate.ts'
import type { ChoiceAction, FieldKey } from '../importChoices.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import type { Differing } from './previewSections.ts'
import { sayField, sayRecord, sayValue, type Saying } from './sayRecord.ts'

type Shared = {
  readonly imported: ImportedNetwork
  readonly network: Network
  readonly saying: Saying
  /** As of when the file holds, as typed: on that date a fact can be said to have ended. */
  readonly date: string
  readonly isToSay: boolean
  readonly dispatch: Dispatch<ChoiceAction>
}

/** Where map and file say different things of one field: which of the two holds, or the one after the other. */
export function DifferencesSection({ records, ...shared }: Shared & { readonly records: readonly Differing[] }): ReactNode {
  const { saying, isToSay, dispatch } = shared
  const { preview } = saying.words
  const keys = records.flatMap(({ fileId, differences }) => differences.map(({ field }): FieldKey => `${fileId}/${field}`))
  return (
    <PreviewSection title={preview.differences} count={keys.length} {...(isToSay ? { hint: preview.differencesHint } : {})}>
      {isToSay && keys.length > 1 && (
        <div className="import-bulk">
          <button type="button" className="button" onClick={() => dispatch({ type: 'sides', keys, side: 'map' })}>{preview.allMap}</button>
          <button type="button" className="button" onClick={() => dispatch({ type: 'sides', keys, side: 'file' })}>{preview.allFile}</button>
        </div>
      )}
      <PagedList items={records} label={preview.differences} keyOf={({ fileId }) => fileId}>
        {(record) => (
          <>
            <strong dir="auto">{sayRecord(shared.network, record.id, saying)}</strong>
            {record.differences.map((difference) => <FieldChoice key={difference.field} file={record.fileId} difference={difference} {...shared} />)}
          </>
        )}
      </PagedList>
    </PreviewSection>
  )
}

type FieldProps = Shared & { readonly file: string; readonly difference: FieldDifference }

function FieldChoice({ file, difference: { field, onMap, inFile, chosen, canEnd }, imported, network, saying, date, isToSay, dispatch }: FieldProps): ReactNode {
  const { preview } = saying.words
  const name = useId()
  const typed = date.trim()
  const choices: readonly (readonly [ChosenSide, string, string])[] = [
    ['map', preview.onMap, sayValue(network, field, onMap, saying)],
    ['file', preview.inFile, sayValue(imported.network, field, inFile, saying)],
    ...(canEnd && isToSay ? [['ended', preview.ended(isPartialDate(typed) ? sayDate(partialDate(typed), saying.text) : ''), ''] as const] : []),
  ]
  return (
    <fieldset className="import-field">
      <legend>{sayField(network, field, saying)}</legend>
      {choices.map(([side, label, value]) => (
        <label key={side}>
          {isToSay && <input type="radio" name={name} checked={chosen === side} onChange={() => dispatch({ type: 'sides', keys: [`${file}/${field}`], side })} />}
          <span><span className="quiet">{label}{value !== '' && ':'}</span> <span dir="auto">{value}</span></span>
        </label>
      ))}
    </fieldset>
  )
}
