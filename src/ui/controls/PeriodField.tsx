import { useId, type ReactNode } from 'react'
import { endsBeforeItBegins, type Period } from '../../model/partialDate.ts'
import { useText } from '../text/useText.ts'
import { DateField } from './DateField.tsx'

type PeriodFieldProps = { readonly value: Period; readonly onCommit: (period: Period) => void; readonly editedBy?: string | null | undefined }

/**
 * Begin and end. An end before the beginning is said, not refused: whoever corrects both must be able to start with
 * either.
 */
export function PeriodField({ value, onCommit, editedBy }: PeriodFieldProps): ReactNode {
  const { dates } = useText()
  const problemId = useId()
  const isReversed = endsBeforeItBegins(value)
  return (
    <fieldset className="period-field" aria-describedby={isReversed ? problemId : undefined}>
      <legend>{dates.period}</legend>
      <DateField label={dates.from} value={value.from} onCommit={(from) => onCommit({ ...value, from })} editedBy={editedBy} />
      <DateField label={dates.to} value={value.to} onCommit={(to) => onCommit({ ...value, to })} />
      <p className="quiet small period-hint">{dates.example}</p>
      <p id={problemId} role="status" className="error period-problem">{isReversed ? dates.endFirst : ''}</p>
    </fieldset>
  )
}
