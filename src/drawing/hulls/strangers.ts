import type { Point } from '../drawing.ts'

/** Somebody who lies in, touches, or is shut in by a hull that it does not belong to, in a hole or in a deep bay. */
export type StrangerInHull<Hull, Node> = { readonly hull: Hull; readonly node: Node }

/** Everybody who stands inside a hull that it is no member of. */
export function strangersInHulls<
  Hull extends { readonly rings: Rings; readonly organisations: readonly string[] },
  Node extends Round & { readonly id: string },
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

/** Whether any part of a circle lies within one of the rings, be it in a hole. */
export function circleTouches(circle: Round, rings: Rings): boolean {
  return rings.some((ring) => touchesRing(circle, ring))
}

/** Eight directions, of which the ninth is to stay. */
const RIM: readonly Point[] = [...Array.from({ length: 8 }, (_, index) => ({ x: Math.cos((index * Math.PI) / 4), y: Math.sin((index * Math.PI) / 4) })), { x: 0, y: 0 }]

/**
 * Even-odd for the middle and eight points of the rim in one walk along the ring, a bit for each: a layout asks this of everybody
 * and every hull again and again, and nearly all of a ring lies too far away to matter.
 */
function touchesRing({ x, y, r }: Round, ring: readonly Point[]): boolean {
  let inside = 0
  let before = ring.at(-1)
  for (let index = 0; index < ring.length; index++) {
    const a = ring[index]
    const b = before
    before = a
    if (!a || !b || (a.y > y + r && b.y > y + r) || (a.y < y - r && b.y < y - r) || (a.x < x - r && b.x < x - r)) continue
    for (let bit = 0; bit < RIM.length; bit++) {
      const rim = RIM[bit]
      const pointX = x + (rim?.x ?? 0) * r
      const pointY = y + (rim?.y ?? 0) * r
      if (a.y > pointY !== b.y > pointY && pointX < ((b.x - a.x) * (pointY - a.y)) / (b.y - a.y) + a.x) inside ^= 1 << bit
    }
  }
  return inside !== 0
}

/** In how many of the eight directions the hull must lie, and how far away it may be in map units. */
const BAY_SIDES = 6
const BAY_REACH = 180
const SIDES = 8

function isInBay({ x, y }: Point, rings: Rings): boolean {
  let met = 0
  let count = 0
  for (const ring of rings) {
    let a = ring.at(-1)
    for (let index = 0; index < ring.length; index++) {
      const b = ring[index]
      const from = a
      a = b
      if (!from || !b || (from.x > x + BAY_REACH && b.x > x + BAY_REACH) || (from.x < x - BAY_REACH && b.x < x - BAY_REACH)) continue
      if ((from.y > y + BAY_REACH && b.y > y + BAY_REACH) || (from.y < y - BAY_REACH && b.y < y - BAY_REACH)) continue
      for (let side = 0; side < SIDES; side++) {
        const rim = RIM[side]
        if (!rim || (met & (1 << side)) !== 0 || !crosses(from, b, x, y, x + rim.x * BAY_REACH, y + rim.y * BAY_REACH)) continue
        met |= 1 << side
        count++
      }
      if (count >= BAY_SIDES) return true
    }
  }
  return false
}

/** Whether the way from one point to another meets the line from `a` to `b`. */
function crosses(a: Point, b: Point, fromX: number, fromY: number, toX: number, toY: number): boolean {
  const [dx, dy] = [toX - fromX, toY - fromY]
  if (dx * (a.y - fromY) - dy * (a.x - fromX) > 0 === dx * (b.y - fromY) - dy * (b.x - fromX) > 0) return false
  const [alongX, alongY] = [b.x - a.x, b.y - a.y]
  return alongX * (fromY - a.y) - alongY * (fromX - a.x) > 0 !== alongX * (toY - a.y) - alongY * (toX - a.x) > 0
}
