import type { Colours, HullColour } from '../../drawing/colours.ts'
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

const EDGE_PX = 1.5
const SELECTED_EDGE_PX = 3
const FADED = 0.25
/** A coalition that is over is as good as hollow. */
const ENDED_SURFACE = 0.15

/** Surfaces and edges of all hulls. Where they overlap their tints add up. */
export function paintHulls(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, attention: Attention, zoom: number): void {
  for (const hull of drawing.hulls) {
    const colour = colours.hulls[hull.hueIndex]
    if (colour) paintHull(context, hull, colour, colours, attention, zoom)
  }
}

function paintHull(context: CanvasRenderingContext2D, hull: DrawnHull, colour: HullColour, colours: Colours, attention: Attention, zoom: number): void {
  const path = pathOf(hull)
  const isSelected = attention.selected.has(hull.id)
  const shown = attention.isLit(hull.id) ? 1 : fadeOf(attention, FADED)
  context.fillStyle = colour.tint
  context.globalAlpha = colours.hullSurface * shown * (isSelected ? 1.6 : 1) * (hull.ended ? ENDED_SURFACE : 1)
  context.fill(path, 'evenodd')
  context.globalAlpha = (isSelected ? 1 : colours.hullEdge) * shown
  context.strokeStyle = isSelected ? colours.accent : colour.tint
  context.lineWidth = (isSelected ? SELECTED_EDGE_PX : EDGE_PX) / Math.min(1.2, zoom)
  context.setLineDash(hull.status === 'is' ? [] : [2 / zoom, 6 / zoom])
  context.lineCap = 'round'
  context.stroke(path)
  context.setLineDash([])
  context.globalAlpha = 1
}
