import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly className: string
  readonly maxLength: number
  readonly isReadOnly: boolean
  readonly onCommit: (value: string) => void
}

/** Text that is edited where it stands: Enter or leaving it commits, Escape takes back what was typed. */
export function EditableText({ label, value, placeholder, className, maxLength, isReadOnly, onCommit }: Props): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const isTakenBack = useRef(false)

  function commit(): void {
    const typed = draft?.trim().replace(/\s+/g, ' ')
    if (!isTakenBack.current && typed !== undefined && typed !== value) onCommit(typed)
    isTakenBack.current = false
    setDraft(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    isTakenBack.current = event.key === 'Escape'
    event.currentTarget.blur()
  }

  return (
    <textarea
      rows={1}
      className={`editable ${className}`}
      aria-label={label}
      title={value}
      value={draft ?? value}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={isReadOnly}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
