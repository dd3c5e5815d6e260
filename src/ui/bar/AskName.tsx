import { useState, type ReactNode, type SubmitEvent } from 'react'
import { ShortText } from '../controls/fields/ShortText.tsx'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useAppears } from '../useAppears.ts'

/** Asks for a name now that somebody is there to read it: a word in the bar, and the box only when it is pressed. */
export function AskName(): ReactNode {
  const said = useText()
  const { people } = said
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
    if (chosen === '' || tooLong(chosen, 'person', said) !== null) return
    presence.show({ name: chosen })
    change({ name: chosen })
  }

  return (
    <>
      <button type="button" className="button button-quiet ask-name-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{people.askName}</button>
      {isOpen && (
        <form className="ask-name" onSubmit={save}>
          <p>{people.whyName}</p>
          <ShortText label={people.name} value={typed} bound="person" placeholder={people.namePlaceholder} autoComplete="name" hasFocus onChange={setTyped} />
          <div className="ask-name-answers">
            <button type="submit" className="button button-main">{people.saveName}</button>
            <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>{people.notNow}</button>
          </div>
        </form>
      )}
    </>
  )
}
