import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull } from '../../drawing/drawing.ts'
import { smoothPath } from '../../drawing/hulls/outline.ts'
import { fadeOf, type Attention } from './attention.ts'

/** The outline of a hull that did not change is the same object, so its path is made once. */
const paths = new WeakMap<DrawnHull['rings'], Path2D>()

export function pathOf(hull: DrawnHull): Path2D {
  const known = paths.get(hull.rings)
  if (known) return known
  const path = new Path2D(smoothPath(hull.rings))
  paths.set(hull.rings, path)
  return path
}

const EDGE_PX = 2
const SELECTED_EDGE_PX = 3
const FADED = 0.25

/** Surfaces of all hulls, of which the tints add up where they overlap; then all edges, so that every one can be followed through the others. */
export function paintHulls(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, attention: Attention, zoom: number): void {
  for (const hull of drawing.hulls) if (!hull.ended) paintSurface(context, hull, colours, attention)
  for (const hull of drawing.hulls) paintEdge(context, hull, colours, attention, zoom)
  context.globalAlpha = 1
}

function lightOf(hull: DrawnHull, attention: Attention): number {
  return attention.isLit(hull.id) ? 1 : fadeOf(attention, FADED)
}

function paintSurface(context: CanvasRenderingContext2D, hull: DrawnHull, colours: Colours, attention: Attention): void {
  context.fillStyle = tintOf(hull, colours)
  context.globalAlpha = colours.hullSurface * lightOf(hull, attention) * (attention.selected.has(hull.id) ? 1.6 : 1)
  context.fill(pathOf(hull), 'evenodd')
}

/** Dotted while it is not so yet. One that ended has nothing but its edge, in grey. */
function paintEdge(context: CanvasRenderingContext2D, hull: DrawnHull, colours: Colours, attention: Attention, zoom: number): void {
  const isSelected = attention.selected.has(hull.id)
  context.globalAlpha = (isSelected ? 1 : colours.hullEdge) * lightOf(hull, attention)
  context.strokeStyle = isSelected ? colours.accent : hull.ended ? colours.grey : tintOf(hull, colours)
  context.lineWidth = (isSelected ? SELECTED_EDGE_PX : EDGE_PX) / Math.min(1.2, zoom)
  context.setLineDash(hull.status === 'is' ? [] : [2 / zoom, 6 / zoom])
  context.lineCap = 'round'
  context.stroke(pathOf(hull))
  context.setLineDash([])
}

function tintOf(hull: DrawnHull, colours: Colours): string {
  return colours.hulls[hull.hueIndex ?? -1]?.tint ?? colours.grey
}
