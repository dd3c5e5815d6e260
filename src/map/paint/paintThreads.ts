import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnLine } from '../../drawing/drawing.ts'
import { threadDashes, threadOpacity } from '../../drawing/strokes.ts'
import { isThread, threadWidth } from '../../drawing/threads.ts'
import { fadeOf, type Attention } from './attention.ts'
import type { Part } from './layer.ts'
import { strokeLines, strokesOf, type Look } from './strokeLines.ts'

const FADED = 0.12
const MARKED_PX = 2
const FOCUS_PX = 8

/** What somebody looks at, and what the pointer and the keyboard are on. */
type Gaze = { readonly attention: Attention; readonly hovered: string | null; readonly focused: string | null }

/** Lines that are painted together by how they look: thousands of them in a few strokes. */
export function threadParts(drawing: Drawing, colours: Colours, gaze: Gaze): readonly Part[] {
  const tints = new Map<string, string>(drawing.hulls.map(({ id, hueIndex }) => [id, colours.hulls[hueIndex ?? -1]?.tint ?? colours.grey]))
  const threads = drawing.lines.filter(isThread)
  const strokes = strokesOf(threads, (line) => lookOf(line, gaze, colours, tints)).toSorted((a, b) => a.alpha - b.alpha)
  const focused = threads.filter((line) => line.fact === gaze.focused)
  return [...strokes, { colour: colours.ink, width: FOCUS_PX, alpha: 0.3, dash: [], lines: focused }].map((stroke) => (context) => strokeLines(context, stroke))
}

function lookOf(line: DrawnLine, { attention, hovered }: Gaze, colours: Colours, tints: ReadonlyMap<string, string>): Look {
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
