import type { ReactNode } from 'react'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { personColour } from '../map/peopleColours.ts'
import { useColleagues } from '../map/useColleagues.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { takenColours } from './takenColours.ts'

/** The colour in which colleagues see this person: one of eight, or whichever is free. */
export function ColourChoice(): ReactNode {
  const { settings, people } = useText()
  const { presence } = useOpenMap()
  const { change } = useDevice()
  const { colour: chosen } = usePreferences()
  const theme = useThemeName()
  const taken = takenColours(useColleagues(), settings.colours.length)

  function choose(colour: number | null): void {
    change({ colour })
    presence.show({ colour })
  }

  return (
    <fieldset className="colour-choice">
      <legend>{settings.colour}</legend>
      <label>
        <input type="radio" name="colour" checked={chosen === null} onChange={() => choose(null)} />
        <span className="colour-sign colour-any" aria-hidden="true" />
        {settings.anyColour}
      </label>
      {settings.colours.map((word, number) => {
        const owner = chosen === number ? undefined : taken.get(number)
        return (
          <label key={word}>
            <input type="radio" name="colour" checked={chosen === number} disabled={owner !== undefined} onChange={() => choose(number)} />
            <span className="colour-sign" style={{ background: personColour(number, theme) }} aria-hidden="true" />
            <span>{word}{owner !== undefined && <span className="quiet small"> {settings.colourOf(owner || people.nameless.toLowerCase())}</span>}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
