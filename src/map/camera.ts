import type { Core } from 'cytoscape'
import { boxAround, distanceBetween, grow, middleOf, type Box } from '../drawing/boxes.ts'
import type { Drawing, Point } from '../drawing/drawing.ts'
import { nameBox, nodeBox } from '../drawing/labels.ts'
import { fitWithLabels } from '../drawing/shown/fitWithLabels.ts'
import { visibleLabels } from '../drawing/shown/visibleLabels.ts'
import { busiestBox, busiestPart } from './busiestPart.ts'

/** Px of the container that lie under furniture. */
export type Covered = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

const MARGIN_PX = 24
/** A map of three organisations need not fill a projector. */
const MOST_FIT_ZOOM = 1.4
export const SMALL_SCREEN_PX = 700
export const LEAST_ZOOM = 0.08
export const MOST_ZOOM = 4
const MOVE_MS = 220

/** The part of the map that can be seen, in px of the container. */
function openArea(cy: Core, covered: Covered): Box {
  return { left: covered.left, top: covered.top, right: Math.max(covered.left + 80, cy.width() - covered.right), bottom: Math.max(covered.top + 80, cy.height() - covered.bottom) }
}

/** The map point in the middle of what is not covered. */
export function eyeOf(cy: Core, covered: Covered): Point {
  const middle = middleOf(openArea(cy, covered))
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: (middle.x - pan.x) / zoom, y: (middle.y - pan.y) / zoom }
}

/** Width of what is not covered against its height. */
export function aspectOf(cy: Core, covered: Covered): number {
  const { left, right, top, bottom } = openArea(cy, covered)
  return (right - left) / (bottom - top)
}

/** The zoom at which a box just fits the open area. */
function fittingZoom(cy: Core, box: Box, covered: Covered): number {
  const area = grow(openArea(cy, covered), -MARGIN_PX)
  return Math.min((area.right - area.left) / (box.right - box.left), (area.bottom - area.top) / (box.bottom - box.top))
}

/** What of the map can be seen, in map units, and whether that is all of the drawing. `showBox` of it in a room of the same size shows the same. */
export function seenBox(cy: Core, drawing: Drawing, covered: Covered): { readonly box: Box; readonly isAll: boolean } {
  const { left, top, right, bottom } = grow(openArea(cy, covered), -MARGIN_PX)
  const [from, to] = [toMap(cy, { x: left, y: top }), toMap(cy, { x: right, y: bottom })]
  return { box: { left: from.x, top: from.y, right: to.x, bottom: to.y }, isAll: isInView(cy, drawing.bounds, covered) }
}

/** Brings a box into the middle of the open area, as large as it fits but not larger than `mostZoom`. */
export function showBox(cy: Core, box: Box, covered: Covered, mostZoom: number, isCalm: boolean): void {
  lookAt(cy, box, Math.min(fittingZoom(cy, box, covered), mostZoom), covered, isCalm)
}

function lookAt(cy: Core, box: Box, wished: number, covered: Covered, isCalm: boolean): void {
  const zoom = Math.max(LEAST_ZOOM, wished)
  const view = { zoom, pan: panTo(cy, middleOf(box), zoom, covered) }
  cy.stop()
  if (isCalm) cy.viewport(view)
  else cy.animate({ ...view, duration: MOVE_MS, easing: 'ease-in-out' })
}

/** Where the map must lie for this point to be in the middle of the open area. */
function panTo(cy: Core, { x, y }: Point, zoom: number, covered: Covered): Point {
  const middle = middleOf(openArea(cy, covered))
  return { x: middle.x - zoom * x, y: middle.y - zoom * y }
}

/** Brings the whole map into view. When somebody lies so far away that nothing could be told from anything else, all but them. */
export function fitDrawing(cy: Core, drawing: Drawing, covered: Covered, isCalm: boolean, leastPx?: number): void {
  const { zoom, box } = fitWithLabels(drawing, sizeOf(grow(openArea(cy, covered), -MARGIN_PX)), MOST_FIT_ZOOM, leastPx)
  const together = zoom < LEAST_ZOOM ? busiestBox(drawing, windowSize(cy, covered, LEAST_ZOOM), visibleLabels(drawing, 1)) : null
  if (together) showBox(cy, together, covered, MOST_FIT_ZOOM, isCalm)
  else lookAt(cy, box, zoom, covered, isCalm)
}

/** What fits the open area at a zoom, in map units. */
function windowSize(cy: Core, covered: Covered, zoom: number): { readonly width: number; readonly height: number } {
  const { width, height } = sizeOf(openArea(cy, covered))
  return { width: width / zoom, height: height / zoom }
}

function sizeOf({ left, top, right, bottom }: Box): { readonly width: number; readonly height: number } {
  return { width: right - left, height: bottom - top }
}

/** Below this circles are dots and most names have no room. */
const READABLE_ZOOM = 0.42
/** A whole map that is a little smaller than that says more than a part of it. */
const LEAST_WHOLE_ZOOM = 0.36

/** The first view: the whole map, or on a small screen where that cannot be read the busiest part of it. */
export function beginView(cy: Core, drawing: Drawing, covered: Covered): void {
  fitDrawing(cy, drawing, covered, true)
  if (cy.zoom() >= LEAST_WHOLE_ZOOM || cy.width() > SMALL_SCREEN_PX) return
  const part = busiestPart(drawing, windowSize(cy, covered, READABLE_ZOOM), visibleLabels(drawing, READABLE_ZOOM))
  cy.viewport({ zoom: READABLE_ZOOM, pan: panTo(cy, part, READABLE_ZOOM, covered) })
}

/**
 * Does nothing when all of it can already be seen, and no more than needed where it fits. What is too large to be read at once is not shown from afar: then its
 * name (or whatever was asked for first) comes into view with as much as fits of what lies nearest to it.
 */
export function focusOn(cy: Core, drawing: Drawing, ids: ReadonlySet<string>, covered: Covered, isCalm: boolean): void {
  const parts = partsOf(drawing, ids)
  const whole = boxAround(parts)
  if (whole === null || isInView(cy, whole, covered)) return
  const leastZoom = Math.min(READABLE_ZOOM, cy.zoom())
  if (fittingZoom(cy, whole, covered) >= cy.zoom()) return reveal(cy, whole, covered, isCalm)
  if (fittingZoom(cy, whole, covered) >= leastZoom) return showBox(cy, whole, covered, cy.zoom(), isCalm)
  const [first] = parts
  if (first && !isInView(cy, first, covered)) showBox(cy, coreOf(first, parts, (box) => fittingZoom(cy, box, covered) >= leastZoom), covered, cy.zoom(), isCalm)
}

/** Moves the map as little as needed to see a box with some room around it; of a box that does not fit the middle is shown. */
export function reveal(cy: Core, box: Box, covered: Covered, isCalm: boolean): void {
  const area = grow(openArea(cy, covered), -MARGIN_PX)
  cy.stop()
  const [zoom, { x, y }] = [cy.zoom(), cy.pan()]
  const [dx, dy] = [shiftInto(box.left * zoom + x, box.right * zoom + x, area.left, area.right), shiftInto(box.top * zoom + y, box.bottom * zoom + y, area.top, area.bottom)]
  if (dx === 0 && dy === 0) return
  const pan = { x: x + dx, y: y + dy }
  if (isCalm) cy.pan(pan)
  else cy.animate({ pan, duration: MOVE_MS, easing: 'ease-in-out' })
}

function shiftInto(from: number, to: number, least: number, most: number): number {
  if (to - from > most - least) return (least + most - from - to) / 2
  return from < least ? least - from : to > most ? most - to : 0
}

/** As much of these as fits at once: the first, and what lies nearest to it. */
function coreOf(first: Box, parts: readonly Box[], fits: (box: Box) => boolean): Box {
  let core = first
  for (const part of parts.toSorted((a, b) => distanceBetween(a, first) - distanceBetween(b, first))) {
    const grown = boxAround([core, part]) ?? core
    if (!fits(grown)) break
    core = grown
  }
  return core
}

/** What there is to see of these and of the other ends of their lines: names first, then circles, then the outlines of hulls. */
function partsOf(drawing: Drawing, ids: ReadonlySet<string>): readonly Box[] {
  const ends = new Set<string>([...ids, ...drawing.lines.flatMap((line) => (ids.has(line.fact) || ids.has(line.id) ? [line.from, line.to] : []))])
  const hulls = drawing.hulls.filter((hull) => ends.has(hull.id))
  const members = new Set<string>(hulls.flatMap(({ organisations }) => organisations))
  return [
    ...hulls.map(({ name }) => nameBox(name)),
    ...drawing.nodes.filter(({ id }) => ends.has(id) || members.has(id)).map((node) => nodeBox(node)),
    ...hulls.flatMap(({ rings }) => (rings[0] ?? []).map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))),
  ]
}

function isInView(cy: Core, box: Box, covered: Covered): boolean {
  const area = openArea(cy, covered)
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return box.left * zoom + pan.x >= area.left && box.right * zoom + pan.x <= area.right && box.top * zoom + pan.y >= area.top && box.bottom * zoom + pan.y <= area.bottom
}

/** Zooms about the middle of the open area, so that what is looked at stays. */
export function zoomAbout(cy: Core, factor: number, covered: Covered): void {
  const level = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, cy.zoom() * factor))
  cy.zoom({ level, renderedPosition: middleOf(openArea(cy, covered)) })
}

/** The point of the map behind a point of the container, in px. */
export function toMap(cy: Core, { x, y }: Point): Point {
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
}

/** A point of the map beside a circle, or under a name; null for what is not drawn. */
export function placeBeside(drawing: Drawing, id: string): Point | null {
  const node = drawing.nodes.find((each) => each.id === id)
  if (node) return { x: node.x + node.r, y: node.y }
  const name = drawing.hulls.find((each) => each.id === id)?.name
  return name ? { x: name.x, y: name.y + name.height } : null
}
