import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'

/** Opens the messages, with how many still wait for a decision; absent for who has none to read or to send. */
export function MessagesButton({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { notes: text } = useText()
  const { inbox, ownNotes } = useOpenMap()
  const notes = useWatched(inbox.notes)
  const mayNote = useWatched(ownNotes.mayNote)
  if (notes === null && !mayNote) return null
  const open = notes?.filter(({ outcome }) => outcome === 'open').length ?? 0
  return <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={onOpen}>{open > 0 ? text.openCount(open) : text.open}</button>
}
