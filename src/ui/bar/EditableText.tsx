import type { KeyboardEvent, ReactNode } from 'react'
import { UnfinishedNote } from '../controls/UnfinishedNote.tsx'
import { useDraft } from '../controls/useDraft.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly className: string
  readonly maxLength: number
  readonly isReadOnly: boolean
  readonly onCommit: (value: string) => void
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Text that is edited where it stands: Enter or leaving it commits, Escape takes back what was typed. */
export function EditableText({ label, value, placeholder, className, maxLength, isReadOnly, onCommit }: Props): ReactNode {
  const draft = useDraft(value, label, (text) => {
    onCommit(text)
    return null
  }, onOneLine)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') draft.commit()
    else draft.revert()
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
        maxLength={maxLength}
        readOnly={isReadOnly}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={() => draft.leave()}
        onKeyDown={onKeyDown}
      />
      <UnfinishedNote label={label} draft={draft} />
    </>
  )
}
