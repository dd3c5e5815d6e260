import type { ReactNode } from 'react'
import { MOST_CONTACT_CHARACTERS, type ContactPlace } from '../../doc/beside/contactsDoc.ts'
import { DraftArea } from '../controls/DraftArea.tsx'
import { useDraft } from '../controls/useDraft.ts'
import { FoldedSection } from '../facts/FoldedSection.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useWatched } from '../useWatched.ts'
import './beside.css'

type Props = { readonly place: ContactPlace; readonly name: string }

/** Whom to ask for at a party, or at it in this role. Absent where the link does not include contacts. */
export function ContactSection({ place, name }: Props): ReactNode {
  const { contacts: text } = useText()
  const { contacts } = useOpenMap()
  const texts = useWatched(contacts.texts)
  const unsent = useWatched(contacts.unsent).get(place)
  const canEdit = useCanEdit()
  const value = texts?.get(place) ?? ''
  if (texts === null || (!canEdit && value === '' && unsent === undefined)) return null
  return (
    <FoldedSection title={text.title} isOpenAtFirst={value !== '' || unsent !== undefined}>
      {unsent !== undefined && <Unsent place={place} text={unsent} />}
      {canEdit ? <ContactField key={place} place={place} name={name} value={value} /> : <p className="contact-text" dir="auto">{value}</p>}
    </FoldedSection>
  )
}

/** Typed here before, and never sent. */
function Unsent({ place, text: typed }: { readonly place: ContactPlace; readonly text: string }): ReactNode {
  const { contacts: text } = useText()
  const { contacts } = useOpenMap()
  const canEdit = useCanEdit()

  function restore(): void {
    if (contacts.write(place, typed) === null) contacts.dropUnsent(place)
  }

  return (
    <div className="note-card">
      <p className="quiet small">{text.unsent}</p>
      <p className="note-text" dir="auto">{typed}</p>
      <div className="note-answers">
        {canEdit && <button type="button" className="button" onClick={restore}>{text.restore}</button>}
        <button type="button" className="button button-quiet" onClick={() => contacts.dropUnsent(place)}>{text.dropUnsent}</button>
      </div>
    </div>
  )
}

function ContactField({ place, name, value }: Props & { readonly value: string }): ReactNode {
  const { contacts: text } = useText()
  const { contacts } = useOpenMap()
  const draft = useDraft(value, 'contact', (typed) => {
    const problem = contacts.write(place, typed)
    return problem === null ? null : problem === 'tooLong' ? text.tooLong(MOST_CONTACT_CHARACTERS) : text[problem]
  })
  return <DraftArea label={text.about(name)} isLabelHidden hint={text.belongs} draft={draft} rows={3} />
}
