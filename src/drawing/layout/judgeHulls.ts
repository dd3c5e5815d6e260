import { drawNetwork } from '../drawNetwork.ts'
import { boxesOverlap } from '../boxes.ts'
import { ringsBox } from '../hulls/shapeHulls.ts'
import { strangersInHulls, type StrangerInHull } from '../hulls/strangers.ts'
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
    if (wronglyPlaced(last).length < wronglyPlaced(best).length) best = last
  }
  return best
}

/** A layout and how it looks. */
export type Judged = { readonly points: ReadonlyMap<PartyId, Point>; readonly drawing: Drawing; readonly strangers: readonly Stranger[] }

export function judge(network: Network, points: ReadonlyMap<PartyId, Point>): Judged {
  const drawing = drawAt(network, points)
  return { points, drawing, strangers: strangersOf(drawing) }
}

/** By hull, as most hulls stay the same objects while somebody is tried elsewhere. */
const known = new WeakMap<DrawnHull, readonly Stranger[]>()

function strangersOf({ hulls, nodes }: Drawing): Stranger[] {
  return hulls.flatMap((hull) => {
    const found = known.get(hull) ?? strangersIn(hull, nodes)
    known.set(hull, found)
    return found
  })
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
export function wronglyPlaced({ drawing, strangers }: Judged): DrawnNode[] {
  return [...new Set([...strangers.map(({ node }) => node), ...underNames(drawing)])]
}

function underNames({ hulls, nodes }: Drawing): DrawnNode[] {
  const names = hulls.map((hull) => nameBox(hull.name))
  return nodes.filter((node) => {
    const own = nodeBox(node)
    return names.some((name) => boxesOverlap(own, name))
  })
}

/** How often somebody stands in a wrong hull, or under a name or somebody else. */
export function faultsIn(drawing: Drawing): number {
  const boxes = drawing.nodes.map((node) => nodeBox(node))
  const overlaps = boxes.reduce((total, box, index) => total + boxes.filter((other, at) => at > index && boxesOverlap(box, other)).length, 0)
  return strangersOf(drawing).length + underNames(drawing).length + overlaps
}
