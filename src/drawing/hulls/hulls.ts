import { boxAround, boxBelow, boxesOverlap, cornersOf, grow, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { bridgeRoute, DETOUR } from './bridgeRoute.ts'
import { convexOutline } from './distances.ts'
import { FLOW, hullField, STRANGER_CLEARANCE, type Arm, type HullShape } from './hullField.ts'
import { ISLAND_GAP, islandsOf, type Link } from './islands.ts'
import { ringArea, softenRing, traceOutline } from './outline.ts'
import { digestOf } from './digest.ts'
import { tracedOnce } from './tracedOnce.ts'

/** Room between a member and the edge of its hull, in map units, and what every level of nesting adds. */
const PAD = 18
const NESTING_PAD = 13
/** A bridge joins what stands apart. */
const BRIDGE_HALF_WIDTH = 9
/** What a bridge keeps from whom it goes around: their own room, and some for its rounding. */
const BRIDGE_AIR = STRANGER_CLEARANCE + 10
/** With more bridges than this a hull says little, and they take their time: the others go straight. */
const MOST_ROUTED = 12
/** What is left of a hull between two strangers. */
const CORE_HALF_WIDTH = 6
const CELL = 9
/** Above this many grid points the grid gets coarser: a hull over the whole map must not cost a frame. */
const MOST_GRID_POINTS = 9000

/** What a hull is made of: the boxes of its members (label included) and of its name, and those it must leave out. */
export type HullParts = {
  readonly members: readonly Box[]
  readonly strangers: readonly Box[]
  /** Labels of the strangers: a bridge may pass below them where it must. */
  readonly labels?: readonly Box[]
  /** 0 for a hull without hulls inside. */
  readonly height: number
}

export function hullPad(height: number): number {
  return PAD + NESTING_PAD * height
}

/**
 * The soft outline of a hull: the rounded convex shape around each island of members, with a bay around every stranger
 * that would lie in it, but never so deep that a member falls out or the hull falls apart. Bridges between islands go around
 * whoever stands in their way.
 *
 * Continuous in the positions, so that it gives way while somebody is dragged past. No members: no rings.
 */
export function hullRings(parts: HullParts): readonly Point[][] {
  const around = boxAround(parts.members)
  if (around === null) return []
  const room = hullPad(parts.height) + FLOW
  const reach = grow(around, room + STRANGER_CLEARANCE + (isWide(around) ? DETOUR : 0))
  const [strangers, labels] = [parts.strangers, parts.labels ?? []].map((boxes) => boxes.filter((box) => boxesOverlap(box, reach))) as [Box[], Box[]]
  return tracedOnce(keyOf(parts.members, [...strangers, ...labels], parts.height), () => {
    const cell = Math.max(CELL, Math.sqrt(areaOf(grow(around, room)) / MOST_GRID_POINTS))
    const shape = shapeOf({ ...parts, strangers, labels }, cell)
    const bounds = grow(boxAround([around, ...shape.arms.flatMap(({ a, b }) => [a, b].map(({ x, y }) => boxBelow(x, y, 0, 0)))]) ?? around, room)
    const rings = traceOutline(hullField(shape), bounds, cell).map(softenRing)
    return rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
  })
}

/**
 * Equal for hulls that are drawn alike, in whatever order their network has its parties: a file and a document differ in that. A digest: a
 * hull over a map of thousands has that many strangers, and written out its key was a quarter of a megabyte.
 */
function keyOf(members: readonly Box[], strangers: readonly Box[], height: number): string {
  return `${height} ${digestOf(members)} ${digestOf(strangers)}`
}

/** Whether members may stand so far apart that there is a bridge. */
function isWide({ left, right, top, bottom }: Box): boolean {
  return right - left > ISLAND_GAP || bottom - top > ISLAND_GAP
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

function shapeOf({ members, strangers, labels = [], height }: HullParts, cell: number): HullShape {
  const pad = hullPad(height)
  const bridgeHalf = Math.max(BRIDGE_HALF_WIDTH, cell)
  const links = shortestLinks(members, linkLength)
  const { islands, bridges } = islandsOf(members, links, strangers)
  const routed = new Set([...bridges].slice(0, MOST_ROUTED))
  return {
    members,
    strangers: [...strangers, ...labels],
    islands: islands.map((island) => convexOutline(island.flatMap((box) => cornersOf(box)))),
    arms: links.flatMap((link) => {
      const [a, b] = [middleOf(link[0]), middleOf(link[1])]
      if (!bridges.has(link)) return [{ a, b, half: pad * 0.7 }]
      return routed.has(link) ? armsAlong(bridgeRoute(a, b, { solid: strangers, soft: labels }, bridgeHalf + BRIDGE_AIR), bridgeHalf) : [{ a, b, half: bridgeHalf }]
    }),
    pad,
    core: Math.max(CORE_HALF_WIDTH, cell * 0.75),
  }
}

function armsAlong(route: readonly Point[], half: number): Arm[] {
  return route.slice(1).flatMap((b, index) => {
    const a = route[index]
    return a ? [{ a, b, half }] : []
  })
}

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
