import { useState, type FormEvent, type ReactNode } from 'react'
import { ShortText } from '../../controls/fields/ShortText.tsx'
import { tooLong } from '../../controls/fields/textBounds.ts'
import { useText } from '../../text/useText.ts'

type Props = { readonly label: string; readonly button: string; readonly isBusy: boolean; readonly hasFocus?: boolean; readonly onName: (name: string) => Promise<boolean> }

/** One line for the name of a version. Empty names are none. */
export function NameForm({ label, button, isBusy, hasFocus = false, onName }: Props): ReactNode {
  const said = useText()
  const [name, setName] = useState('')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isBusy && name.trim() !== '' && tooLong(name, 'version', said) === null && (await onName(name.trim()))) setName('')
  }

  return (
    <form className="version-name" onSubmit={(event) => void submit(event)}>
      <ShortText label={label} value={name} bound="version" placeholder={said.versions.nameHint} hasFocus={hasFocus} onChange={setName} />
      {/* Never disabled: it would lose the focus, and with it the keys of the dialog. */}
      <button type="submit" className="button">{button}</button>
    </form>
  )
}
