import type { ReactNode } from 'react'
import { useThemeName } from '../device/useThemeName.ts'
import { useText } from '../text/useText.ts'
import { AskName } from './AskName.tsx'
import { initialsOf, personColour } from '../map/peopleColours.ts'
import { useColleagues } from '../map/useColleagues.ts'

/** More signs than this do not fit a bar. */
const MOST_SIGNS = 5

/** Who else is here, as small round signs in their colours. Alone there is nothing to see. */
export function PeopleHere(): ReactNode {
  const { people } = useText()
  const theme = useThemeName()
  const colleagues = useColleagues()
  if (colleagues.length === 0) return null
  const rest = colleagues.length - MOST_SIGNS
  return (
    <div className="people-place">
      <ul className="people" aria-label={people.label}>
        {colleagues.slice(0, MOST_SIGNS).map(({ client, name, colour }) => (
          <li key={client} className="person" style={{ background: personColour(colour, theme) }} title={name || people.nameless}>
            <span aria-hidden="true">{initialsOf(name) || '·'}</span>
            <span className="unseen">{name || people.nameless}</span>
          </li>
        ))}
        {rest > 0 && <li className="small quiet">{people.more(rest)}</li>}
      </ul>
      <AskName />
    </div>
  )
}
