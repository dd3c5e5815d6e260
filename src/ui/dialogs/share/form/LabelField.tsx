import type { ReactNode } from 'react'
import { useText } from '../../../text/useText.ts'

const MAX_LABEL_CHARACTERS = 80

type Props = { readonly value: string; readonly hasFocus?: boolean; readonly onChange: (value: string) => void }

/** For whom a link is. */
export function LabelField({ value, hasFocus = false, onChange }: Props): ReactNode {
  const { share } = useText()
  return (
    <label className="field">
      <span>{share.label}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input value={value} maxLength={MAX_LABEL_CHARACTERS} placeholder={share.labelHint} autoComplete="off" autoFocus={hasFocus} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
