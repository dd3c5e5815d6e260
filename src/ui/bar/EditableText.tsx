import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { tooLong, type TextBound } from '../controls/fields/textBounds.ts'
import { UnfinishedNote } from '../controls/drafts/UnfinishedNote.tsx'
import { useDraft } from '../controls/drafts/useDraft.ts'
import { useText } from '../text/useText.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly className: string
  readonly bound: TextBound
  readonly isReadOnly: boolean
  readonly onCommit: (value: string) => void
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Text that is edited where it stands: Enter or leaving it commits, Escape takes back what was typed. What is too long stays, with a sentence. */
export function EditableText({ label, value, placeholder, className, bound, isReadOnly, onCommit }: Props): ReactNode {
  const id = useId()
  const said = useText()
  const draft = useDraft(value, label, (text) => {
    const problem = tooLong(text, bound, said)
    if (problem === null) onCommit(text)
    return problem
  }, onOneLine)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') draft.revert()
    else if (!draft.commit()) return
    event.currentTarget.blur()
  }

  return (
    <>
      <textarea
        rows={1}
        className={`editable ${className}`}
        aria-label={label}
        title={value}
        value={draft.shown}
        placeholder={placeholder}
        aria-invalid={draft.problem !== null || undefined}
        aria-describedby={draft.problem === null ? undefined : id}
        readOnly={isReadOnly}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={(event) => {
          draft.leave()
          // Where it does not fit, its beginning is what is read.
          event.currentTarget.scrollTo(0, 0)
        }}
        onKeyDown={onKeyDown}
      />
      {draft.problem !== null && <p className="error small" id={id} role="alert">{draft.problem}</p>}
      <UnfinishedNote label={label} draft={draft} />
    </>
  )
}
