import { useOpenMap } from '../../openMapContext.ts'
import { useNetwork } from '../../useNetwork.ts'
import { useWatched } from '../../useWatched.ts'
import type { ShutBecause } from './NoWayIn.tsx'

/** Why the map is not shown; null when it is. A map that the server does not know, or cannot open, stays in sight where this device has it. */
export function useShut(): ShutBecause | null {
  const status = useWatched(useOpenMap().connection)
  const { organisations, coalitions } = useNetwork()
  if (status.phase !== 'stopped') return null
  if (status.reason === 'revoked' || status.reason === 'expired') return status.reason
  const isEmpty = organisations.size + coalitions.size === 0
  return isEmpty && (status.reason === 'gone' || status.reason === 'setApart') ? status.reason : null
}
