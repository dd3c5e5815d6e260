import type { ReactNode } from 'react'
import { follow } from '../../../session/session.ts'
import type { Colleague } from '../../../sync/presence.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useSession } from '../../useSession.ts'
import { PersonSign } from './PersonSign.tsx'

type FollowButtonProps = { readonly colleague: Colleague; readonly isNamed?: boolean; readonly onDone?: () => void }

/** The sign of a colleague, with the name beside it where there is room. Pressing it goes along with them, pressing again stops. */
export function FollowButton({ colleague, isNamed = false, onDone }: FollowButtonProps): ReactNode {
  const { client, name } = colleague
  const { people } = useText()
  const { session } = useOpenMap()
  const isFollowed = useSession(({ following }) => following) === client
  const label = people.follow(name || people.nameless.toLowerCase())

  function press(): void {
    follow(session, isFollowed ? null : client)
    onDone?.()
  }

  return (
    <button type="button" className="person-button" aria-pressed={isFollowed} aria-label={label} title={label} onClick={press}>
      <PersonSign colleague={colleague} />
      {isNamed && <span dir="auto">{name || people.nameless}</span>}
    </button>
  )
}
