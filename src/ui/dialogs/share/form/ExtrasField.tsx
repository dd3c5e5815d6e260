import type { ReactNode } from 'react'
import type { Extra } from '../../../../protocol/roles.ts'
import { CheckField } from '../../../controls/fields/CheckField.tsx'
import { useText } from '../../../text/useText.ts'

type Props = { readonly choosable: readonly Extra[]; readonly value: readonly Extra[]; readonly onChange: (value: readonly Extra[]) => void }

/** What a link includes beside the map; absent where there is nothing to choose. */
export function ExtrasField({ choosable, value, onChange }: Props): ReactNode {
  const { beside } = useText()
  if (choosable.length === 0) return null
  return (
    <fieldset className="share-extras">
      <legend>{beside.include}</legend>
      {choosable.map((extra) => (
        <CheckField key={extra} label={beside.extras[extra]} isChecked={value.includes(extra)} onChange={(isChecked) => onChange([...value.filter((each) => each !== extra), ...(isChecked ? [extra] : [])])} />
      ))}
    </fieldset>
  )
}
