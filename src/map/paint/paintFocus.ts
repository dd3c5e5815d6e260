import type { Box } from '../../drawing/boxes.ts'
import { grow } from '../../drawing/boxes.ts'
import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import { placeOf } from '../hand/walk.ts'

/** Where the keyboard is, and from whom it is drawing a relation. */
export type KeyboardPlace = { readonly focused: string | null; readonly linkFrom: string | null }

/** Outside the ring of a selection, so that both can be seen. */
const GAP_PX = 9
const RING_PX = 3
/** The ground shows on both sides of the ring: it reads over a hull and over another ring. */
const HALO_PX = 7
const CORNER_PX = 8

/** The ring around what the keyboard is on: a circle's, or a frame around the name of a coalition. A line has its own glow. */
export function paintFocus(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, { focused, linkFrom }: KeyboardPlace, zoom: number): void {
  if (linkFrom !== null) paintLink(context, drawing, colours, linkFrom, focused, zoom)
  for (const id of new Set([focused, linkFrom])) if (id !== null) paintRing(context, drawing, colours, id, zoom)
}

function paintRing(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, id: string, zoom: number): void {
  const path = ringAround(drawing, id, zoom)
  if (path === null) return
  context.setLineDash([])
  for (const [colour, width] of [[colours.ground, HALO_PX], [colours.ink, RING_PX]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width / zoom
    context.stroke(path)
  }
}

function ringAround(drawing: Drawing, id: string, zoom: number): Path2D | null {
  const path = new Path2D()
  const node = drawing.nodes.find((each) => each.id === id)
  if (node) path.arc(node.x, node.y, node.r + GAP_PX / zoom, 0, Math.PI * 2)
  const hull = drawing.hulls.find((each) => each.id === id)
  if (hull) frame(path, grow(nameBox(hull.name), 6 / zoom), CORNER_PX / zoom)
  return node || hull ? path : null
}

function frame(path: Path2D, { left, top, right, bottom }: Box, corner: number): void {
  path.roundRect(left, top, right - left, bottom - top, corner)
}

/** The relation that is being drawn: from where it begins to what the keyboard is on. */
function paintLink(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, from: string, to: string | null, zoom: number): void {
  const ends = [from, to].map((id): Point | null => (id === null ? null : placeOf(drawing, id)))
  const [start, end] = ends
  if (!start || !end) return
  context.strokeStyle = colours.accent
  context.lineWidth = 2.5 / zoom
  context.setLineDash([8 / zoom, 6 / zoom])
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.lineTo(end.x, end.y)
  context.stroke()
  context.setLineDash([])
}
