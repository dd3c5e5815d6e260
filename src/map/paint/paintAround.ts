import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnLine } from '../../drawing/drawing.ts'
import { ENDED_OPACITY, LINE_DASHES, lineWidth } from '../../drawing/strokes.ts'
import { isAround } from '../../drawing/threads.ts'
import { DIMMED, FADED } from '../graph/stylesheet.ts'
import type { Attention } from './attention.ts'
import type { Part } from './layer.ts'
import { strokeLines, strokesOf, type Look, type Stroke } from './strokeLines.ts'

/** On both sides of a line with the keyboard on it. */
const FOCUS_AIR = 6
const FOCUS_OPACITY = 0.3

type Gaze = { readonly attention: Attention; readonly focused: string | null }

/**
 * Lines of those who stand around a table, over the hulls. They look like the lines that Cytoscape paints; a lens that dims can
 * ask more than a thousand of them, and as elements of Cytoscape those took seconds.
 */
export function aroundParts(drawing: Drawing, colours: Colours, { attention, focused }: Gaze): readonly Part[] {
  const lines = drawing.lines.filter(isAround)
  const lookOf = (line: DrawnLine): Look => ({
    colour: attention.selected.has(line.fact) ? colours.accent : colours.line,
    width: lineWidth(line),
    alpha: attention.isLit(line.id) ? (line.ended ? ENDED_OPACITY : 1) : attention.isPassing && !drawing.dimmed?.has(line.id) ? DIMMED : FADED,
    dash: LINE_DASHES[line.dash],
  })
  const glow = lines.filter(({ fact }) => fact === focused).map((line): Stroke => ({ colour: colours.ink, width: lineWidth(line) + FOCUS_AIR * 2, alpha: FOCUS_OPACITY, dash: [], lines: [line] }))
  return [...glow, ...strokesOf(lines, lookOf).toSorted((a, b) => a.alpha - b.alpha)].map((stroke) => (context) => strokeLines(context, stroke))
}
