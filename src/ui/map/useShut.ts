import { useOpenMap } from '../openMapContext.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import type { ShutBecause } from './NoWayIn.tsx'

/** Why the map is not shown; null when it is. A map that the server does not know stays in sight where this device has it. */
export function useShut(): ShutBecause | null {
  const status = useWatched(useOpenMap().connection)
  const { organisations, coalitions } = useNetwork()
  if (status.phase !== 'stopped') return null
  if (status.reason === 'revoked' || status.reason === 'expired') return status.reason
  return status.reason === 'gone' && organisations.size + coalitions.size === 0 ? 'gone' : null
}
