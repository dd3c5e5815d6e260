import type { ReactNode } from 'react'
import { changeRecord, removeRecord } from '../../../doc/editing/editRecord.ts'
import type { Evidence } from '../../../model/evidence.ts'
import { DraftScope } from '../../controls/drafts/DraftScope.tsx'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { isSafeLink } from '../../controls/fields/readLink.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { TextArea } from '../../controls/fields/TextArea.tsx'
import { useLanguage, useText } from '../../text/useText.ts'
import { writeDay } from '../../text/writeDay.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { useEdit } from '../useEdit.ts'

/** One source's word: the source, what it says, how sure, and who put it on the map. */
export function EvidenceItem({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const text = useText()
  const { panel } = text
  const language = useLanguage()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const edit = useEdit()
  const { id, words, certainty, enteredBy, enteredAt } = evidence
  const source = evidence.source === null ? undefined : network.sources.get(evidence.source)
  const title = source?.title || panel.noSource
  const moment = Date.parse(enteredAt)
  const entered = Number.isNaN(moment) ? '' : writeDay(moment, language)
  const change = (fields: Partial<Omit<Evidence, 'id'>>): void => edit((writer) => changeRecord(writer, 'evidence', id, fields))
  return (
    <li className="evidence-item">
      <p>
        {source && isSafeLink(source.link) ? <a href={source.link} target="_blank" rel="noreferrer">{title}</a> : <strong>{title}</strong>}
        {source && <span className="quiet small">{[source.author, source.date ? sayDate(source.date, text) : ''].filter(Boolean).map((each) => `, ${each}`)}</span>}
      </p>
      <DraftScope of={id}>
        <TextArea label={panel.words} value={words} onCommit={(typed) => change({ words: typed })} />
      </DraftScope>
      <ChoiceField label={panel.certainty} value={certainty} options={termOptions(network.vocabulary.certainty, language)} onChoose={(chosen) => change({ certainty: chosen ?? certainty })} />
      {(enteredBy !== '' || entered !== '') && <p className="quiet small">{panel.enteredBy(enteredBy, entered)}</p>}
      {canEdit && (
        <button type="button" className="button button-quiet small" onClick={() => edit((writer) => removeRecord(writer, 'evidence', id))}>{panel.removeEvidence(title)}</button>
      )}
    </li>
  )
}
