import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnLine } from '../../drawing/drawing.ts'
import { lineCap, threadDashes, threadOpacity } from '../../drawing/strokes.ts'
import { isThread, threadWidth } from '../../drawing/threads.ts'
import { fadeOf, type Attention } from './attention.ts'

const FADED = 0.12
const MARKED_PX = 2
const FOCUS_PX = 8

/** What somebody looks at, and what the pointer and the keyboard are on. */
type Gaze = { readonly attention: Attention; readonly hovered: string | null; readonly focused: string | null }

type Stroke = { readonly colour: string; readonly width: number; readonly alpha: number; readonly dash: readonly number[]; readonly lines: DrawnLine[] }

/** Lines that are painted together by how they look: thousands of them in a few strokes. */
export function paintThreads(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, gaze: Gaze): void {
  const strokes = new Map<string, Stroke>()
  const tints = new Map<string, string>(drawing.hulls.map(({ id, hueIndex }) => [id, colours.hulls[hueIndex ?? -1]?.tint ?? colours.grey]))
  for (const line of drawing.lines) {
    if (!isThread(line)) continue
    const look = lookOf(line, gaze, colours, tints)
    const key = `${look.colour} ${look.width} ${look.alpha} ${look.dash.join(',')}`
    const known = strokes.get(key)
    if (known) known.lines.push(line)
    else strokes.set(key, { ...look, lines: [line] })
  }
  for (const stroke of [...strokes.values()].toSorted((a, b) => a.alpha - b.alpha)) strokeLines(context, stroke)
  const focused = drawing.lines.filter((line) => isThread(line) && line.fact === gaze.focused)
  strokeLines(context, { colour: colours.ink, width: FOCUS_PX, alpha: 0.3, dash: [], lines: focused })
  context.globalAlpha = 1
  context.setLineDash([])
}

function lookOf(line: DrawnLine, { attention, hovered }: Gaze, colours: Colours, tints: ReadonlyMap<string, string>): Omit<Stroke, 'lines'> {
  const isMarked = line.fact === hovered || isChosen(line, attention)
  const isAsked = attention.focus.size > 0 && attention.isLit(line.id)
  const own = isAsked && !line.ended ? 1 : threadOpacity(line)
  return {
    colour: isMarked ? colours.accent : ((line.kind === 'seat' ? tints.get(line.to) : null) ?? colours.line),
    width: threadWidth(line) + (isMarked ? MARKED_PX : 0),
    alpha: isMarked ? 1 : attention.isLit(line.id) ? own : own * fadeOf(attention, FADED),
    dash: threadDashes(line.dash),
  }
}

/** By itself, or because both its ends are. */
function isChosen({ kind, fact, from, to }: DrawnLine, { selected }: Attention): boolean {
  return selected.has(fact) || (kind === 'together' && selected.size === 2 && selected.has(from) && selected.has(to))
}

function strokeLines(context: CanvasRenderingContext2D, { colour, width, alpha, dash, lines }: Stroke): void {
  if (lines.length === 0) return
  context.strokeStyle = colour
  context.lineWidth = width
  context.globalAlpha = alpha
  context.setLineDash([...dash])
  context.lineCap = lineCap(dash)
  context.beginPath()
  for (const { start, end } of lines) {
    context.moveTo(start.x, start.y)
    context.lineTo(end.x, end.y)
  }
  context.stroke()
}
