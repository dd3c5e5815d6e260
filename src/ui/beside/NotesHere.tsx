import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { NoteCard } from './NoteCard.tsx'
import { OwnNoteCard } from './OwnNoteCard.tsx'
import './beside.css'

/** What was said about one thing, beside it: to those who keep the map what still waits, to who said it what became of it. */
export function NotesHere({ about }: { readonly about: FactId }): ReactNode {
  const { notes: text } = useText()
  const { inbox, ownNotes } = useOpenMap()
  const received = useWatched(inbox.notes)?.filter((note) => note.about === about && note.outcome === 'open') ?? []
  const sent = useWatched(ownNotes.notes).filter((note) => note.about === about)
  return (
    <>
      {received.length > 0 && <ul className="notes" aria-label={text.here}>{received.map((note) => <NoteCard key={note.id} note={note} />)}</ul>}
      {sent.length > 0 && <ul className="notes" aria-label={text.yours}>{sent.map((note) => <OwnNoteCard key={note.number} note={note} />)}</ul>}
    </>
  )
}
