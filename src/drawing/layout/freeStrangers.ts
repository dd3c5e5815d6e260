import { boxesOverlap, grow, move } from '../boxes.ts'
import type { Drawing, DrawnNode, Point } from '../drawing.ts'
import { circleTouches } from '../hulls/hulls.ts'
import { judge, wronglyPlaced, type Judged } from './judgeHulls.ts'
import { nameBox, nodeBox } from '../labels.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

const ROUNDS = 4
const RING_STEP = 16
const RINGS = 40
const PLACES_PER_RING = 20
const AIR = 6

/**
 * Leads whoever still stands in a wrong hull, or under a name, to the nearest free place outside.
 *
 * The forces know hulls by their measure only; this looks at the hulls as they are drawn. Every round draws the map once, and
 * a round that does not help is not kept.
 */
export function freeStrangers(network: Network, judged: Judged): ReadonlyMap<PartyId, Point> {
  let best = judged
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = wronglyPlaced(best)
    if (wrong.length === 0) break
    const moved = new Map(best.points)
    const movable = wrong.filter((node) => judged.points.has(node.id))
    // One at a time where nothing else helps: two that leave together may take one another's place.
    for (const node of movable.slice(0, round % 2 === 0 ? movable.length : 1)) moved.set(node.id, freePlace(node, best.drawing))
    const next = judge(network, moved)
    if (wronglyPlaced(next).length < wrong.length) best = next
  }
  return best.points
}

/** The nearest place over nobody and in no foreign hull; where it stands when there is none. */
function freePlace(node: DrawnNode, drawing: Drawing): Point {
  const foreign = drawing.hulls.filter((hull) => !hull.organisations.includes(node.id))
  const taken = [...drawing.nodes.filter((other) => other.id !== node.id).map((other) => nodeBox(other)), ...drawing.hulls.map((hull) => nameBox(hull.name))]
  const own = grow(nodeBox(node), AIR)
  for (let place = 0; place < RINGS * PLACES_PER_RING; place++) {
    const distance = (Math.floor(place / PLACES_PER_RING) + 1) * RING_STEP
    const angle = ((place % PLACES_PER_RING) / PLACES_PER_RING) * Math.PI * 2
    const by = { x: Math.round(Math.cos(angle) * distance), y: Math.round(Math.sin(angle) * distance) }
    const box = move(own, by)
    const at = { x: node.x + by.x, y: node.y + by.y }
    if (taken.some((other) => boxesOverlap(box, other))) continue
    if (!foreign.some((hull) => circleTouches({ ...at, r: node.r + AIR }, hull.rings))) return at
  }
  return node
}
