import { drawNetwork } from '../drawNetwork.ts'
import { boxesOverlap } from '../boxes.ts'
import { ringsBox } from '../hulls/shapeHulls.ts'
import { strangersInHulls, type StrangerInHull } from '../hulls/hulls.ts'
import { circleBox, nameBox, nodeBox } from '../labels.ts'
import type { Drawing, DrawnHull, DrawnNode, Point } from '../drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

export type Stranger = StrangerInHull<DrawnHull, DrawnNode>

/**
 * Holds a layout against the hulls as they are drawn, and lets `improve` mend it for as long as somebody stands in a wrong
 * one. Returns the best of what it saw; every round draws the map once.
 */
export function judgeHulls(network: Network, places: () => ReadonlyMap<PartyId, Point>, rounds: number, improve: (strangers: readonly Stranger[]) => void): Judged {
  let best = judge(network, places())
  for (let round = 0, last = best; round < rounds && last.strangers.length > 0; round++) {
    improve(last.strangers)
    last = judge(network, places())
    if (last.strangers.length < best.strangers.length) best = last
  }
  return best
}

/** A layout and how it looks. */
export type Judged = { readonly points: ReadonlyMap<PartyId, Point>; readonly drawing: Drawing; readonly strangers: readonly Stranger[] }

export function judge(network: Network, points: ReadonlyMap<PartyId, Point>): Judged {
  const drawing = drawAt(network, points)
  return { points, drawing, strangers: drawing.hulls.flatMap((hull) => strangersIn(hull, drawing.nodes)) }
}

/** Most nodes are far from most hulls, and need no looking at its outline. */
function strangersIn(hull: DrawnHull, nodes: readonly DrawnNode[]): Stranger[] {
  const around = ringsBox(hull)
  return around === null ? [] : strangersInHulls([hull], nodes.filter((node) => boxesOverlap(circleBox(node), around)))
}

function drawAt(network: Network, points: ReadonlyMap<PartyId, Point>): Drawing {
  return drawNetwork(network, { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' }, previewPositions: points })
}

/** Those that stand in a hull that is not theirs or under the name of a coalition, each once. */
export function wronglyPlaced({ drawing: { hulls, nodes }, strangers }: Judged): DrawnNode[] {
  const names = hulls.map((hull) => nameBox(hull.name))
  const under = nodes.filter((node) => names.some((name) => boxesOverlap(nodeBox(node), name)))
  return [...new Set([...strangers.map(({ node }) => node), ...under])]
}
