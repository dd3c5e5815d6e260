import { boxAround, boxesOverlap, cornersOf, grow, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { convexOutline } from './distances.ts'
import { FLOW, hullField, STRANGER_CLEARANCE, type HullShape } from './hullField.ts'
import { isInRings, ringArea, softenRing, traceOutline } from './outline.ts'
import { tracedOnce } from './tracedOnce.ts'

/** Room between a member and the edge of its hull, in map units, and what every level of nesting adds. */
const PAD = 18
const NESTING_PAD = 13
/** Members further apart than this are separate islands of one hull, joined by a narrow bridge. */
const ISLAND_GAP = 240
const BRIDGE_HALF_WIDTH = 9
/** What is left of a hull between two strangers. */
const CORE_HALF_WIDTH = 6
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
export function hullRings(parts: HullParts): readonly Point[][] {
  const around = boxAround(parts.members)
  if (around === null) return []
  const bounds = grow(around, hullPad(parts.height) + FLOW)
  const cell = Math.max(CELL, Math.sqrt(((bounds.right - bounds.left) * (bounds.bottom - bounds.top)) / MOST_GRID_POINTS))
  const reach = grow(bounds, STRANGER_CLEARANCE)
  const near = parts.strangers.filter((box) => boxesOverlap(box, reach))
  return tracedOnce(keyOf(parts.members, near, parts.height), () => {
    const rings = traceOutline(hullField(shapeOf({ ...parts, strangers: near }, cell)), bounds, cell).map(softenRing)
    return rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
  })
}

/** Equal for hulls that are drawn alike. */
function keyOf(members: readonly Box[], strangers: readonly Box[], height: number): string {
  const sides = ({ left, right, top, bottom }: Box): string => `${left},${right},${top},${bottom}`
  return `${height}|${members.map(sides).join(' ')}|${strangers.map(sides).join(' ')}`
}

function shapeOf({ members, strangers, height }: HullParts, cell: number): HullShape {
  const pad = hullPad(height)
  const bridges = shortestLinks(members, linkLength)
  return {
    members,
    strangers,
    islands: islandsOf(members, bridges).map((island) => convexOutline(island.flatMap((box) => cornersOf(box)))),
    arms: bridges.map(([a, b, length]) => ({ a: middleOf(a), b: middleOf(b), half: length > ISLAND_GAP ? Math.max(BRIDGE_HALF_WIDTH, cell) : pad * 0.7 })),
    pad,
    core: Math.max(CORE_HALF_WIDTH, cell * 0.75),
  }
}

export type Link<Thing> = readonly [Thing, Thing, number]

/** The shortest links that hold all things together (Prim's minimum spanning tree). */
export function shortestLinks<Thing>(things: readonly Thing[], lengthOf: (a: Thing, b: Thing) => number): Link<Thing>[] {
  const links: Link<Thing>[] = []
  const [first, ...open] = things
  if (first === undefined) return links
  const waiting: Waiting<Thing>[] = open.map((thing) => ({ thing, to: first, length: Infinity }))
  for (let newest: Thing = first; waiting.length > 0; ) {
    const [taken] = waiting.splice(nearest(waiting, newest, lengthOf), 1)
    if (!taken) break
    links.push([taken.to, taken.thing, taken.length])
    newest = taken.thing
  }
  return links
}

type Waiting<Thing> = { readonly thing: Thing; to: Thing; length: number }

/** Holds everybody who waits against the newest in the tree, and tells where the nearest stands in the line. */
function nearest<Thing>(waiting: readonly Waiting<Thing>[], newest: Thing, lengthOf: (a: Thing, b: Thing) => number): number {
  let [index, least, at] = [0, Infinity, 0]
  for (const one of waiting) {
    const length = lengthOf(one.thing, newest)
    if (length < one.length) {
      one.length = length
      one.to = newest
    }
    if (one.length < least) [least, at] = [one.length, index]
    index++
  }
  return at
}

/** Touching boxes are told apart by their middles, so that the tree does not jump between equals. */
function linkLength(a: Box, b: Box): number {
  // Spelled out and without Math.hypot: a coalition of a thousand asks this half a million times.
  const airX = Math.max(a.left - b.right, 0, b.left - a.right)
  const airY = Math.max(a.top - b.bottom, 0, b.top - a.bottom)
  const dx = (a.left + a.right - b.left - b.right) / 2
  const dy = (a.top + a.bottom - b.top - b.bottom) / 2
  return Math.sqrt(airX * airX + airY * airY) + Math.sqrt(dx * dx + dy * dy) / 1000
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

/** Somebody who lies in, touches, or is shut in by a hull that it does not belong to, in a hole or in a deep bay. */
export type StrangerInHull<Hull, Node> = { readonly hull: Hull; readonly node: Node }

/** Everybody who stands inside a hull that it is no member of. */
export function strangersInHulls<
  Hull extends { readonly rings: readonly (readonly Point[])[]; readonly organisations: readonly string[] },
  Node extends { readonly id: string; readonly x: number; readonly y: number; readonly r: number },
>(hulls: readonly Hull[], nodes: readonly Node[]): StrangerInHull<Hull, Node>[] {
  return hulls.flatMap((hull) => {
    const members = new Set(hull.organisations)
    return nodes.filter((node) => !members.has(node.id) && standsInside(node, hull.rings)).map((node) => ({ hull, node }))
  })
}

/**
 * Whether somebody stands inside a hull to the eye: its circle reaches within a ring, or the hull lies close by in nearly every
 * direction. So neither a hole excuses nor a bay that is deep and narrow.
 */
export function standsInside(node: Round, rings: Rings): boolean {
  return circleTouches(node, rings) || isInBay(node, rings)
}

type Round = { readonly x: number; readonly y: number; readonly r: number }
type Rings = readonly (readonly Point[])[]

/** In how many of the eight directions the hull must lie, and how far away it may be in map units. */
const BAY_SIDES = 6
const BAY_REACH = 180

function isInBay({ x, y }: Point, rings: Rings): boolean {
  const met = RIM.filter((rim) => rings.some((ring) => crosses(ring, { x, y }, { x: x + rim.x * BAY_REACH, y: y + rim.y * BAY_REACH })))
  return met.length >= BAY_SIDES
}

/** Whether the way from one point to another meets a ring. */
function crosses(ring: readonly Point[], from: Point, to: Point): boolean {
  let [before, sideBefore] = [ring.at(-1) ?? from, sideOf(from, to, ring.at(-1) ?? from)]
  for (const point of ring) {
    const side = sideOf(from, to, point)
    if (side > 0 !== sideBefore > 0 && sideOf(before, point, from) > 0 !== sideOf(before, point, to) > 0) return true
    ;[before, sideBefore] = [point, side]
  }
  return false
}

/** On which side of the line from `a` to `b` a point lies, by its sign. */
function sideOf(a: Point, b: Point, { x, y }: Point): number {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
}

const RIM = Array.from({ length: 8 }, (_, index) => ({ x: Math.cos((index * Math.PI) / 4), y: Math.sin((index * Math.PI) / 4) }))

/** Whether any part of a circle lies within one of the rings, be it in a hole. */
export function circleTouches(node: Round, rings: Rings): boolean {
  return rings.some((ring) => isInRings(node, [ring]) || RIM.some((rim) => isInRings({ x: node.x + rim.x * node.r, y: node.y + rim.y * node.r }, [ring])))
}
