import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { NoteCard } from '../beside/NoteCard.tsx'
import { NoteForm } from '../beside/NoteForm.tsx'
import { OwnNoteCard } from '../beside/OwnNoteCard.tsx'
import { DraftScope } from '../controls/drafts/DraftScope.tsx'
import { sayFact } from '../facts/sayFact.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { DialogFrame } from './DialogFrame.tsx'
import '../beside/beside.css'

type Props = { readonly onClose: () => void }

/** *Berichten*: everything that was said about the map, or that this device said about it. */
export function MessagesDialog({ onClose }: Props): ReactNode {
  const { notes: text } = useText()
  const { inbox } = useOpenMap()
  const received = useWatched(inbox.notes)
  const isSetApart = useWatched(inbox.isSetApart)
  return (
    <DialogFrame title={text.title} onClose={onClose}>
      {received === null ? <Sent onClose={onClose} /> : (
        <>
          <p className="quiet">{text.intro}</p>
          {isSetApart && <p className="error">{text.setApart}</p>}
          {!isSetApart && received.length === 0 && <p>{text.none}</p>}
          <DraftScope of="map">
            <ul className="notes" aria-label={text.list}>
              {received.toSorted((one, other) => Number(one.outcome !== 'open') - Number(other.outcome !== 'open')).map((note) => <NoteCard key={note.id} note={note} about={<About id={note.about} onClose={onClose} />} />)}
            </ul>
          </DraftScope>
        </>
      )}
    </DialogFrame>
  )
}

function Sent({ onClose }: Props): ReactNode {
  const { notes: text } = useText()
  const { ownNotes } = useOpenMap()
  const sent = useWatched(ownNotes.notes)
  return (
    <>
      <p className="quiet">{text.introOwn}</p>
      {sent.length === 0 && <p>{text.none}</p>}
      <ul className="notes" aria-label={text.list}>
        {sent.toReversed().map((note) => <OwnNoteCard key={note.number} note={note} about={<About id={note.about} onClose={onClose} />} />)}
      </ul>
      <section className="dialog-section">
        <h3>{text.propose}</h3>
        <DraftScope of="map"><NoteForm kind="proposal" about="" label={text.proposeLabel} hint={text.proposeHint} /></DraftScope>
      </section>
    </>
  )
}

/** The thing a message is about, as a way to it. */
function About({ id, onClose }: Props & { readonly id: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useNetwork()
  const { session } = useOpenMap()
  if (id === '') return null
  const name = sayFact(network, id as FactId, text, language)
  if (name === '') return <p className="quiet small">{text.notes.aboutGone}</p>

  function show(): void {
    onClose()
    select(session, [id as FactId])
  }

  return <p><button type="button" className="fact-link" dir="auto" onClick={show}>{text.notes.about(name)}</button></p>
}
