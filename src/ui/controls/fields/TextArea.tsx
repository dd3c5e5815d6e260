import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { DraftArea } from '../drafts/DraftArea.tsx'
import { tooLong } from './textBounds.ts'
import { useDraft } from '../drafts/useDraft.ts'

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
  return <DraftArea label={label} draft={draft} rows={2} field={field} />
}
