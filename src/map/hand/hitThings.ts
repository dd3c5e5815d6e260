import type { Drawing, Point } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import { distanceToBox } from '../../drawing/boxes.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { isInRings } from '../../drawing/hulls/outline.ts'

/** The innermost hull at a point of the map: the smallest one there, since hulls come largest first. */
export function hullAt(drawing: Drawing, point: Point, isMeant: (id: CoalitionId) => boolean = () => true): CoalitionId | null {
  return drawing.hulls.findLast((hull) => isMeant(hull.id) && isInRings(point, hull.rings))?.id ?? null
}

/** The party at a point: a circle, a name, or else the innermost hull. `slack`: how far beside it, in map units. */
export function partyAt(drawing: Drawing, point: Point, slack: number): PartyId | null {
  const node = drawing.nodes.find(({ x, y, r }) => Math.hypot(x - point.x, y - point.y) <= r + slack)
  if (node) return node.id
  const named = drawing.hulls.findLast((hull) => distanceToBox(point, nameBox(hull.name)) <= slack)
  return named?.id ?? hullAt(drawing, point)
}
