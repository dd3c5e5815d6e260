import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { Field } from './Field.tsx'
import { tooLong } from './textBounds.ts'
import { UnfinishedNote } from './UnfinishedNote.tsx'
import { useDraft } from './useDraft.ts'

type TextAreaProps = {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
}

/** Text of several lines: leaving the field or Ctrl+Enter writes it, Escape takes it back. */
export function TextArea({ label, value, onCommit, field }: TextAreaProps): ReactNode {
  const said = useText()
  const draft = useDraft(value, field ?? label, (typed) => {
    const problem = tooLong(typed, 'note', said)
    if (problem === null) onCommit(typed.trim())
    return problem
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
