import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useAppears } from '../useAppears.ts'

const MAX_NAME_CHARACTERS = 40

/** Asks for a name now that somebody is there to read it: a word in the bar, and the box only when it is pressed. */
export function AskName(): ReactNode {
  const { people } = useText()
  const { change } = useDevice()
  const { presence } = useOpenMap()
  const { name } = usePreferences()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const appears = useAppears()
  if (name !== '' || !appears) return null

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const chosen = typed.trim()
    if (chosen === '') return
    presence.show({ name: chosen })
    change({ name: chosen })
  }

  return (
    <>
      <button type="button" className="button button-quiet ask-name-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{people.askName}</button>
      {isOpen && (
        <form className="ask-name" onSubmit={save}>
          <p>{people.whyName}</p>
          <label className="field">
            <span>{people.name}</span>
            {/* Asked for by the press just before. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <input autoFocus value={typed} placeholder={people.namePlaceholder} maxLength={MAX_NAME_CHARACTERS} autoComplete="name" onChange={(event) => setTyped(event.target.value)} />
          </label>
          <div className="ask-name-answers">
            <button type="submit" className="button button-main">{people.saveName}</button>
            <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>{people.notNow}</button>
          </div>
        </form>
      )}
    </>
  )
}
