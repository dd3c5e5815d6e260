import type { Drawing, DrawnLine, Point } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import { distanceToBox } from '../../drawing/boxes.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { isInRings } from '../../drawing/hulls/outline.ts'
import { lineWidth } from '../../drawing/strokes.ts'

/** The innermost hull at a point of the map: the smallest one there, since hulls come largest first. */
export function hullAt(drawing: Drawing, point: Point, isMeant: (id: CoalitionId) => boolean = () => true): CoalitionId | null {
  return drawing.hulls.findLast((hull) => isMeant(hull.id) && isInRings(point, hull.rings))?.id ?? null
}

/** The fact behind the nearest line of those meant, within `slack` map units of a point. */
export function lineAt({ lines }: Drawing, point: Point, slack: number, isMeant: (line: DrawnLine) => boolean): string | null {
  let [nearest, least]: [string | null, number] = [null, slack]
  for (const line of lines) {
    const distance = isMeant(line) ? distanceToLine(point, line) - lineWidth(line) / 2 : Infinity
    if (distance < least) [nearest, least] = [line.fact, distance]
  }
  return nearest
}

function distanceToLine({ x, y }: Point, { start, end }: Pick<DrawnLine, 'start' | 'end'>): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const share = Math.max(0, Math.min(1, ((x - start.x) * dx + (y - start.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(start.x + share * dx - x, start.y + share * dy - y)
}

/** The party at a point: a circle, a name, or else the innermost hull. `slack`: how far beside it, in map units. */
export function partyAt(drawing: Drawing, point: Point, slack: number): PartyId | null {
  const node = drawing.nodes.find(({ x, y, r }) => Math.hypot(x - point.x, y - point.y) <= r + slack)
  if (node) return node.id
  const named = drawing.hulls.findLast((hull) => distanceToBox(point, nameBox(hull.name)) <= slack)
  return named?.id ?? hullAt(drawing, point)
}
