import type { Drawing, DrawnHull, DrawnName, Point } from '../drawing.ts'
import { boundsBeforeShaping, boundsOf, shapeHulls } from '../hulls/shapeHulls.ts'
import { cutLine } from '../lines.ts'
import type { VisibleLabel } from './visibleLabels.ts'

/**
 * The drawing with its hulls around the labels as they show at some zoom. On a screen a hull keeps its shape while one
 * zooms; where a drawing is set once, a name that had to grow must not stick out of its hull.
 */
export function aroundLabels(drawing: Drawing, labels: ReadonlyMap<string, VisibleLabel>): Drawing {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const boxes = new Map([...labels].map(([id, { box }]) => [id, box]))
  const hulls = shapeHulls(drawing.hulls, nodes, new Set(drawing.hulls.map(({ id }) => id)), boxes)
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  const lines = drawing.lines.map((line) => cutLine(line, { nodes, hulls: byId }) ?? line)
  return { ...drawing, hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

/** The drawing pulled out along one direction to fill a room better; circles stay round and names keep their size. Hulls have no outline yet and lines still end where they did: `aroundLabels` gives them both. */
export function stretched(drawing: Drawing, { x, y }: Point): Drawing {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, { ...node, x: node.x * x, y: node.y * y }]))
  const moved = drawing.hulls.map((hull): DrawnHull => ({ ...hull, rings: [], name: stretchedName(hull.name, drawing, { x, y }) }))
  return { ...drawing, nodes: [...nodes.values()], hulls: moved, bounds: boundsBeforeShaping(nodes, moved) }
}

/** A name keeps its distance to the member that it stands by. */
function stretchedName(name: DrawnName, { nodes }: Drawing, { x, y }: Point): DrawnName {
  const by = nodes.find(({ id }) => id === name.by)
  if (by) return { ...name, x: name.x + by.x * (x - 1), y: name.y + by.y * (y - 1) }
  const middle = name.y + name.height / 2
  return { ...name, x: name.x * x, y: middle * y - name.height / 2 }
}
