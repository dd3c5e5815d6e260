import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { useIsWide } from '../../useIsWide.ts'
import { useSession } from '../../useSession.ts'
import { AskName } from '../AskName.tsx'
import { FollowButton } from './FollowButton.tsx'
import { TogetherMenu } from './TogetherMenu.tsx'
import { useCalls } from './useCalls.ts'
import { useColleagues } from '../../map/useColleagues.ts'
import { useFollowing } from './useFollowing.ts'

/** More signs than this do not fit a bar. */
const MOST_SIGNS = 5

/** Who else is here, as small round signs in their colours, to be followed. Alone there is nothing to see. */
export function PeopleHere(): ReactNode {
  const { people } = useText()
  const colleagues = useColleagues()
  const following = useSession((session) => session.following)
  const isWide = useIsWide()
  useFollowing()
  useCalls()
  if (colleagues.length === 0) return null
  const followed = colleagues.find(({ client }) => client === following)
  const rest = colleagues.length - MOST_SIGNS
  return (
    <div className="people-place" data-keeps-following>
      {isWide && (
        <ul className="people" aria-label={people.label}>
          {colleagues.slice(0, MOST_SIGNS).map((colleague) => <li key={colleague.client}><FollowButton colleague={colleague} /></li>)}
          {rest > 0 && <li className="small quiet">{people.more(rest)}</li>}
        </ul>
      )}
      <TogetherMenu colleagues={colleagues} />
      {isWide && <AskName />}
      <p className="following small" role="status">{followed && people.following(followed.name || people.nameless.toLowerCase())}</p>
    </div>
  )
}
