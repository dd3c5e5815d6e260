import type { FormEvent, ReactNode } from 'react'
import type { OwnNote } from '../../opening/beside/ownNotes.ts'
import { Field } from '../controls/fields/Field.tsx'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { nameOfDraft, useMessage } from './useMessage.ts'

type Props = {
  readonly kind: OwnNote['kind']
  readonly about: string
  readonly label: string
  readonly hint: string
  readonly hasFocus?: boolean
  readonly onSent?: () => void
  readonly onCancel?: () => void
}

/** A message to those who keep the map. Kept on this device, while it is typed and until they can have it. */
export function NoteForm({ kind, about, label, hint, hasFocus = false, onSent, onCancel }: Props): ReactNode {
  const { notes: text, common } = useText()
  const { ownNotes } = useOpenMap()
  const notices = useNotices()
  const message = useMessage(nameOfDraft(kind))

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const typed = message.take()
    if (typed === null) return
    await ownNotes.send({ kind, about, text: typed })
    message.drop()
    notices.say(text.stored)
    onSent?.()
  }

  return (
    <form className="note-form" onSubmit={(event) => void submit(event)}>
      <Field label={label} hint={hint} problem={message.problem}>
        {/* The press that asked for the form went away with its button. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        {(input) => <textarea {...input} rows={kind === 'proposal' ? 1 : 3} dir="auto" autoFocus={hasFocus} value={message.text} onChange={(event) => message.change(event.target.value)} />}
      </Field>
      <div className="note-answers">
        <button type="submit" className="button button-main" disabled={message.text.trim() === ''}>{text.send}</button>
        {onCancel && <button type="button" className="button button-quiet" onClick={() => [message.drop(), onCancel()]}>{common.cancel}</button>}
      </div>
    </form>
  )
}
