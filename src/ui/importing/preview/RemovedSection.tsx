import type { Dispatch, ReactNode } from 'react'
import type { ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { ChoiceAction } from '../importChoices.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import type { PreviewSections } from './previewSections.ts'
import { sayRecord, type Saying } from './sayRecord.ts'

type Props = {
  readonly records: PreviewSections['removed']
  readonly imported: ImportedNetwork
  readonly saying: Saying
  readonly isToSay: boolean
  readonly dispatch: Dispatch<ChoiceAction>
}

/** What came in before and was removed from the map since: it stays away unless it is ticked. */
export function RemovedSection({ records, imported, saying, isToSay, dispatch }: Props): ReactNode {
  const { preview } = saying.words
  const left = records.filter(({ becomes }) => becomes === 'removed').length
  return (
    <PreviewSection title={preview.removed} count={left} isKept={records.length > 0} {...(isToSay ? { hint: preview.removedHint } : {})}>
      <PagedList items={records} label={preview.removed} keyOf={({ fileId }) => fileId}>
        {({ fileId, becomes }) => (isToSay ? (
          <label className="import-tick">
            <input type="checkbox" checked={becomes === 'restored'} onChange={({ target }) => dispatch({ type: 'broughtBack', file: fileId, isBroughtBack: target.checked })} />
            <span dir="auto">{sayRecord(imported.network, fileId, saying)}</span>
          </label>
        ) : <span dir="auto">{sayRecord(imported.network, fileId, saying)}</span>)}
      </PagedList>
    </PreviewSection>
  )
}
