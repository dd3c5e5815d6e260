import type { Drawing, Point } from '../../drawing/drawing.ts'
import { isInRings } from '../../drawing/hulls/outline.ts'
import type { CoalitionId } from '../../model/ids.ts'

/** The innermost hull at a point of the map: the smallest one there, since hulls come largest first. */
export function hullAt(drawing: Drawing, point: Point): CoalitionId | null {
  return drawing.hulls.findLast((hull) => isInRings(point, hull.rings))?.id ?? null
}
