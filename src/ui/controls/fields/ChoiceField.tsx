import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { Field } from './Field.tsx'

export type Option = { readonly value: string; readonly label: string }

type ChoiceFieldProps = {
  readonly label: string
  readonly isLabelHidden?: boolean | undefined
  /** Null: none of them. */
  readonly value: string | null
  readonly options: readonly Option[]
  /** What *none* is called; without it one must be chosen. */
  readonly none?: string | undefined
  readonly hint?: string | undefined
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
  readonly onChoose: (value: string | null) => void
}

/** One of a short list. A value that is not on the list (an older map's own word) is kept and shown as it is. */
export function ChoiceField({ label, isLabelHidden, value, options, none, hint, field, onChoose }: ChoiceFieldProps): ReactNode {
  const { controls } = useText()
  const isStrange = value !== null && !options.some((option) => option.value === value)
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} field={field}>
      {(input) => (
        <select {...input} value={value ?? ''} onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}>
          {(none !== undefined || value === null) && <option value="">{none ?? controls.notKnown}</option>}
          {isStrange && <option value={value}>{value}</option>}
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  )
}
