import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { UnfinishedNote } from '../controls/drafts/UnfinishedNote.tsx'
import { tooLong, type TextBound } from '../controls/fields/textBounds.ts'
import { useDraft } from '../controls/drafts/useDraft.ts'
import { useText } from '../text/useText.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly bound?: TextBound
  /** Several lines, as a note is. */
  readonly isLong?: boolean
  readonly isDisabled: boolean
  readonly onCommit: (value: string) => void
}

/** One text of the map's own record; leaving it commits, and so does Enter where there is one line. Escape takes it back with the dialog. What is too long stays, with a sentence. */
export function RecordText({ label, value, hint, bound = 'line', isLong = bound === 'note', isDisabled, onCommit }: Props): ReactNode {
  const id = useId()
  const said = useText()
  const draft = useDraft(value, label, (text) => {
    const problem = tooLong(text, bound, said)
    if (problem === null) onCommit(text)
    return problem
  })

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter' && !isLong) draft.commit()
    else if (key === 'Escape') draft.revert()
  }

  const shared = {
    value: draft.shown,
    disabled: isDisabled,
    'aria-describedby': [...(hint ? [`${id}-hint`] : []), ...(draft.problem ? [`${id}-problem`] : [])].join(' ') || undefined,
    'aria-invalid': draft.problem ? true : undefined,
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
      {draft.problem && <span className="error" id={`${id}-problem`}>{draft.problem}</span>}
      {hint && <span className="quiet small" id={`${id}-hint`}>{hint}</span>}
    </div>
  )
}
