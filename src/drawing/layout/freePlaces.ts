import { boxesOverlap, grow, move, type Box } from '../boxes.ts'
import type { Drawing, DrawnHull, DrawnNode, Point } from '../drawing.ts'
import { circleTouches } from '../hulls/strangers.ts'
import { ringsBox } from '../hulls/shapeHulls.ts'
import { circleBox } from '../labels.ts'

const RING_STEP = 16
const PLACES_PER_RING = 20
const AIR = 6

/** What somebody must not stand on, and the hulls that are not its own. */
export type Obstacles = { readonly boxes: readonly Box[]; readonly hulls: readonly { readonly around: Box; readonly rings: DrawnHull['rings'] }[] }

/** How far to look, in rings around where one begins, and how many places will do. */
export type Search = { readonly rings: number; readonly count: number }

/** The places nearest to `from` where `own`, the box of a circle where it stands now, lies over nothing and the circle in no foreign hull; of every ring around it one. */
export function freePlaces(node: DrawnNode, from: Point, own: Box, inTheWay: Obstacles, { rings, count }: Search): Point[] {
  const around = move(grow(own, AIR), { x: from.x - node.x, y: from.y - node.y })
  const places: Point[] = []
  for (let ring = 1; ring <= rings && places.length < count; ring++) {
    const at = placesAround(ring).find((by) => isFree(inTheWay, move(around, by), { x: from.x + by.x, y: from.y + by.y, r: node.r + AIR }))
    if (at) places.push({ x: Math.round(from.x + at.x), y: Math.round(from.y + at.y) })
  }
  return places
}

function placesAround(ring: number): Point[] {
  return Array.from({ length: PLACES_PER_RING }, (_, place) => {
    const angle = (place / PLACES_PER_RING) * Math.PI * 2
    return { x: Math.cos(angle) * ring * RING_STEP, y: Math.sin(angle) * ring * RING_STEP }
  })
}

export function foreignHulls(node: DrawnNode, { hulls }: Drawing): Obstacles['hulls'] {
  return hulls.filter((hull) => !hull.organisations.includes(node.id)).flatMap((hull) => {
    const around = ringsBox(hull)
    return around === null ? [] : [{ around, rings: hull.rings }]
  })
}

function isFree({ boxes, hulls }: Obstacles, box: Box, circle: { readonly x: number; readonly y: number; readonly r: number }): boolean {
  if (boxes.some((other) => boxesOverlap(box, other))) return false
  const around = circleBox(circle)
  return !hulls.some((hull) => boxesOverlap(around, hull.around) && circleTouches(circle, hull.rings))
}
