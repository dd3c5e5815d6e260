import { useId, type ReactNode } from 'react'

type CheckFieldProps = { readonly label: string; readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void }

/** A yes or no, written at once. */
export function CheckField({ label, isChecked, onChange }: CheckFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="check-field">
      <input id={id} type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
