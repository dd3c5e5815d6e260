import { distanceToBox, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { convexSides, distanceToSegment, distanceToSides, segmentBetween, sidesWithin, type Segment, type Side } from './distances.ts'
import type { Field } from './outline.ts'

/** Room that a hull leaves around somebody who is not in it. */
export const STRANGER_CLEARANCE = 12
/** How far two parts of a hull flow into one another. */
export const FLOW = 18
/** How close to a member's box the hull stays whatever else is near, as a share of the pad. */
const CLOSE_SHARE = 0.4

/** An arm from member to member: `half` wide, and never thinner than `core` where strangers press on it. */
export type Arm = { readonly a: Point; readonly b: Point; readonly half: number }

export type HullShape = {
  readonly members: readonly Box[]
  readonly strangers: readonly Box[]
  /** Convex outlines of members close together, at least three corners each, clockwise on a screen. */
  readonly islands: readonly (readonly Point[])[]
  readonly arms: readonly Arm[]
  readonly pad: number
  /** What is left of a hull between two strangers. */
  readonly core: number
}

/**
 * The distance to the edge of a hull, below zero inside: the members' islands and arms, less a bay around every stranger, but
 * never less than what lies close around the members.
 */
export function hullField(shape: HullShape): Field {
  const parts: Parts = {
    islands: shape.islands.map((island) => convexSides(island)),
    arms: shape.arms.map(({ a, b, half }) => ({ line: segmentBetween(a, b), half, core: Math.min(half, shape.core) })),
    strangers: [],
    members: shape.members,
    pad: shape.pad,
  }
  // A bay is only made by whoever reaches the hull as it would be without strangers.
  const strangers = shape.strangers.filter((box) => wideAt(parts, (box.left + box.right) / 2, (box.top + box.bottom) / 2) < STRANGER_CLEARANCE + FLOW + Math.hypot(box.right - box.left, box.bottom - box.top) / 2)
  return fieldOf({ ...parts, strangers })
}

type HullArm = { readonly line: Segment; readonly half: number; readonly core: number }

type Parts = {
  readonly islands: readonly (readonly Side[])[]
  readonly arms: readonly HullArm[]
  readonly strangers: readonly Box[]
  readonly members: readonly Box[]
  readonly pad: number
}

function fieldOf(parts: Parts): Field {
  return { at: (x, y) => valueAt(parts, x, y), within: (x, y, radius) => fieldOf(partsWithin(parts, x, y, radius)) }
}

/** Every part is a distance, which changes by `radius` at most: who is too far to be the least anywhere near is left out. */
function partsWithin(parts: Parts, x: number, y: number, radius: number): Parts {
  const at = { x, y }
  const slack = radius * 2
  const wide = wideAt(parts, x, y) + slack
  const close = closeAt(parts, x, y) + slack
  return {
    islands: parts.islands.filter((sides) => distanceToSides(x, y, sides) - parts.pad <= wide).map((sides) => sidesWithin(x, y, radius, sides)),
    arms: parts.arms.filter(({ line, half, core }) => {
      const distance = distanceToSegment(x, y, line)
      return distance - half <= wide || distance - core <= close
    }),
    strangers: parts.strangers.filter((box) => STRANGER_CLEARANCE - distanceToBox(at, box) + FLOW > wide - slack * 2),
    members: parts.members.filter((box) => distanceToBox(at, box) - parts.pad * CLOSE_SHARE <= close),
    pad: parts.pad,
  }
}

function wideAt({ islands, arms, pad }: Parts, x: number, y: number): number {
  let wide = Infinity
  for (let index = 0; index < islands.length; index++) {
    const distance = distanceToSides(x, y, islands[index] ?? []) - pad
    if (distance < wide) wide = distance
  }
  for (let index = 0; index < arms.length; index++) {
    const arm = arms[index]
    const distance = arm ? distanceToSegment(x, y, arm.line) - arm.half : Infinity
    if (distance < wide) wide = distance
  }
  return wide
}

function closeAt({ members, arms, pad }: Parts, x: number, y: number): number {
  const point = { x, y }
  let close = Infinity
  for (let index = 0; index < members.length; index++) {
    const box = members[index]
    const distance = box ? distanceToBox(point, box) - pad * CLOSE_SHARE : Infinity
    if (distance < close) close = distance
  }
  for (let index = 0; index < arms.length; index++) {
    const arm = arms[index]
    const distance = arm ? distanceToSegment(x, y, arm.line) - arm.core : Infinity
    if (distance < close) close = distance
  }
  return close
}

function valueAt(parts: Parts, x: number, y: number): number {
  let wide = wideAt(parts, x, y)
  if (wide > FLOW * 2) return wide - FLOW
  const { strangers } = parts
  for (let index = 0; index < strangers.length; index++) {
    const box = strangers[index]
    if (box) wide = -smoothMin(-wide, distanceToBox({ x, y }, box) - STRANGER_CLEARANCE)
  }
  return smoothMin(wide, closeAt(parts, x, y))
}

/** A minimum whose corner is rounded over `FLOW` (Quilez, polynomial smooth minimum); never above the true one. */
function smoothMin(a: number, b: number): number {
  const least = a < b ? a : b
  const mix = a < b ? FLOW - b + a : FLOW - a + b
  return mix > 0 ? least - (mix * mix) / (4 * FLOW) : least
}
