import type { ReactNode } from 'react'
import type { OwnNote } from '../../opening/beside/ownNotes.ts'
import { useText } from '../text/useText.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useWatched } from '../useWatched.ts'

/** A message of mine: what I said, where it is, and what came back. */
export function OwnNoteCard({ note: { kind, text: said, fate, answer, decidedBy }, about }: { readonly note: OwnNote; readonly about?: ReactNode }): ReactNode {
  const { notes: text } = useText()
  const { connection } = useOpenMap()
  const isOffline = useWatched(connection).phase === 'offline'
  const where = { waiting: isOffline ? text.waiting : text.paused, unsent: text.unsent, open: text.sent, handled: text.handled, aside: text.aside }[fate]
  return (
    <li className="note-card">
      <p className="quiet small">{kind === 'proposal' ? text.proposal : text.mine}: {where}</p>
      {about}
      <p className="note-text" dir="auto">{said}</p>
      {answer !== '' && <blockquote dir="auto"><span className="quiet small">{text.answerBy(decidedBy)}</span><br />{answer}</blockquote>}
    </li>
  )
}
