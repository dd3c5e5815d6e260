import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import { useWatched } from '../useWatched.ts'

/** Whether what the map is about stands beside it: for who can only read, until they go on to the map or choose something on it. */
export function useIsWelcome(): boolean {
  const { role, stand } = useOpenMap()
  const isReader = useWatched(role) === 'reader'
  const isWaiting = useSession(({ isWelcomed, isPanelOpen }) => !isWelcomed && !isPanelOpen)
  return isReader && isWaiting && (stand === null || stand.isFixed)
}
