import type { Dispatch, ReactNode } from 'react'
import type { PlannedRecord } from '../../../importing/importPlan.ts'
import type { ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { ChoiceAction } from '../importChoices.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import type { PreviewSections } from './previewSections.ts'
import { sayRecord, type Saying } from './sayRecord.ts'

type Props = {
  readonly records: readonly PlannedRecord[]
  readonly along: PreviewSections['along']
  readonly leftOut: ReadonlySet<string>
  readonly imported: ImportedNetwork
  readonly saying: Saying
  readonly isToSay: boolean
  readonly dispatch: Dispatch<ChoiceAction>
}

/** What is not on the map yet. Each can be left out, and taken along again. */
export function FreshSection({ records, along, leftOut, imported, saying, isToSay, dispatch }: Props): ReactNode {
  const { preview } = saying.words
  const title = isToSay ? preview.fresh : preview.freshCompare
  const count = records.filter(({ becomes }) => becomes === 'new').length
  return (
    <PreviewSection title={title} count={count} isKept={records.length > 0} {...(isToSay ? { hint: preview.freshHint } : {})}>
      <PagedList items={records} label={title} keyOf={({ fileId }) => fileId}>
        {({ fileId }) => (isToSay ? (
          <label className="import-tick">
            <input type="checkbox" checked={!leftOut.has(fileId)} onChange={({ target }) => dispatch({ type: 'leftOut', file: fileId, isLeftOut: !target.checked })} />
            <span dir="auto">{sayRecord(imported.network, fileId, saying)}</span>
          </label>
        ) : <span dir="auto">{sayRecord(imported.network, fileId, saying)}</span>)}
      </PagedList>
      {along.length > 0 && <p className="quiet">{preview.andAlso(along.map(([table, number]) => preview.tables[table](number)))}</p>}
    </PreviewSection>
  )
}
