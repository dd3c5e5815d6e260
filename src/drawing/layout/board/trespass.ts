import { NODE_RADIUS } from '../../labels.ts'
import { depthInShape, type GroupShape } from './groupShape.ts'
import { SPOT, type Spots } from './spots.ts'

/** An organisation, the name of a coalition with members, and a hull that is empty but for its name. */
export const [PARTY, NAME, HULL] = [0, 1, 2]

/** What a hull keeps around an arm, with room for its rounding. */
const ARM_ROOM = 18
/** The part of its padding that a hull never gives up around a member, and room for its rounding. */
const MEMBER_PAD_SHARE = 0.4
const MEMBER_ROOM = 10

/** Whoever is in the way at all, and how deep, in the measure of the costs. */
export const TRESPASS_COST = 200
const TRESPASS_SLOPE = 6

/**
 * What it costs that somebody stands on an arm of a hull that is not its own. An organisation counts as its circle, an empty hull as its
 * whole box. `margin` is the room it must keep on top.
 */
export function atArm(spots: Spots, kind: number | undefined, index: number, fromX: number, fromY: number, toX: number, toY: number, margin: number): number {
  const at = index * SPOT
  const isHull = kind === HULL
  const x = spots[at] ?? 0
  const y = (spots[at + 1] ?? 0) + (isHull ? 0 : (spots[at + 4] ?? 0))
  const alongX = toX - fromX
  const alongY = toY - fromY
  let share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY || 1)
  share = share < 0 ? 0 : share > 1 ? 1 : share
  const dx = x - fromX - share * alongX
  const dy = y - fromY - share * alongY
  const distance = Math.sqrt(dx * dx + dy * dy)
  const own = !isHull ? NODE_RADIUS : distance > 0 ? (Math.abs(dx) * (spots[at + 2] ?? 0) + Math.abs(dy) * (spots[at + 3] ?? 0)) / distance : (spots[at + 3] ?? 0)
  const depth = own + ARM_ROOM + margin - distance
  return depth > 0 ? TRESPASS_COST + depth * TRESPASS_SLOPE : 0
}

/** The same around one member of that hull. */
export function atMember(spots: Spots, kind: number | undefined, index: number, member: number, pad: number, margin: number): number {
  const at = index * SPOT
  const to = member * SPOT
  const isHull = kind === HULL
  const room = pad * MEMBER_PAD_SHARE + MEMBER_ROOM + margin
  const halfWidth = (spots[to + 2] ?? 0) + (isHull ? (spots[at + 2] ?? 0) : NODE_RADIUS)
  const dx = Math.abs((spots[to] ?? 0) - (spots[at] ?? 0)) - halfWidth
  if (dx >= room) return 0
  const halfHeight = (spots[to + 3] ?? 0) + (isHull ? (spots[at + 3] ?? 0) : NODE_RADIUS)
  const dy = Math.abs((spots[to + 1] ?? 0) - (spots[at + 1] ?? 0) - (isHull ? 0 : (spots[at + 4] ?? 0))) - halfHeight
  if (dy >= room) return 0
  const depth = room - Math.max(dx, dy)
  return TRESPASS_COST + depth * TRESPASS_SLOPE
}

/** As deep as this between the members of a hull a bay stays open; deeper the hull closes around it. */
const BAY_DEPTH = 25
const ENCLOSED_SLOPE = 2
/** How much sooner somebody counts as shut in who was, per unit of margin. */
const MARGIN_DEPTH = 3

/**
 * What it costs that somebody stands so far between the members of a hull that it would be shut in by it, be it in a hole. It
 * goes by the middle of its circle; the deeper, the dearer, so that there is a way out.
 */
export function enclosure(spots: Spots, shape: GroupShape, index: number, margin: number): number {
  const at = index * SPOT
  const depth = depthInShape(shape, spots[at] ?? 0, (spots[at + 1] ?? 0) + (spots[at + 4] ?? 0), 0, 0, 0) - BAY_DEPTH + margin * MARGIN_DEPTH
  return depth > 0 ? TRESPASS_COST + depth * ENCLOSED_SLOPE : 0
}
