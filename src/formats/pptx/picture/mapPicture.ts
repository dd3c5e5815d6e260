import { boxAround, type Box } from '../../../drawing/boxes.ts'
import type { Drawing, Point } from '../../../drawing/drawing.ts'
import { HULL_NAME, NODE_LABEL, NODE_RADIUS } from '../../../drawing/labels.ts'
import { aroundLabels, stretched } from '../../../drawing/shown/aroundLabels.ts'
import { fitWithLabels } from '../../../drawing/shown/fitWithLabels.ts'
import { spreadLabels, type LabelScales } from '../../../drawing/shown/spreadLabels.ts'
import { textScale } from '../../../drawing/shown/labelPlaces.ts'
import { visibleLabels, type VisibleLabel } from '../../../drawing/shown/visibleLabels.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'

/** A drawing laid out in a room on a slide: how many points a map unit is, where it stands, and where its texts have room. */
export type MapPicture = {
  readonly drawing: Drawing
  readonly zoom: number
  /** Of letters: what a size in the drawing, times the scale of its label, is in points. */
  readonly textZoom: number
  readonly labels: ReadonlyMap<string, VisibleLabel>
  readonly toSlide: (point: Point) => Point
  /** Every name has its place, and every circle can hold its letter. */
  readonly isLegible: boolean
}

/** Larger than on the screen a map of three looks like a poster of three. */
const MOST_ZOOM = 1.2
/** In a smaller circle a letter of the least size has no room. */
const LEAST_RADIUS_PT = 8.5
const WISHED_RADIUS_PT = 10
/** Members of one coalition may stand at the two ends of a large map. */
const MOST_CLOSER = 0.1
/** Names keep their size when a picture has to shrink for its hulls; more than this, and they would meet. */
const MOST_SHRINKING = 1.06

/** The typeface of a slide is wider than the one that was measured: names get so much more room than they were measured to take. */
const FONT_SLACK = 1.08

/** A map may be pulled out so much to fill a wide slide: it stays the same map. */
const MOST_STRETCH = 1.3

/** Whether a drawing fits is asked before it is drawn, and planning is what takes long. */
const planned = new WeakMap<Drawing, { readonly room: string; readonly picture: MapPicture }>()

/** `isSet`: hulls keep the shape that they have in the drawing, and names are shown as far as there is room. */
export function planPicture(drawn: Drawing, room: Box, isSet = false): MapPicture {
  const key = [room.left, room.top, room.right, room.bottom, isSet].join(' ')
  const known = planned.get(drawn)
  if (known?.room === key) return known.picture
  const picture = planAnew(drawn, room, isSet)
  planned.set(drawn, { room: key, picture })
  return picture
}

function planAnew(drawn: Drawing, room: Box, isSet: boolean): MapPicture {
  const size = { width: room.right - room.left, height: room.bottom - room.top }
  const wide = isSet ? drawn : stretched(drawn, stretchFor(drawn, size))
  const plan = settle(wide, layOut(wide, wide.bounds, size, isSet), size, isSet ? 0 : ROUNDS)
  const { drawing, zoom, textZoom, labels, box, shrinking } = plan
  const [left, top] = [room.left + (size.width - (box.right - box.left) * zoom) / 2, room.top + (size.height - (box.bottom - box.top) * zoom) / 2]
  return {
    drawing,
    zoom,
    textZoom,
    labels,
    toSlide: ({ x, y }) => ({ x: left + (x - box.left) * zoom, y: top + (y - box.top) * zoom }),
    isLegible: labels.size === drawn.nodes.length + drawn.hulls.length && NODE_RADIUS * zoom >= LEAST_RADIUS_PT && shrinking <= MOST_SHRINKING,
  }
}

/** Names take room, which makes the picture smaller, and names larger against it; it settles soon. */
const ROUNDS = 3
const SETTLED = 0.02

/** Until names are as large as they were thought to be; where circles get too small nothing more is to be had. */
function settle(wide: Drawing, plan: Plan, size: Size, rounds: number): Plan {
  if (rounds === 0 || NODE_RADIUS * plan.zoom < LEAST_RADIUS_PT) return plan
  const next = layOut(spreadLabels(wide, scalesAt(plan.textZoom)), plan.drawing.bounds, size, false)
  return Math.abs(next.zoom - plan.zoom) < plan.zoom * SETTLED && next.shrinking < MOST_SHRINKING ? next : settle(wide, next, size, rounds - 1)
}

type Plan = ReturnType<typeof layOut>

function scalesAt(textZoom: number): LabelScales {
  const zoom = textZoom * FONT_SLACK
  const least = LEAST_TEXT_PT * FONT_SLACK
  return { label: textScale(NODE_LABEL, zoom, least), name: textScale(HULL_NAME, zoom, least) }
}

type Size = { readonly width: number; readonly height: number }

/** Pulled out to the shape of the room, and drawn together where a few stand so far apart that their circles would be specks. */
function stretchFor({ bounds }: Drawing, { width, height }: Size): Point {
  const [across, down] = [width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top)]
  const closer = Math.max(MOST_CLOSER, Math.min(1, (Math.min(across, down) * NODE_RADIUS) / WISHED_RADIUS_PT))
  return across > down ? { x: Math.min(across / down, MOST_STRETCH) * closer, y: closer } : { x: closer, y: Math.min(down / across, MOST_STRETCH) * closer }
}

/** Hulls that grow around their names may want more than there was: `shrinking` is by how much the picture then gets smaller than its letters. */
function layOut(drawn: Drawing, bounds: Drawing['bounds'], size: Size, isSet: boolean) {
  const least = LEAST_TEXT_PT * FONT_SLACK
  const first = fitWithLabels({ ...drawn, bounds }, size, MOST_ZOOM, least)
  const labels = visibleLabels({ ...drawn, bounds }, first.zoom, { leastPx: least, leads: true })
  const drawing = isSet ? drawn : aroundLabels(drawn, labels)
  const box = boxAround([drawing.bounds, ...[...labels.values()].map((label) => label.box)]) ?? drawing.bounds
  const zoom = Math.min(first.zoom, size.width / (box.right - box.left), size.height / (box.bottom - box.top))
  return { drawing, labels, box, zoom, textZoom: first.zoom / FONT_SLACK, shrinking: first.zoom / zoom }
}

export function boxToSlide({ toSlide }: MapPicture, { left, top, right, bottom }: Box): Box {
  const [from, to] = [toSlide({ x: left, y: top }), toSlide({ x: right, y: bottom })]
  return { left: from.x, top: from.y, right: to.x, bottom: to.y }
}
