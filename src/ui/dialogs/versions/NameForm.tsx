import { useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../../text/useText.ts'

const MAX_NAME_CHARACTERS = 80

type Props = { readonly label: string; readonly button: string; readonly isBusy: boolean; readonly hasFocus?: boolean; readonly onName: (name: string) => Promise<boolean> }

/** One line for the name of a version. Empty names are none. */
export function NameForm({ label, button, isBusy, hasFocus = false, onName }: Props): ReactNode {
  const { versions } = useText()
  const [name, setName] = useState('')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isBusy && name.trim() !== '' && (await onName(name.trim()))) setName('')
  }

  return (
    <form className="version-name" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{label}</span>
        {/* The press that asked for this went away with its button. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <input value={name} maxLength={MAX_NAME_CHARACTERS} placeholder={versions.nameHint} autoComplete="off" autoFocus={hasFocus} onChange={(event) => setName(event.target.value)} />
      </label>
      {/* Never disabled: it would lose the focus, and with it the keys of the dialog. */}
      <button type="submit" className="button">{button}</button>
    </form>
  )
}
