import type { ReactNode } from 'react'
import { MOST_CONTACT_CHARACTERS, type ContactPlace } from '../../doc/beside/contactsDoc.ts'
import { goneInto } from '../../model/network.ts'
import { DraftArea } from '../controls/drafts/DraftArea.tsx'
import { useDraft } from '../controls/drafts/useDraft.ts'
import { FoldedSection } from '../facts/sections/FoldedSection.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import './beside.css'

type Props = { readonly place: ContactPlace; readonly name: string }

/**
 * Whom to ask for at a party, or at it in this role, and at those that were merged with it: each text stays where it was written, so
 * that undoing the merge gives everybody their own again. Absent where the link does not include contacts.
 */
export function ContactSection({ place, name }: Props): ReactNode {
  const { contacts: text } = useText()
  const { contacts } = useOpenMap()
  const texts = useWatched(contacts.texts)
  const isSetApart = useWatched(contacts.isSetApart)
  const unsent = useWatched(contacts.unsent).get(place)
  const merged = goneInto(useNetwork(), place).filter((each) => texts?.has(each))
  const canEdit = useCanEdit()
  const value = texts?.get(place) ?? ''
  const hasNews = isSetApart || value !== '' || unsent !== undefined || merged.length > 0
  if (texts === null || (!canEdit && !hasNews)) return null
  return (
    <FoldedSection title={text.title} isOpenAtFirst={hasNews}>
      {isSetApart && <p className="error small">{text.setApart}</p>}
      {unsent !== undefined && <Unsent place={place} text={unsent} />}
      {[place, ...merged].map((each) => (canEdit
        ? <ContactField key={each} place={each} name={name} value={texts.get(each) ?? ''} isMerged={each !== place} />
        : <p key={each} className="contact-text" dir="auto">{texts.get(each)}</p>))}
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

function ContactField({ place, name, value, isMerged }: Props & { readonly value: string; readonly isMerged: boolean }): ReactNode {
  const { contacts: text } = useText()
  const { contacts } = useOpenMap()
  const draft = useDraft(value, isMerged ? `contact/${place}` : 'contact', (typed) => {
    const problem = contacts.write(place, typed)
    return problem === null ? null : problem === 'tooLong' ? text.tooLong(MOST_CONTACT_CHARACTERS) : text[problem]
  })
  return <DraftArea label={isMerged ? text.merged(name) : text.about(name)} isLabelHidden={!isMerged} {...(isMerged ? {} : { hint: text.belongs })} draft={draft} rows={3} />
}
