import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { UnfinishedNote } from '../controls/UnfinishedNote.tsx'
import { useDraft } from '../controls/useDraft.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isLong?: boolean
  readonly isDisabled: boolean
  readonly onCommit: (value: string) => void
}

/** One text of the map's own record; leaving it commits, and so does Enter where there is one line. Escape takes it back with the dialog. */
export function RecordText({ label, value, hint, isLong = false, isDisabled, onCommit }: Props): ReactNode {
  const id = useId()
  const draft = useDraft(value, label, (text) => {
    onCommit(text)
    return null
  })

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter' && !isLong) draft.commit()
    else if (key === 'Escape') draft.revert()
  }

  const shared = {
    value: draft.shown,
    disabled: isDisabled,
    'aria-describedby': hint ? id : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => draft.change(event.target.value),
    onBlur: () => void draft.leave(),
    onKeyDown,
  }
  return (
    <div className="field">
      <label className="field">
        <span>{label}</span>
        {isLong ? <textarea rows={3} {...shared} /> : <input {...shared} />}
      </label>
      <UnfinishedNote label={label} draft={draft} />
      {hint && <span className="quiet small" id={id}>{hint}</span>}
    </div>
  )
}
