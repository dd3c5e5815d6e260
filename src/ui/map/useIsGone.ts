import { useOpenMap } from '../openMapContext.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'

/** Whether the map is nowhere to be had: the server does not know it, and this device has nothing of it. */
export function useIsGone(): boolean {
  const status = useWatched(useOpenMap().connection)
  const { organisations, coalitions } = useNetwork()
  return status.phase === 'stopped' && status.reason === 'gone' && organisations.size + coalitions.size === 0
}
