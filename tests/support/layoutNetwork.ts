import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import type { Network } from '../../src/model/network.ts'
import type { Placement } from '../../src/model/placement.ts'

/** A laptop screen without the bar, the line and the legend. */
const ASPECT = 1.5

/** A network with a place for everybody, rounded as the document keeps it. */
export function layoutNetwork(network: Network, seed: number): Network {
  const places = [...coalitionLayout(network, { seed, aspect: ASPECT })].map(([id, { x, y }]): [typeof id, Placement] => [id, { x: Math.round(x), y: Math.round(y), pinned: false }])
  return { ...network, placements: new Map(places) }
}
