import { boxAround, middleOf, type Box } from '../drawing/boxes.ts'
import type { Drawing, Point } from '../drawing/drawing.ts'
import { circleBox } from '../drawing/labels.ts'
import type { VisibleLabel } from '../drawing/shown/visibleLabels.ts'

/** A name tells more than one circle does. */
const NAME_WEIGHT = 2

type Part = { readonly box: Box; readonly weight: number }
type Labels = ReadonlyMap<string, VisibleLabel>
type Size = { readonly width: number; readonly height: number }

/**
 * The middle of the window of this size, in map units, that holds most organisations and names of coalitions whole, with
 * the labels that show at its zoom. It lies around what it holds, and no further over the edge of the map than it must.
 * Among equals, nearest to the middle of the map.
 */
export function busiestPart(drawing: Drawing, size: Size, labels: Labels): Point {
  return busiestWindow(drawing, size, labels).at
}

/** What lies in the busiest window of this size; null when it holds nothing whole. */
export function busiestBox(drawing: Drawing, size: Size, labels: Labels): Box | null {
  return busiestWindow(drawing, size, labels).held
}

function busiestWindow(drawing: Drawing, size: Size, labels: Labels): { readonly at: Point; readonly held: Box | null } {
  const parts = partsOf(drawing, labels)
  const bounds = boxAround([drawing.bounds, ...parts.map(({ box }) => box)]) ?? drawing.bounds
  const middle = middleOf(bounds)
  let best = { at: middle, weight: 0, distance: 0 }
  for (const { box } of parts) {
    const at = keptInside(middleOf(box), size, bounds)
    const weight = weightInside(parts, windowAt(at, size))
    const distance = Math.hypot(at.x - middle.x, at.y - middle.y)
    if (weight > best.weight || (weight === best.weight && distance < best.distance)) best = { at, weight, distance }
  }
  const held = boxAround(inside(parts, windowAt(best.at, size)).map(({ box }) => box))
  return { at: held === null ? best.at : keptInside(middleOf(held), size, bounds), held }
}

function partsOf({ nodes, hulls }: Drawing, labels: Labels): readonly Part[] {
  const labelOf = (id: string): readonly Box[] => { const label = labels.get(id); return label ? [label.box] : [] }
  return [
    ...nodes.flatMap((node) => partOf([circleBox(node), ...labelOf(node.id)], 1)),
    ...hulls.flatMap(({ id }) => partOf(labelOf(id), NAME_WEIGHT)),
  ]
}

function partOf(boxes: readonly Box[], weight: number): readonly Part[] {
  const box = boxAround(boxes)
  return box === null ? [] : [{ box, weight }]
}

function windowAt({ x, y }: Point, { width, height }: Size): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function inside(parts: readonly Part[], window: Box): readonly Part[] {
  return parts.filter(({ box }) => box.left >= window.left && box.right <= window.right && box.top >= window.top && box.bottom <= window.bottom)
}

/** Without a list: on a map of thousands this is asked for each of them. */
function weightInside(parts: readonly Part[], { left, right, top, bottom }: Box): number {
  let weight = 0
  for (const part of parts) if (part.box.left >= left && part.box.right <= right && part.box.top >= top && part.box.bottom <= bottom) weight += part.weight
  return weight
}

function keptInside({ x, y }: Point, { width, height }: Size, bounds: Box): Point {
  const middle = middleOf(bounds)
  return {
    x: bounds.right - bounds.left <= width ? middle.x : Math.min(Math.max(x, bounds.left + width / 2), bounds.right - width / 2),
    y: bounds.bottom - bounds.top <= height ? middle.y : Math.min(Math.max(y, bounds.top + height / 2), bounds.bottom - height / 2),
  }
}
