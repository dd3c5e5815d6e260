import { useEffect, useId, useRef, type ReactNode } from 'react'
import { endsBeforeItBegins, type Period } from '../../../model/partialDate.ts'
import { useText } from '../../text/useText.ts'
import { DateField } from './DateField.tsx'

type PeriodFieldProps = { readonly value: Period; readonly onCommit: (period: Period) => void }

/**
 * Begin and end. An end before the beginning is said, not refused: whoever corrects both must be able to start with
 * either.
 */
export function PeriodField({ value, onCommit }: PeriodFieldProps): ReactNode {
  const { dates } = useText()
  const problemId = useId()
  const isReversed = endsBeforeItBegins(value)
  // The map shows a change a frame later; whoever leaves one end and writes the other within it must keep both.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])

  function change(end: Partial<Period>): void {
    latest.current = { ...latest.current, ...end }
    onCommit(latest.current)
  }

  return (
    <fieldset className="period-field" aria-describedby={isReversed ? problemId : undefined}>
      <legend>{dates.period}</legend>
      <DateField label={dates.from} value={value.from} onCommit={(from) => change({ from })} field="from" />
      <DateField label={dates.to} value={value.to} onCommit={(to) => change({ to })} field="to" />
      <p className="quiet small period-hint">{dates.example}</p>
      <p id={problemId} role="status" className="error period-problem">{isReversed ? dates.endFirst : ''}</p>
    </fieldset>
  )
}
