import { useEffect, useMemo, useState } from 'react'
import { doublesQueue, type Double } from '../../model/doubles/doublesQueue.ts'
import { useNetwork } from '../useNetwork.ts'

/** All likely doubles of the map as it is now, the surest first. */
export function useDoubles(): readonly Double[] {
  const network = useNetwork()
  const { organisations, coalitions, places, apart, successions } = network
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the network only these tables have a say, and working it out on a large map takes a breath
  return useMemo(() => doublesQueue(network), [organisations, coalitions, places, apart, successions])
}

/** After the last change: on a large map counting takes as long as a blink, and nobody waits for it. */
const QUIET_MS = 1000

/** How many pairs look double, some time after they do. */
export function useDoublesCount(): number {
  const network = useNetwork()
  const [count, setCount] = useState(0)
  const { organisations, coalitions, places, apart, successions } = network
  useEffect(() => {
    const timer = setTimeout(() => setCount(doublesQueue(network).length), QUIET_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [organisations, coalitions, places, apart, successions])
  return count
}
