import type { ReactNode } from 'react'
import { follow } from '../../session/session.ts'
import type { Colleague } from '../../sync/presence.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { initialsOf, personColour } from '../map/peopleColours.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'

type FollowButtonProps = { readonly colleague: Colleague; readonly isNamed?: boolean }

/** The sign of a colleague, with the name beside it where there is room. Pressing it goes along with them, pressing again stops. */
export function FollowButton({ colleague: { client, name, colour }, isNamed = false }: FollowButtonProps): ReactNode {
  const { people } = useText()
  const { session } = useOpenMap()
  const theme = useThemeName()
  const isFollowed = useSession(({ following }) => following) === client
  const label = people.follow(name || people.nameless.toLowerCase())
  return (
    <button type="button" className="person-button" aria-pressed={isFollowed} aria-label={label} title={label} onClick={() => follow(session, isFollowed ? null : client)}>
      <span className="person" style={{ background: personColour(colour, theme) }} aria-hidden="true">{initialsOf(name) || '·'}</span>
      {isNamed && <span dir="auto">{name || people.nameless}</span>}
    </button>
  )
}
