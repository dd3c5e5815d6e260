import { useState, type ReactNode } from 'react'
import { addEvidence } from '../../../doc/editing/editFacts.ts'
import { createRecord } from '../../../doc/editing/editRecord.ts'
import type { FactId, SourceId } from '../../../model/ids.ts'
import type { PartialDate } from '../../../model/partialDate.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { DateField } from '../../controls/fields/DateField.tsx'
import { LinkField } from '../../controls/fields/LinkField.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { TextArea } from '../../controls/fields/TextArea.tsx'
import { TextField } from '../../controls/fields/TextField.tsx'
import { usePreferences } from '../../device/deviceContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddFact } from './AddFact.tsx'
import { useEdit } from '../useEdit.ts'

const NEW_SOURCE = 'new'

type NewSource = { readonly title: string; readonly author: string; readonly date: PartialDate | null; readonly link: string }
const EMPTY_SOURCE: NewSource = { title: '', author: '', date: null, link: '' }

/** What a source says about a fact: one that the map has, a new one, or none when somebody simply said so. */
export function AddEvidence({ about }: { readonly about: FactId }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { makeId } = useOpenMap()
  const { name } = usePreferences()
  const network = useNetwork()
  const edit = useEdit()
  const [source, setSource] = useState<string | null>(NEW_SOURCE)
  const [made, setMade] = useState<NewSource>(EMPTY_SOURCE)
  const [words, setWords] = useState('')
  const [certainty, setCertainty] = useState('stated')
  const [problem, setProblem] = useState('')

  function add(): boolean {
    if (source === NEW_SOURCE && made.title === '') {
      setProblem(panel.titleNeeded)
      return false
    }
    const id = source === NEW_SOURCE ? makeId('src') : source
    edit((writer) => {
      if (source === NEW_SOURCE && id !== null) createRecord(writer, 'sources', id, made)
      addEvidence(writer, { about, source: id as SourceId | null, words, certainty, enteredBy: name, enteredAt: new Date().toISOString() })
    })
    // The next words are likely to come from the same source.
    setSource(id)
    setMade(EMPTY_SOURCE)
    setWords('')
    setProblem('')
    return true
  }

  const sources = [{ value: NEW_SOURCE, label: panel.newSource }, ...[...network.sources.values()].map(({ id, title }) => ({ value: id as string, label: title || id }))]
  return (
    <AddFact label={panel.addEvidence} onAdd={add}>
      <ChoiceField label={panel.source} value={source} options={sources} none={panel.noSource} onChoose={setSource} />
      {source === NEW_SOURCE && <NewSourceFields source={made} onChange={setMade} />}
      <TextArea label={panel.words} value={words} onCommit={setWords} />
      <ChoiceField label={panel.certainty} value={certainty} options={termOptions(network.vocabulary.certainty, language)} onChoose={(chosen) => setCertainty(chosen ?? certainty)} />
      <p role="status" className="error">{problem}</p>
    </AddFact>
  )
}

type NewSourceFieldsProps = { readonly source: NewSource; readonly onChange: (source: NewSource) => void }

function NewSourceFields({ source, onChange }: NewSourceFieldsProps): ReactNode {
  const { panel } = useText()
  return (
    <>
      <TextField label={panel.sourceTitle} value={source.title} onCommit={(title) => onChange({ ...source, title })} />
      <TextField label={panel.sourceAuthor} value={source.author} onCommit={(author) => onChange({ ...source, author })} />
      <DateField label={panel.sourceDate} value={source.date} onCommit={(date) => onChange({ ...source, date })} />
      <LinkField label={panel.sourceLink} value={source.link} onCommit={(link) => onChange({ ...source, link })} />
    </>
  )
}
