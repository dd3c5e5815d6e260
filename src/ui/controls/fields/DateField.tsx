import type { ReactNode } from 'react'
import type { PartialDate } from '../../../model/partialDate.ts'
import { readDate } from '../../../typing/words/readDate.ts'
import { useText } from '../../text/useText.ts'
import { sayDate } from '../sayDate.ts'
import { TextField } from './TextField.tsx'
import { today } from '../today.ts'

type DateFieldProps = {
  readonly label: string
  readonly value: PartialDate | null
  readonly onCommit: (date: PartialDate | null) => void
  readonly hint?: string | undefined
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
}

/** A date as far as it is known, typed in words. What is no date stays in the field with one sentence below it. */
export function DateField({ label, value, onCommit, hint, field }: DateFieldProps): ReactNode {
  const text = useText()
  const commit = (typed: string): string | null => {
    const date = typed === '' ? null : readDate(typed, today())
    if (typed !== '' && date === null) return text.dates.bad(typed)
    onCommit(date)
    return null
  }
  return <TextField label={label} value={value === null ? '' : sayDate(value, text)} onCommit={commit} hint={hint} field={field} />
}
