import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { KNOB_RADIUS_PX } from '../hand/linking.ts'
import type { HandMarks } from '../hand/marks.ts'
import { pathOf } from './paintHulls.ts'

const LINK_PX = 2.5
const RECEIVING_PX = 3

/** What the hand leaves on the map: the hull that would take what is dragged, the line being drawn, the knob to draw one from. */
export function paintHand(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, { link, receiving }: HandMarks, knob: Point | null, zoom: number): void {
  context.strokeStyle = colours.accent
  context.fillStyle = colours.accent
  for (const id of [receiving, link?.target ?? null]) if (id !== null) outline(context, drawing, id, zoom)
  if (link) paintLink(context, link.from, link.to, zoom)
  else if (knob) paintKnob(context, knob, colours, zoom)
}

function outline(context: CanvasRenderingContext2D, drawing: Drawing, id: string, zoom: number): void {
  const node = drawing.nodes.find((each) => each.id === id)
  const hull = drawing.hulls.find((each) => each.id === id)
  context.lineWidth = RECEIVING_PX / zoom
  context.beginPath()
  if (node) context.arc(node.x, node.y, node.r + 4 / zoom, 0, Math.PI * 2)
  if (node) context.stroke()
  if (!hull) return
  context.stroke(pathOf(hull))
  context.globalAlpha = 0.1
  context.fill(pathOf(hull), 'evenodd')
  context.globalAlpha = 1
}

function paintLink(context: CanvasRenderingContext2D, from: Point, to: Point, zoom: number): void {
  context.lineWidth = LINK_PX / zoom
  context.lineCap = 'round'
  context.setLineDash([])
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
  context.beginPath()
  context.arc(to.x, to.y, 5 / zoom, 0, Math.PI * 2)
  context.fill()
}

/** A small round plus. */
function paintKnob(context: CanvasRenderingContext2D, { x, y }: Point, colours: Colours, zoom: number): void {
  const [radius, arm] = [KNOB_RADIUS_PX / zoom, 4 / zoom]
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
  context.strokeStyle = colours.ground
  context.lineWidth = 2 / zoom
  context.lineCap = 'round'
  context.stroke()
  context.beginPath()
  context.moveTo(x - arm, y)
  context.lineTo(x + arm, y)
  context.moveTo(x, y - arm)
  context.lineTo(x, y + arm)
  context.stroke()
}
