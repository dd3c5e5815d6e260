import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

const MAX_NAME_CHARACTERS = 40

/** Asks once for a name, now that somebody is there to read it. Takes no focus. */
export function AskName(): ReactNode {
  const { people } = useText()
  const { change } = useDevice()
  const { presence } = useOpenMap()
  const { name } = usePreferences()
  const [typed, setTyped] = useState('')
  const [isDeclined, setDeclined] = useState(false)
  if (name !== '' || isDeclined) return null

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const chosen = typed.trim()
    if (chosen === '') return
    presence.show({ name: chosen })
    change({ name: chosen })
  }

  return (
    <form className="ask-name" onSubmit={save}>
      <label className="field">
        <span>{people.askName}</span>
        <input value={typed} placeholder={people.namePlaceholder} maxLength={MAX_NAME_CHARACTERS} autoComplete="name" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div className="ask-name-answers">
        <button type="submit" className="button button-main">{people.saveName}</button>
        <button type="button" className="button button-quiet" onClick={() => setDeclined(true)}>{people.notNow}</button>
      </div>
    </form>
  )
}
