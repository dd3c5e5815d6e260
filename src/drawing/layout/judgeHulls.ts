import type { Drawing, Point } from '../drawing.ts'
import { drawNetwork } from '../drawNetwork.ts'
import { boxesOverlap } from '../boxes.ts'
import { strangersInHulls, type StrangerInHull } from '../hulls/hulls.ts'
import { nameBox, nodeBox } from '../labels.ts'
import type { DrawnHull, DrawnNode } from '../drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

export type Stranger = StrangerInHull<DrawnHull, DrawnNode>

/**
 * Holds a layout against the hulls as they are drawn, and lets `improve` mend it for as long as somebody stands in a wrong
 * one. Returns the best of what it saw; every round draws the map once.
 */
export function judgeHulls(network: Network, places: () => ReadonlyMap<PartyId, Point>, rounds: number, improve: (strangers: readonly Stranger[]) => void): ReadonlyMap<PartyId, Point> {
  let best = { points: places(), count: Infinity }
  for (let round = 0; round <= rounds; round++) {
    const points = places()
    const drawing = drawAt(network, points)
    const strangers = strangersInHulls(drawing.hulls, drawing.nodes)
    if (strangers.length < best.count) best = { points, count: strangers.length }
    if (strangers.length === 0 || round === rounds) break
    improve(strangers)
  }
  return best.points
}

export function drawAt(network: Network, points: ReadonlyMap<PartyId, Point>): Drawing {
  return drawNetwork(network, { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' }, previewPositions: points })
}

/** Those that stand in a hull that is not theirs or under the name of a coalition, each once. */
export function wronglyPlaced({ hulls, nodes }: Drawing): DrawnNode[] {
  const under = nodes.filter((node) => hulls.some((hull) => boxesOverlap(nodeBox(node), nameBox(hull.name))))
  return [...new Set([...strangersInHulls(hulls, nodes).map(({ node }) => node), ...under])]
}
