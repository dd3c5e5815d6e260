import { boxAround, boxesOverlap, cornersOf, grow, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { convexOutline } from './distances.ts'
import { FLOW, hullField, STRANGER_CLEARANCE, type HullShape } from './hullField.ts'
import { ringArea, softenRing, traceOutline } from './outline.ts'
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
