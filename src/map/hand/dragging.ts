import type { Drawing, DrawnHull, Point } from '../../drawing/drawing.ts'
import { nameMiddle } from '../graph/elements.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'

/** A drag under way: who moves along, from where, and which element the hand holds. */
export type Drag = { readonly held: string; readonly from: ReadonlyMap<PartyId, Point> }

/**
 * Everybody who moves along with what the hand took: itself, the rest of the selection when it belongs to it, and for a
 * coalition all that lies in its hull.
 */
export function beginDrag(drawing: Drawing, held: string, selected: ReadonlySet<string>): Drag {
  const taken = new Set(selected.has(held) ? [...selected, held] : [held])
  const from = new Map<PartyId, Point>()
  const hulls = new Map<string, DrawnHull>(drawing.hulls.map((hull) => [hull.id, hull]))
  for (const id of taken) {
    const hull = hulls.get(id)
    if (!hull) continue
    for (const inner of [hull, ...hull.coalitions.flatMap((other) => hulls.get(other) ?? [])]) from.set(inner.id, nameMiddle(inner.name))
    for (const organisation of hull.organisations) taken.add(organisation)
  }
  for (const node of drawing.nodes) if (taken.has(node.id)) from.set(node.id, { x: node.x, y: node.y })
  return { held, from }
}

/** Where everybody is once the hand has come to `at`. */
export function dragTo(drag: Drag, at: Point): ReadonlyMap<PartyId, Point> {
  const start = drag.from.get(drag.held as PartyId) ?? at
  const [dx, dy] = [at.x - start.x, at.y - start.y]
  return new Map([...drag.from].map(([id, point]) => [id, { x: Math.round(point.x + dx), y: Math.round(point.y + dy) }]))
}

/** Where parties stand in a drawing: circles, and the middle of the names of coalitions. */
export function positionsIn(drawing: Drawing): ReadonlyMap<PartyId, Point> {
  return new Map<PartyId, Point>([...drawing.nodes.map((node) => [node.id, { x: node.x, y: node.y }] as const), ...drawing.hulls.map((hull) => [hull.id, nameMiddle(hull.name)] as const)])
}

/** Who stands elsewhere in `after` than in `before`, with where they came from. Newcomers are not among them. */
export function movedBetween(before: Drawing, after: Drawing): ReadonlyMap<PartyId, { readonly from: Point; readonly to: Point }> {
  const [old, now] = [positionsIn(before), positionsIn(after)]
  return new Map([...now].flatMap(([id, to]) => {
    const from = old.get(id)
    return from && (from.x !== to.x || from.y !== to.y) ? [[id, { from, to }] as const] : []
  }))
}

/** How many organisations move, names not counted: what decides whether a movement can be shown smoothly. */
export function movingCount(moved: ReadonlyMap<PartyId, unknown>): number {
  return [...moved.keys()].filter((id) => !isCoalitionId(id)).length
}
