import { grow, type Box } from '../../../drawing/boxes.ts'
import type { Drawing, Point } from '../../../drawing/drawing.ts'
import { NODE_RADIUS } from '../../../drawing/labels.ts'
import { fitWithLabels } from '../../../drawing/shown/fitWithLabels.ts'
import { visibleLabels, type VisibleLabel } from '../../../drawing/shown/visibleLabels.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'

/** A drawing laid out in a room on a slide: how many points a map unit is, where it stands, and where its texts have room. */
export type MapPicture = {
  readonly drawing: Drawing
  readonly zoom: number
  readonly labels: ReadonlyMap<string, VisibleLabel>
  readonly toSlide: (point: Point) => Point
  /** Every name has its place, and every circle can hold its letter. */
  readonly isLegible: boolean
}

/** Larger than on the screen a map of three looks like a poster of three. */
const MOST_ZOOM = 1.2
/** In a smaller circle a letter of the least size has no room. */
const LEAST_RADIUS_PT = 9.5

export function planPicture(drawing: Drawing, room: Box): MapPicture {
  const size = { width: room.right - room.left, height: room.bottom - room.top }
  const { zoom, box } = fitWithLabels(drawing, size, MOST_ZOOM, LEAST_TEXT_PT)
  const labels = visibleLabels(drawing, zoom, { leastPx: LEAST_TEXT_PT, leads: true })
  const [left, top] = [room.left + (size.width - (box.right - box.left) * zoom) / 2, room.top + (size.height - (box.bottom - box.top) * zoom) / 2]
  return {
    drawing,
    zoom,
    labels,
    toSlide: ({ x, y }) => ({ x: left + (x - box.left) * zoom, y: top + (y - box.top) * zoom }),
    isLegible: labels.size === drawing.nodes.length + drawing.hulls.length && NODE_RADIUS * zoom >= LEAST_RADIUS_PT && [...labels.values()].every((label) => isIn(label.box, grow(box, 1))),
  }
}

function isIn(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
}

export function boxToSlide({ toSlide }: MapPicture, { left, top, right, bottom }: Box): Box {
  const [from, to] = [toSlide({ x: left, y: top }), toSlide({ x: right, y: bottom })]
  return { left: from.x, top: from.y, right: to.x, bottom: to.y }
}
