import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { Field } from './Field.tsx'
import { tooLong, type TextBound } from './textBounds.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly bound: TextBound
  readonly placeholder?: string
  readonly hint?: string
  readonly autoComplete?: 'off' | 'name'
  /** For a field that appears because somebody asked for it. */
  readonly hasFocus?: boolean
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
}

/** One line of a form. What is too long stays, with a sentence; the form itself asks `tooLong` before it is sent. */
export function ShortText({ label, value, bound, placeholder, hint, autoComplete = 'off', hasFocus = false, onChange, onBlur }: Props): ReactNode {
  const said = useText()
  return (
    <Field label={label} hint={hint} problem={tooLong(value, bound, said)}>
      {/* The press that asked for this went away with its button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      {(input) => <input {...input} dir="auto" value={value} placeholder={placeholder} autoComplete={autoComplete} autoFocus={hasFocus} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />}
    </Field>
  )
}
