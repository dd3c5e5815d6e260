import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { MOST_NOTE_CHARACTERS } from '../../doc/beside/inboxDoc.ts'
import type { OwnNote } from '../../opening/beside/ownNotes.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

type Props = {
  readonly kind: OwnNote['kind']
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly hasFocus?: boolean
  readonly onSent?: () => void
  readonly onCancel?: () => void
}

/** A message to those who keep the map. Kept on this device until they can have it. */
export function NoteForm({ kind, about, label, hint, hasFocus = false, onSent, onCancel }: Props): ReactNode {
  const { notes: text, common } = useText()
  const { ownNotes } = useOpenMap()
  const notices = useNotices()
  const [typed, setTyped] = useState('')
  const id = useId()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (typed.trim() === '') return
    await ownNotes.send({ kind, about, text: typed.trim() })
    setTyped('')
    notices.say(text.stored)
    onSent?.()
  }

  return (
    <form className="note-form" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{label}</span>
        {/* The press that asked for the form went away with its button. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <textarea rows={kind === 'proposal' ? 1 : 3} dir="auto" autoFocus={hasFocus} value={typed} maxLength={MOST_NOTE_CHARACTERS} aria-describedby={id} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p id={id} className="quiet small">{hint}</p>
      <div className="note-answers">
        <button type="submit" className="button button-main" disabled={typed.trim() === ''}>{text.send}</button>
        {onCancel && <button type="button" className="button button-quiet" onClick={onCancel}>{common.cancel}</button>}
      </div>
    </form>
  )
}
