import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull } from '../../drawing/drawing.ts'
import { middleOf } from '../../drawing/boxes.ts'
import { drawSmooth } from '../../drawing/hulls/outline.ts'
import { ringsBox } from '../../drawing/hulls/shapeHulls.ts'
import { grownPlate } from '../../drawing/hulls/plate.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { HULL_DOTS, HULL_EDGE_WIDTH } from '../../drawing/strokes.ts'
import { fadeOf, type Attention } from './attention.ts'
import type { Part } from './layer.ts'

/** The outline of a hull that did not change is the same object, so its path is made once. */
const paths = new WeakMap<DrawnHull['rings'], Path2D>()

export function pathOf(hull: DrawnHull): Path2D {
  const known = paths.get(hull.rings)
  if (known) return known
  const path = new Path2D()
  drawSmooth(hull.rings, path)
  paths.set(hull.rings, path)
  return path
}

const SELECTED_EDGE_PX = 3
const FADED = 0.25

/** So many are painted in a part. */
const HULLS_IN_A_PART = 12

/** Surfaces of all hulls, of which the tints add up where they overlap; then all edges, so that every one can be followed through the others. */
export function hullParts({ hulls }: Drawing, colours: Colours, attention: Attention, visible: ReadonlyMap<string, VisibleLabel>, zoom: number): readonly Part[] {
  const partsOf = (paint: (context: CanvasRenderingContext2D, hull: DrawnHull, path: Path2D) => void): Part[] => Array.from({ length: Math.ceil(hulls.length / HULLS_IN_A_PART) }, (_, part) => (context) => {
    for (const hull of hulls.slice(part * HULLS_IN_A_PART, (part + 1) * HULLS_IN_A_PART)) paint(context, hull, shownPath(hull, visible))
    context.globalAlpha = 1
  })
  return [
    ...partsOf((context, hull, path) => {
      if (hull.isPlate) paintPaper(context, path, colours)
      if (!hull.ended) paintSurface(context, hull, path, colours, attention)
    }),
    ...partsOf((context, hull, path) => paintEdge(context, hull, path, colours, attention, zoom)),
  ]
}

/** A plate is never smaller than its name, which grows against the map when seen from afar. */
function shownPath(hull: DrawnHull, visible: ReadonlyMap<string, VisibleLabel>): Path2D {
  const label = hull.isPlate || hull.empty ? visible.get(hull.id) : undefined
  if (!label || label.scale === 1) return pathOf(hull)
  if (!hull.isPlate) return label.scale > MOST_GROWTH ? pathOf(hull) : grownPath(hull, label)
  const { box, corner } = grownPlate(label)
  const path = new Path2D()
  path.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, corner)
  return path
}

function lightOf(hull: DrawnHull, attention: Attention): number {
  return attention.isLit(hull.id) ? 1 : fadeOf(attention, FADED)
}

/** Further away an empty hull that grew along with its name would lie over others. */
const MOST_GROWTH = 1.35

/** Between the larger name and the edge of its hull, in map units. */
const GROWN_AIR = 4

/** An empty hull is no more than its name with air around it: it grows only as far as a larger name would stick out, or it would lie over others. */
function grownPath(hull: DrawnHull, { box }: VisibleLabel): Path2D {
  const around = ringsBox(hull)
  if (around === null) return pathOf(hull)
  const [from, to] = [middleOf(around), middleOf(box)]
  const x = Math.max(1, (box.right - box.left + GROWN_AIR * 2) / (around.right - around.left))
  const y = Math.max(1, (box.bottom - box.top + GROWN_AIR * 2) / (around.bottom - around.top))
  const path = new Path2D()
  path.addPath(pathOf(hull), new DOMMatrix([x, 0, 0, y, to.x - from.x * x, to.y - from.y * y]))
  return path
}

/** A plate covers the lines that pass below it, so that its name can be read. */
function paintPaper(context: CanvasRenderingContext2D, path: Path2D, colours: Colours): void {
  context.fillStyle = colours.paper
  context.globalAlpha = 1
  context.fill(path, 'evenodd')
}

function paintSurface(context: CanvasRenderingContext2D, hull: DrawnHull, path: Path2D, colours: Colours, attention: Attention): void {
  context.fillStyle = tintOf(hull, colours)
  context.globalAlpha = colours.hullSurface * lightOf(hull, attention) * (attention.selected.has(hull.id) ? 1.6 : 1)
  context.fill(path, 'evenodd')
}

/** Dotted while it is not so yet. One that ended has nothing but its edge, in grey. */
function paintEdge(context: CanvasRenderingContext2D, hull: DrawnHull, path: Path2D, colours: Colours, attention: Attention, zoom: number): void {
  const isSelected = attention.selected.has(hull.id)
  context.globalAlpha = (isSelected ? 1 : colours.hullEdge) * lightOf(hull, attention)
  context.strokeStyle = isSelected ? colours.accent : hull.ended ? colours.grey : tintOf(hull, colours)
  context.lineWidth = (isSelected ? SELECTED_EDGE_PX : HULL_EDGE_WIDTH) / Math.min(1.2, zoom)
  context.setLineDash(hull.status === 'is' ? [] : HULL_DOTS.map((length) => length / zoom))
  context.lineCap = 'round'
  context.stroke(path)
  context.setLineDash([])
}

function tintOf(hull: DrawnHull, colours: Colours): string {
  return colours.hulls[hull.hueIndex ?? -1]?.tint ?? colours.grey
}
