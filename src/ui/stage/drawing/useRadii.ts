import { useEffect, useMemo, useState } from 'react'
import { sizesByBetweenness, sizesByCoalitions } from '../../../drawing/nodeSizes.ts'
import type { OrganisationId } from '../../../model/ids.ts'
import type { Network } from '../../../model/network.ts'
import { findBetweenness } from '../../../opening/betweenness/findBetweenness.ts'
import { useSession } from '../../useSession.ts'

export type Radii = { readonly radii: ReadonlyMap<OrganisationId, number> | null; /** They are still being worked out, beside the page. */ readonly isBehind: boolean }

/** How large everybody is drawn, as the lens asks; null for all alike. */
export function useRadii(network: Network): Radii {
  const sizeBy = useSession(({ lens }) => lens.sizeBy)
  const [found, setFound] = useState<{ readonly of: Network; readonly betweenness: ReadonlyMap<OrganisationId, number> } | null>(null)
  useEffect(() => {
    if (sizeBy !== 'betweenness') return
    const stop = new AbortController()
    // Whoever has no workers sees all alike, which says nothing that is not so.
    findBetweenness(network, stop.signal).then((betweenness) => setFound({ of: network, betweenness }), () => stop.signal.aborted || setFound({ of: network, betweenness: new Map() }))
    return () => stop.abort()
  }, [network, sizeBy])
  const radii = useMemo(() => {
    switch (sizeBy) {
      case 'nothing':
        return null
      case 'coalitions':
        return sizesByCoalitions(network)
      case 'betweenness':
        return found && sizesByBetweenness(network, found.betweenness)
      default:
        return sizeBy satisfies never
    }
  }, [network, sizeBy, found])
  return { radii, isBehind: sizeBy === 'betweenness' && found?.of !== network }
}
