import { useId, useState, type ReactNode } from 'react'
import { isPartialDate, partialDate, type PartialDate } from '../../model/partialDate.ts'
import { useText } from '../text/useText.ts'

type Props = {
  readonly label: string
  readonly value: PartialDate | null
  readonly isDisabled: boolean
  readonly onCommit: (value: PartialDate | null) => void
}

/** A date as far as it is known. What is no date stays in the field with the reason, and nothing is committed. */
export function RecordDate({ label, value, isDisabled, onCommit }: Props): ReactNode {
  const { about } = useText()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft?.trim() ?? ''
  const isBad = draft !== null && typed !== '' && !isPartialDate(typed)

  function commit(): void {
    if (draft === null || isBad) return
    if (typed !== (value?.words ?? '')) onCommit(typed === '' ? null : partialDate(typed))
    setDraft(null)
  }

  return (
    <div className="field">
      <label className="field">
        <span>{label}</span>
        <input value={draft ?? value?.words ?? ''} disabled={isDisabled} aria-invalid={isBad} aria-describedby={id} onChange={(event) => setDraft(event.target.value)} onBlur={commit} />
      </label>
      <span className={isBad ? 'error' : 'quiet small'} id={id}>{isBad ? about.badDate(typed) : about.dateHint}</span>
    </div>
  )
}
