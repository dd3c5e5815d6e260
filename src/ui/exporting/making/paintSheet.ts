import { MAP_FONT, lineCap } from '../../../drawing/strokes.ts'
import { isRightToLeft } from '../../../drawing/rightToLeft.ts'
import type { Mark, Paint, Sheet, WordsMark } from '../../../formats/sheet/marks.ts'

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

/** Paints a sheet so many times larger; what the typeface lacks the browser sets in another. */
export function paintSheet(context: OffscreenCanvasRenderingContext2D, { width, height, ground, groups }: Sheet, scale: number): void {
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  context.lineJoin = 'round'
  for (const group of groups) {
    context.setTransform(scale * group.scale, 0, 0, scale * group.scale, scale * group.x, scale * group.y)
    for (const mark of group.marks) paintMark(context, mark)
  }
}

function paintMark(context: OffscreenCanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'words') return paintWords(context, mark)
  const path = new Path2D(mark.kind === 'path' ? mark.path : undefined)
  if (mark.kind === 'circle') path.arc(mark.x, mark.y, mark.r, 0, Math.PI * 2)
  paintPath(context, path, mark)
}

function paintPath(context: OffscreenCanvasRenderingContext2D, path: Path2D, { fill, fillOpacity, stroke, strokeOpacity, width, dash }: Paint): void {
  if (fill !== null) {
    context.globalAlpha = fillOpacity
    context.fillStyle = fill
    context.fill(path, 'evenodd')
  }
  if (stroke === null) return
  context.globalAlpha = strokeOpacity
  context.strokeStyle = stroke
  context.lineWidth = width
  context.setLineDash([...dash])
  context.lineCap = lineCap(dash)
  context.stroke(path)
}

function paintWords(context: OffscreenCanvasRenderingContext2D, { text, x, y, size, bold, align, colour, opacity, halo }: WordsMark): void {
  context.globalAlpha = opacity
  context.font = `${bold ? 700 : 400} ${size}px ${MAP_FONT}`
  context.textAlign = ALIGN[align]
  context.direction = isRightToLeft(text) ? 'rtl' : 'ltr'
  if (halo !== null) {
    context.setLineDash([])
    context.strokeStyle = halo.colour
    context.lineWidth = halo.width
    context.strokeText(text, x, y)
  }
  context.fillStyle = colour
  context.fillText(text, x, y)
}
