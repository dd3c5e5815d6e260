import type { DrawnLine } from '../../drawing/drawing.ts'
import { lineCap } from '../../drawing/strokes.ts'

/** How a line looks; widths and dashes in map units. */
export type Look = { readonly colour: string; readonly width: number; readonly alpha: number; readonly dash: readonly number[] }
export type Stroke = Look & { readonly lines: readonly DrawnLine[] }

/** Lines that look the same are one stroke. */
export function strokesOf(lines: readonly DrawnLine[], lookOf: (line: DrawnLine) => Look): readonly Stroke[] {
  const strokes = new Map<string, Look & { readonly lines: DrawnLine[] }>()
  for (const line of lines) {
    const look = lookOf(line)
    const key = `${look.colour} ${look.width} ${look.alpha} ${look.dash.join(' ')}`
    const known = strokes.get(key)
    if (known) known.lines.push(line)
    else strokes.set(key, { ...look, lines: [line] })
  }
  return [...strokes.values()]
}

export function strokeLines(context: CanvasRenderingContext2D, { colour, width, alpha, dash, lines }: Stroke): void {
  if (lines.length === 0) return
  context.lineCap = lineCap(dash)
  context.strokeStyle = colour
  context.lineWidth = width
  context.globalAlpha = alpha
  context.setLineDash([...dash])
  context.beginPath()
  for (const { start, end } of lines) {
    context.moveTo(start.x, start.y)
    context.lineTo(end.x, end.y)
  }
  context.stroke()
  context.globalAlpha = 1
  context.setLineDash([])
}
