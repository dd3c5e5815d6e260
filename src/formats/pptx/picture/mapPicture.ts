import { boxAround, type Box } from '../../../drawing/boxes.ts'
import type { Drawing, Point } from '../../../drawing/drawing.ts'
import { boundsBeforeShaping } from '../../../drawing/hulls/shapeHulls.ts'
import { strangersInHulls } from '../../../drawing/hulls/strangers.ts'
import { HULL_NAME, NODE_LABEL, NODE_RADIUS } from '../../../drawing/labels.ts'
import { aroundLabels, stretched } from '../../../drawing/shown/aroundLabels.ts'
import { fitWithLabels } from '../../../drawing/shown/fitWithLabels.ts'
import { textScale } from '../../../drawing/shown/labelPlaces.ts'
import { spreadLabels, type LabelScales } from '../../../drawing/shown/spreadLabels.ts'
import { visibleLabels, type VisibleLabel } from '../../../drawing/shown/visibleLabels.ts'
import { LEAST_LETTER_RADIUS_PT, LEAST_TEXT_PT } from '../xml/frame.ts'

/** A drawing laid out in a room on a slide: how many points a map unit is, where it stands, and where its texts have room. */
export type MapPicture = {
  readonly drawing: Drawing
  readonly zoom: number
  /** Of letters: what a size in the drawing, times the scale of its label, is in points. */
  readonly textZoom: number
  readonly labels: ReadonlyMap<string, VisibleLabel>
  readonly toSlide: (point: Point) => Point
}

/** Larger than on the screen a map of three looks like a poster of three. */
const MOST_ZOOM = 1.2
const WISHED_RADIUS_PT = 10
/** Members of one coalition may stand at the two ends of a large map. */
const MOST_CLOSER = 0.1
/** Names keep their size when a picture has to shrink for its hulls; more than this, and they would meet. */
const MOST_SHRINKING = 1.06

/** In Verdana, and where a program has no Arial, letters are so much wider than those that were measured; bold ones, of coalitions, once more. */
export const FONT_SLACK = 1.14
const BOLD_SLACK = 1.08

/** A map may be pulled out so much to fill a wide slide: it stays the same map. */
const MOST_STRETCH = 1.3

/** Where circles and names go, before hulls are traced around them. `shrinking`: by how much hulls make the picture smaller than its letters. */
type Plan = {
  readonly drawing: Drawing
  readonly labels: ReadonlyMap<string, VisibleLabel>
  readonly zoom: number
  readonly textZoom: number
  readonly shrinking: number
  readonly size: Size
}

/** Whether a drawing fits is asked before it is drawn, and planning is what takes long. */
const planned = new WeakMap<Drawing, { readonly room: string; readonly plan: Plan; picture?: MapPicture }>()

/** Whether every name has its place, every circle can hold its letter, and nobody seems to sit where it does not. */
export function isLegible(drawn: Drawing, room: Box): boolean {
  const { plan } = plannedFor(drawn, room)
  if (plan.labels.size < drawn.nodes.length + drawn.hulls.length || NODE_RADIUS * plan.zoom < LEAST_LETTER_RADIUS_PT || plan.shrinking > MOST_SHRINKING) return false
  const { hulls, nodes } = planPicture(drawn, room).drawing
  return strangersInHulls(hulls, nodes).length === 0
}

/** The drawing with every name, as far apart as names need. */
export function planPicture(drawn: Drawing, room: Box): MapPicture {
  const known = plannedFor(drawn, room)
  return (known.picture ??= drawnIn(room, known.plan))
}

function plannedFor(drawn: Drawing, room: Box): { readonly room: string; readonly plan: Plan; picture?: MapPicture } {
  const key = [room.left, room.top, room.right, room.bottom].join(' ')
  const known = planned.get(drawn)
  if (known?.room === key) return known
  const made = { room: key, plan: planAnew(drawn, sizeOf(room)) }
  planned.set(drawn, made)
  return made
}

function planAnew(drawn: Drawing, size: Size): Plan {
  const wide = boldened(stretched(drawn, stretchFor(drawn, size)))
  return settle(wide, layOut(wide, wide.bounds, size), size, ROUNDS)
}

/** Names of coalitions with the room that they take on a slide. */
export function boldened(drawing: Drawing): Drawing {
  return { ...drawing, hulls: drawing.hulls.map((hull) => ({ ...hull, name: { ...hull.name, width: hull.name.width * BOLD_SLACK } })) }
}

function drawnIn(room: Box, plan: Plan): MapPicture {
  const drawing = aroundLabels(plan.drawing, plan.labels)
  const box = boxAround([drawing.bounds, ...[...plan.labels.values()].map((label) => label.box)]) ?? drawing.bounds
  const zoom = Math.min(plan.textZoom * FONT_SLACK, plan.size.width / (box.right - box.left), plan.size.height / (box.bottom - box.top))
  return { drawing, zoom, textZoom: plan.textZoom, labels: plan.labels, toSlide: inMiddleOf(room, box, zoom) }
}

/** From a drawing to a slide, with this part of the drawing in the middle of a room. */
export function inMiddleOf(room: Box, box: Box, zoom: number): MapPicture['toSlide'] {
  const { width, height } = sizeOf(room)
  const [left, top] = [room.left + (width - (box.right - box.left) * zoom) / 2, room.top + (height - (box.bottom - box.top) * zoom) / 2]
  return ({ x, y }) => ({ x: left + (x - box.left) * zoom, y: top + (y - box.top) * zoom })
}

/** Names take room, which makes the picture smaller, and names larger against it; it settles soon. */
const ROUNDS = 3
const SETTLED = 0.02

/** Until names are as large as they were thought to be; where circles get too small nothing more is to be had. */
function settle(wide: Drawing, plan: Plan, size: Size, rounds: number): Plan {
  if (rounds === 0 || NODE_RADIUS * plan.zoom < LEAST_LETTER_RADIUS_PT) return plan
  const next = layOut(spreadLabels(wide, scalesAt(plan.textZoom)), plan.drawing.bounds, size)
  return Math.abs(next.zoom - plan.zoom) < plan.zoom * SETTLED && next.shrinking < MOST_SHRINKING ? next : settle(wide, next, size, rounds - 1)
}

function scalesAt(textZoom: number): LabelScales {
  const zoom = textZoom * FONT_SLACK
  const least = LEAST_TEXT_PT * FONT_SLACK
  return { label: textScale(NODE_LABEL, zoom, least), name: textScale(HULL_NAME, zoom, least) }
}

type Size = { readonly width: number; readonly height: number }

export function sizeOf({ left, top, right, bottom }: Box): Size {
  return { width: right - left, height: bottom - top }
}

/** Pulled out to the shape of the room, and drawn together where a few stand so far apart that their circles would be specks. */
function stretchFor({ bounds }: Drawing, { width, height }: Size): Point {
  const [across, down] = [width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top)]
  const closer = Math.max(MOST_CLOSER, Math.min(1, (Math.min(across, down) * NODE_RADIUS) / WISHED_RADIUS_PT))
  return across > down ? { x: Math.min(across / down, MOST_STRETCH) * closer, y: closer } : { x: closer, y: Math.min(down / across, MOST_STRETCH) * closer }
}

/** Hulls that grow around their names may want more than there was. */
function layOut(drawn: Drawing, bounds: Drawing['bounds'], size: Size): Plan {
  const least = LEAST_TEXT_PT * FONT_SLACK
  const first = fitWithLabels({ ...drawn, bounds }, size, MOST_ZOOM, least)
  const labels = visibleLabels({ ...drawn, bounds }, first.zoom, { leastPx: least, leads: true })
  const box = boundsBeforeShaping(new Map(drawn.nodes.map((node) => [node.id, node])), drawn.hulls, new Map([...labels].map(([id, label]) => [id, label.box])))
  const zoom = Math.min(first.zoom, size.width / (box.right - box.left), size.height / (box.bottom - box.top))
  return { drawing: { ...drawn, bounds: box }, labels, zoom, textZoom: first.zoom / FONT_SLACK, shrinking: first.zoom / zoom, size }
}

export function boxToSlide({ toSlide }: Pick<MapPicture, 'toSlide'>, { left, top, right, bottom }: Box): Box {
  const [from, to] = [toSlide({ x: left, y: top }), toSlide({ x: right, y: bottom })]
  return { left: from.x, top: from.y, right: to.x, bottom: to.y }
}
