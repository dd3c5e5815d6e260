import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { Field } from './Field.tsx'
import { UnfinishedNote } from './UnfinishedNote.tsx'
import { useDraft } from './useDraft.ts'

/** In UTF-16 units; well below what a stored text may be. */
const MAX_NOTE_CHARACTERS = 20_000

type TextAreaProps = {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
}

/** Text of several lines: leaving the field or Ctrl+Enter writes it, Escape takes it back. */
export function TextArea({ label, value, onCommit, field }: TextAreaProps): ReactNode {
  const { controls } = useText()
  const draft = useDraft(value, field ?? label, (typed) => {
    if (typed.length > MAX_NOTE_CHARACTERS) return controls.tooLong(MAX_NOTE_CHARACTERS)
    onCommit(typed.trim())
    return null
  })
  return (
    <Field label={label} problem={draft.problem} note={<UnfinishedNote label={label} draft={draft} />} field={field}>
      {(input) => (
        <textarea
          {...input}
          rows={2}
          dir="auto"
          value={draft.shown}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => draft.leave()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit()
            else if (event.key === 'Escape' && draft.revert()) event.stopPropagation()
          }}
        />
      )}
    </Field>
  )
}
