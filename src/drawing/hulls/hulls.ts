import { boxAround, boxesOverlap, cornersOf, distanceBetween, distanceToBox, grow, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { isInRings, ringArea, softenRing, traceOutline, type Field } from './outline.ts'

/** Room between a member and the edge of its hull, in map units, and what every level of nesting adds. */
const PAD = 18
const NESTING_PAD = 13
/** Room that a hull leaves around somebody who is not in it. */
const STRANGER_CLEARANCE = 12
/** Members further apart than this are separate islands of one hull, joined by a narrow bridge. */
const ISLAND_GAP = 240
const BRIDGE_HALF_WIDTH = 9
/** What is left of a hull between two strangers. */
const CORE_HALF_WIDTH = 6
/** How far two parts of a hull flow into one another. */
const FLOW = 18
const CELL = 9
/** Above this many grid points the grid gets coarser: a hull over the whole map must not cost a frame. */
const MOST_GRID_POINTS = 9000

/** What a hull is made of: the boxes of its members (label included) and of its name, and those it must leave out. */
export type HullParts = {
  readonly members: readonly Box[]
  readonly strangers: readonly Box[]
  /** 0 for a hull without hulls inside. */
  readonly height: number
}

export function hullPad(height: number): number {
  return PAD + NESTING_PAD * height
}

/**
 * The soft outline of a hull: the rounded convex shape around each island of members, with a bay around every stranger
 * that would lie in it, but never so deep that a member falls out or the hull falls apart.
 *
 * Continuous in the positions, so that it gives way while somebody is dragged past. No members: no rings.
 */
export function hullRings(parts: HullParts): Point[][] {
  const around = boxAround(parts.members)
  if (around === null) return []
  const bounds = grow(around, hullPad(parts.height) + FLOW)
  const cell = Math.max(CELL, Math.sqrt(((bounds.right - bounds.left) * (bounds.bottom - bounds.top)) / MOST_GRID_POINTS))
  const near = parts.strangers.filter((box) => boxesOverlap(grow(box, STRANGER_CLEARANCE), bounds))
  const rings = traceOutline(hullField({ ...parts, strangers: near }, cell), bounds, cell).map(softenRing)
  return rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
}

function hullField({ members, strangers, height }: HullParts, cell: number): Field {
  const pad = hullPad(height)
  const bridges = shortestLinks(members, linkLength)
  const islands = islandsOf(members, bridges).map((island) => convexOutline(island.flatMap((box) => cornersOf(box))))
  const arms = bridges.map(([a, b, length]) => ({ a: middleOf(a), b: middleOf(b), half: length > ISLAND_GAP ? Math.max(BRIDGE_HALF_WIDTH, cell) : pad * 0.7 }))
  const core = Math.max(CORE_HALF_WIDTH, cell * 0.75)
  const wideAt = (point: Point): number => {
    let wide = Infinity
    for (const island of islands) wide = Math.min(wide, distanceToConvex(point, island) - pad)
    for (const { a, b, half } of arms) wide = Math.min(wide, distanceToSegment(point, a, b) - half)
    return wide
  }
  // A bay is only made by whoever reaches the hull as it would be without strangers.
  const inTheWay = strangers.filter((box) => wideAt(middleOf(box)) < STRANGER_CLEARANCE + FLOW + Math.hypot(box.right - box.left, box.bottom - box.top) / 2)
  return (x, y) => {
    const point = { x, y }
    let wide = wideAt(point)
    if (wide > FLOW * 2) return wide - FLOW
    for (const box of inTheWay) wide = smoothMax(wide, STRANGER_CLEARANCE - distanceToBox(point, box), FLOW)
    let close = Infinity
    for (const box of members) close = Math.min(close, distanceToBox(point, box) - pad * 0.4)
    for (const { a, b, half } of arms) close = Math.min(close, distanceToSegment(point, a, b) - Math.min(half, core))
    return smoothMin(wide, close, FLOW)
  }
}

export type Link<Thing> = readonly [Thing, Thing, number]

/** The shortest links that hold all things together (Prim's minimum spanning tree). */
export function shortestLinks<Thing>(things: readonly Thing[], lengthOf: (a: Thing, b: Thing) => number): Link<Thing>[] {
  const links: Link<Thing>[] = []
  const [first, ...open] = things
  if (first === undefined) return links
  const nearest = open.map((thing) => ({ thing, to: first, length: lengthOf(thing, first) }))
  while (nearest.length > 0) {
    let least = 0
    for (let index = 1; index < nearest.length; index++) if ((nearest[index]?.length ?? 0) < (nearest[least]?.length ?? 0)) least = index
    const [taken] = nearest.splice(least, 1)
    if (!taken) break
    links.push([taken.to, taken.thing, taken.length])
    for (const other of nearest) {
      const length = lengthOf(other.thing, taken.thing)
      if (length < other.length) Object.assign(other, { to: taken.thing, length })
    }
  }
  return links
}

/** Touching boxes are told apart by their middles, so that the tree does not jump between equals. */
function linkLength(a: Box, b: Box): number {
  const [from, to] = [middleOf(a), middleOf(b)]
  return distanceBetween(a, b) + Math.hypot(from.x - to.x, from.y - to.y) / 1000
}

function islandsOf(boxes: readonly Box[], links: readonly Link<Box>[]): Box[][] {
  const islandOf = new Map(boxes.map((box) => [box, [box]]))
  for (const [a, b, length] of links) {
    const [one, other] = [islandOf.get(a), islandOf.get(b)]
    if (length > ISLAND_GAP || !one || !other || one === other) continue
    one.push(...other)
    for (const box of other) islandOf.set(box, one)
  }
  return [...new Set(islandOf.values())]
}

/** Convex outline of points, clockwise on a screen (Andrew's monotone chain). */
export function convexOutline(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const upper = chain(sorted)
  const lower = chain(sorted.toReversed())
  return [...upper.slice(0, -1), ...lower.slice(0, -1)]
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    for (let a = kept.at(-2), b = kept.at(-1); a && b && turn(a, b, point) <= 0; a = kept.at(-2), b = kept.at(-1)) kept.pop()
    kept.push(point)
  }
  return kept
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Distance to a convex outline: 0 or less inside. */
export function distanceToConvex(point: Point, outline: readonly Point[]): number {
  let outside = Infinity
  let deepest = -Infinity
  for (let index = 0; index < outline.length; index++) {
    const a = outline[index]
    const b = outline[(index + 1) % outline.length]
    if (!a || !b) continue
    const dx = b.x - a.x
    const dy = b.y - a.y
    deepest = Math.max(deepest, -turn(a, b, point) / (Math.sqrt(dx * dx + dy * dy) || 1))
    outside = Math.min(outside, distanceToSegment(point, a, b))
  }
  return deepest <= 0 ? deepest : outside
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const share = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  const x = point.x - a.x - share * dx
  const y = point.y - a.y - share * dy
  return Math.sqrt(x * x + y * y)
}

/** A minimum whose corner is rounded over `width` (Quilez, polynomial smooth minimum); never above the true one. */
function smoothMin(a: number, b: number, width: number): number {
  if (a === Infinity || b === Infinity) return Math.min(a, b)
  const mix = Math.max(width - Math.abs(a - b), 0) / width
  return Math.min(a, b) - (mix * mix * width) / 4
}

function smoothMax(a: number, b: number, width: number): number {
  return -smoothMin(-a, -b, width)
}

/** A place of somebody who lies in, or touches, a hull that it does not belong to. */
export type StrangerInHull<Hull, Node> = { readonly hull: Hull; readonly node: Node }

/** Everybody whose circle reaches into the outline of a hull that it is no member of. */
export function strangersInHulls<
  Hull extends { readonly rings: readonly (readonly Point[])[]; readonly organisations: readonly string[] },
  Node extends { readonly id: string; readonly x: number; readonly y: number; readonly r: number },
>(hulls: readonly Hull[], nodes: readonly Node[]): StrangerInHull<Hull, Node>[] {
  return hulls.flatMap((hull) => {
    const members = new Set(hull.organisations)
    return nodes.filter((node) => !members.has(node.id) && circleTouches(node, hull.rings)).map((node) => ({ hull, node }))
  })
}

const RIM = Array.from({ length: 8 }, (_, index) => ({ x: Math.cos((index * Math.PI) / 4), y: Math.sin((index * Math.PI) / 4) }))

/** Whether any part of a circle lies inside the rings. */
export function circleTouches(node: { readonly x: number; readonly y: number; readonly r: number }, rings: readonly (readonly Point[])[]): boolean {
  return isInRings(node, rings) || RIM.some((rim) => isInRings({ x: node.x + rim.x * node.r, y: node.y + rim.y * node.r }, rings))
}
