import type { Core } from 'cytoscape'
import { boxAround, grow, type Box } from '../drawing/boxes.ts'
import type { Drawing, Point } from '../drawing/drawing.ts'
import { nameBox, nodeBox } from '../drawing/labels.ts'

/** Px of the container that lie under furniture. */
export type Covered = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

const MARGIN_PX = 24
/** A map of three organisations need not fill a projector. */
const MOST_FIT_ZOOM = 1.4
const SMALL_SCREEN_PX = 700
export const LEAST_ZOOM = 0.08
export const MOST_ZOOM = 4
const MOVE_MS = 220

/** The part of the map that can be seen, in px of the container. */
function openArea(cy: Core, covered: Covered): Box {
  return { left: covered.left, top: covered.top, right: Math.max(covered.left + 80, cy.width() - covered.right), bottom: Math.max(covered.top + 80, cy.height() - covered.bottom) }
}

/** The map point in the middle of what is not covered. */
export function eyeOf(cy: Core, covered: Covered): Point {
  const area = openArea(cy, covered)
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: ((area.left + area.right) / 2 - pan.x) / zoom, y: ((area.top + area.bottom) / 2 - pan.y) / zoom }
}

/** Brings a box into the middle of the open area, as large as it fits but not larger than `mostZoom`. */
export function showBox(cy: Core, box: Box, covered: Covered, mostZoom: number, isCalm: boolean): void {
  const area = grow(openArea(cy, covered), -MARGIN_PX)
  const fitting = Math.min((area.right - area.left) / (box.right - box.left), (area.bottom - area.top) / (box.bottom - box.top))
  const zoom = Math.max(LEAST_ZOOM, Math.min(fitting, mostZoom))
  const pan = { x: (area.left + area.right) / 2 - (zoom * (box.left + box.right)) / 2, y: (area.top + area.bottom) / 2 - (zoom * (box.top + box.bottom)) / 2 }
  cy.stop()
  if (isCalm) cy.viewport({ zoom, pan })
  else cy.animate({ zoom, pan, duration: MOVE_MS, easing: 'ease-in-out' })
}

export function fitDrawing(cy: Core, drawing: Drawing, covered: Covered, isCalm: boolean): void {
  showBox(cy, drawing.bounds, covered, MOST_FIT_ZOOM, isCalm)
}

/** Below this no label can be read: a small screen begins with the heart of the map instead of all of it. */
const LEAST_FIRST_ZOOM = 0.55

/** The first view: the whole map, or on a small screen a readable part of it around whoever sits at most tables. */
export function beginView(cy: Core, drawing: Drawing, covered: Covered): void {
  fitDrawing(cy, drawing, covered, true)
  const heart = drawing.nodes.toSorted((a, b) => b.importance - a.importance)[0]
  if (cy.zoom() >= LEAST_FIRST_ZOOM || cy.width() > SMALL_SCREEN_PX || !heart) return
  const { left, top, right, bottom } = openArea(cy, covered)
  cy.viewport({ zoom: LEAST_FIRST_ZOOM, pan: { x: (left + right) / 2 - heart.x * LEAST_FIRST_ZOOM, y: (top + bottom) / 2 - heart.y * LEAST_FIRST_ZOOM } })
}

/** Does nothing when all of it can already be seen. */
export function focusOn(cy: Core, drawing: Drawing, ids: ReadonlySet<string>, covered: Covered, isCalm: boolean): void {
  const box = boxOf(drawing, ids)
  if (box === null || isInView(cy, box, covered)) return
  showBox(cy, box, covered, cy.zoom(), isCalm)
}

function boxOf(drawing: Drawing, ids: ReadonlySet<string>): Box | null {
  const ends = new Set<string>([...ids, ...drawing.lines.flatMap((line) => (ids.has(line.fact) || ids.has(line.id) ? [line.from, line.to] : []))])
  return boxAround([
    ...drawing.nodes.filter((node) => ends.has(node.id)).map((node) => nodeBox(node)),
    ...drawing.hulls.filter((hull) => ends.has(hull.id)).flatMap((hull) => [nameBox(hull.name), ...(hull.rings[0] ?? []).map((point) => ({ left: point.x, right: point.x, top: point.y, bottom: point.y }))]),
  ])
}

function isInView(cy: Core, box: Box, covered: Covered): boolean {
  const area = openArea(cy, covered)
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return box.left * zoom + pan.x >= area.left && box.right * zoom + pan.x <= area.right && box.top * zoom + pan.y >= area.top && box.bottom * zoom + pan.y <= area.bottom
}

/** Zooms about the middle of the open area, so that what is looked at stays. */
export function zoomAbout(cy: Core, factor: number, covered: Covered): void {
  const area = openArea(cy, covered)
  const level = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, cy.zoom() * factor))
  cy.zoom({ level, renderedPosition: { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 } })
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
