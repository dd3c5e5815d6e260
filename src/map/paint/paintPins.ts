import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, Point } from '../../drawing/drawing.ts'

const HEAD_PX = 3.5
const NEEDLE_PX = 7

/** A small pin at the upper left of whoever no arrangement moves: on the rim of a circle, or before a name. */
export function paintPins(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, zoom: number): void {
  const scale = 1 / Math.min(1.4, zoom)
  const places = [
    ...drawing.nodes.filter(({ pinned }) => pinned).map(({ x, y, r }) => ({ x: x - r * Math.SQRT1_2, y: y - r * Math.SQRT1_2 })),
    ...drawing.hulls.filter(({ pinned }) => pinned).map(({ name }) => ({ x: name.x - name.width / 2 - NEEDLE_PX, y: name.y + HEAD_PX * 2 })),
  ]
  for (const place of places) paintPin(context, place, colours, scale)
}

function paintPin(context: CanvasRenderingContext2D, { x, y }: Point, colours: Colours, scale: number): void {
  context.lineCap = 'round'
  for (const [colour, width] of [[colours.ground, 4], [colours.ink, 1.8]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width * scale
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + NEEDLE_PX * 0.6 * scale, y + NEEDLE_PX * 0.6 * scale)
    context.stroke()
  }
  context.fillStyle = colours.ink
  context.strokeStyle = colours.ground
  context.lineWidth = 1.5 * scale
  context.beginPath()
  context.arc(x, y, HEAD_PX * scale, 0, Math.PI * 2)
  context.fill()
  context.stroke()
}
