import { may } from '../protocol/roles.ts'
import { useOpenMap } from './openMapContext.ts'
import { useWatched } from './useWatched.ts'

/** Whether others see this person: somebody with a reader's link looks on unseen, and is asked no name. */
export function useAppears(): boolean {
  const role = useWatched(useOpenMap().role)
  return role !== null && may(role, 'appear')
}
