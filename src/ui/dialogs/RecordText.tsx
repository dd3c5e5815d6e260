import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isLong?: boolean
  readonly isDisabled: boolean
  readonly onCommit: (value: string) => void
}

/** One text of the map's own record; leaving it commits, and so does Enter where there is one line. */
export function RecordText({ label, value, hint, isLong = false, isDisabled, onCommit }: Props): ReactNode {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)

  function commit(): void {
    const typed = draft?.trim()
    if (typed !== undefined && typed !== value) onCommit(typed)
    setDraft(null)
  }

  const shared = {
    value: draft ?? value,
    disabled: isDisabled,
    'aria-describedby': hint ? id : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: commit,
  }
  return (
    <div className="field">
      <label className="field">
        <span>{label}</span>
        {isLong ? <textarea rows={3} {...shared} /> : <input {...shared} onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && commit()} />}
      </label>
      {hint && <span className="quiet small" id={id}>{hint}</span>}
    </div>
  )
}
