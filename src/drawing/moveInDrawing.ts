import { boxesOverlap, grow } from './boxes.ts'
import type { Drawing, DrawnHull, DrawnName, DrawnNode, Point } from './drawing.ts'
import { hullPad } from './hulls/hulls.ts'
import { nodeBox } from './labels.ts'
import { cutLine } from './lines.ts'
import { boundsOf, ringsBox, shapeHulls } from './hulls/shapeHulls.ts'
import { isCoalitionId, type CoalitionId, type OrganisationId, type PartyId } from '../model/ids.ts'

/**
 * The drawing while somebody is dragged: circles, the names that stand by them, the outlines they touch and the ends of
 * their lines move; everything else stays the same object. A coalition's id moves its name.
 */
export function moveInDrawing(drawing: Drawing, positions: ReadonlyMap<PartyId, Point>): Drawing {
  const nodes = new Map(drawing.nodes.map((node) => {
    const at = positions.get(node.id)
    return [node.id, at ? { ...node, x: at.x, y: at.y } : node]
  }))
  const before = new Map(drawing.nodes.map((node) => [node.id, node]))
  const moved = drawing.hulls.map((hull) => ({ ...hull, name: movedName(hull, positions, before) }))
  const touched = touchedHulls(drawing.hulls, moved, nodes, before)
  const hulls = shapeHulls(moved.map((hull, index) => (touched.has(hull.id) ? hull : (drawing.hulls[index] ?? hull))), nodes, touched)
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  const hasMoved = (party: PartyId): boolean => positions.has(party) || (isCoalitionId(party) && touched.has(party))
  const lines = drawing.lines.map((line) => (hasMoved(line.from) || hasMoved(line.to) ? (cutLine(line, { nodes, hulls: byId }) ?? line) : line))
  return { ...drawing, nodes: [...nodes.values()], hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

function movedName(hull: DrawnHull, positions: ReadonlyMap<PartyId, Point>, before: ReadonlyMap<OrganisationId, DrawnNode>): DrawnName {
  const { name } = hull
  const own = positions.get(hull.id)
  if (own) return { ...name, x: own.x, y: own.y - name.height / 2 }
  const from = name.by === null ? undefined : before.get(name.by)
  const to = name.by === null ? undefined : positions.get(name.by)
  return from && to ? { ...name, x: name.x + to.x - from.x, y: name.y + to.y - from.y } : name
}

/** Hulls with a moved member or name, and those that a moved stranger comes near to or leaves. */
function touchedHulls(hulls: readonly DrawnHull[], moved: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>, before: ReadonlyMap<OrganisationId, DrawnNode>): Set<CoalitionId> {
  const movedNodes = [...nodes.values()].filter((node) => before.get(node.id) !== node)
  const movedNames = moved.filter((hull, index) => hull.name !== hulls[index]?.name)
  const changed = new Set<string>([...movedNodes, ...movedNames].map(({ id }) => id))
  const places = [...movedNodes, ...movedNodes.flatMap((node) => before.get(node.id) ?? [])].map((node) => grow(nodeBox(node), hullPad(2)))
  return new Set(hulls.filter((hull) => {
    if (changed.has(hull.id) || [...hull.organisations, ...hull.coalitions].some((id) => changed.has(id))) return true
    const around = ringsBox(hull)
    return around !== null && places.some((place) => boxesOverlap(place, around))
  }).map((hull) => hull.id))
}
