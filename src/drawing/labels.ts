import { BoxGrid } from './boxGrid.ts'
import { boxBelow, grow, type Box } from './boxes.ts'
import type { Drawing, DrawnHull, DrawnName, DrawnNode } from './drawing.ts'
import { textWidth, wrapText, type TextStyle, type WrapLimits } from './textWidth.ts'

/** Sizes in map units, which are px at zoom 1. */
export const NODE_LABEL: TextStyle = { size: 15, bold: false, lineHeight: 18 }
export const HULL_NAME: TextStyle = { size: 16, bold: true, lineHeight: 19 }
export const HULL_NOTE: TextStyle = { size: 14, bold: false, lineHeight: 18 }
export const NODE_RADIUS = 21
/** From the circle to its label. */
export const LABEL_GAP = 4

const NODE_LABEL_LIMITS: WrapLimits = { single: 96, wished: 170, most: 230, lines: 2 }
const HULL_NAME_LIMITS: WrapLimits = { single: 130, wished: 190, most: 300, lines: 3 }

/** The label of an organisation in at most two lines; the year in which it ended goes behind its name. */
export function nodeLines(name: string, endYear: string | null): string[] {
  return wrapText(endYear === null ? name : `${name} –${endYear}`, NODE_LABEL, NODE_LABEL_LIMITS)
}

export function nameLines(name: string): string[] {
  return wrapText(name, HULL_NAME, HULL_NAME_LIMITS)
}

export type BlockSize = { readonly width: number; readonly height: number }

/** The room a coalition's name takes, with the note under it. */
export function nameSize(lines: readonly string[], note: string): BlockSize {
  const widths = [...lines.map((line) => textWidth(line, HULL_NAME)), note === '' ? 0 : textWidth(note, HULL_NOTE)]
  return { width: Math.max(...widths), height: lines.length * HULL_NAME.lineHeight + (note === '' ? 0 : HULL_NOTE.lineHeight) }
}

export function labelSize(lines: readonly string[]): BlockSize {
  return { width: Math.max(0, ...lines.map((line) => textWidth(line, NODE_LABEL))), height: lines.length * NODE_LABEL.lineHeight }
}

export function circleBox(node: Pick<DrawnNode, 'x' | 'y' | 'r'>): Box {
  return { left: node.x - node.r, top: node.y - node.r, right: node.x + node.r, bottom: node.y + node.r }
}

/** The room of a label, with its circle at `x`, `y`. */
export function labelBox(node: Pick<DrawnNode, 'x' | 'y' | 'r' | 'lines'>): Box {
  const { width, height } = labelSize(node.lines)
  return boxBelow(node.x, node.y + node.r + LABEL_GAP, width, height)
}

/** Circle and label together. */
export function nodeBox(node: Pick<DrawnNode, 'x' | 'y' | 'r' | 'lines'>): Box {
  const [circle, label] = [circleBox(node), labelBox(node)]
  return { left: Math.min(circle.left, label.left), top: circle.top, right: Math.max(circle.right, label.right), bottom: Math.max(circle.bottom, label.bottom) }
}

export function nameBox(name: DrawnName): Box {
  return boxBelow(name.x, name.y, name.width, name.height)
}

/** A label that has room at some zoom. `scale` is its size against its size in the drawing, from its anchor. */
export type VisibleLabel = { readonly id: string; readonly scale: number }

/** The smallest text that may stand on a screen, in px. */
export const LEAST_TEXT_PX = 14

/**
 * Which labels show at a zoom, most important first: those that would lie over a label or a circle already there are left
 * out. Text never gets smaller than `leastPx`, so when zoomed out a label takes more of the map and fewer fit.
 *
 * `always` (the selection, the hovered) come before all others.
 */
export function visibleLabels(drawing: Drawing, zoom: number, leastPx = LEAST_TEXT_PX, always: ReadonlySet<string> = new Set()): ReadonlyMap<string, VisibleLabel> {
  const taken = new BoxGrid()
  for (const node of drawing.nodes) taken.add(grow(circleBox(node), -4), node.id)
  const candidates = [...drawing.hulls.map((hull) => hullCandidate(hull, zoom, leastPx)), ...drawing.nodes.map((node) => nodeCandidate(node, zoom, leastPx))]
  const rank = (candidate: Candidate): number => candidate.importance + (always.has(candidate.id) ? 1e6 : 0)
  const shown = new Map<string, VisibleLabel>()
  for (const candidate of candidates.toSorted((a, b) => rank(b) - rank(a))) {
    if (taken.meets(candidate.box, candidate.id) && !always.has(candidate.id)) continue
    taken.add(candidate.box, candidate.id)
    shown.set(candidate.id, { id: candidate.id, scale: candidate.scale })
  }
  return shown
}

type Candidate = { readonly id: string; readonly box: Box; readonly scale: number; readonly importance: number }

/** How much larger than in the drawing a text must be to stay readable at this zoom. */
export function textScale(style: TextStyle, zoom: number, leastPx: number): number {
  return Math.max(1, leastPx / (style.size * zoom))
}

function nodeCandidate(node: DrawnNode, zoom: number, leastPx: number): Candidate {
  const scale = textScale(NODE_LABEL, zoom, leastPx)
  const { width, height } = labelSize(node.lines)
  const box = boxBelow(node.x, node.y + node.r + LABEL_GAP, width * scale, height * scale)
  return { id: node.id, box: grow(box, -1.5 * scale), scale, importance: node.importance }
}

/** A name grows from the middle of its lower edge, away from the members below it. */
function hullCandidate(hull: DrawnHull, zoom: number, leastPx: number): Candidate {
  const scale = textScale(HULL_NAME, zoom, leastPx)
  const { x, y, width, height } = hull.name
  const box = boxBelow(x, y + height - height * scale, width * scale, height * scale)
  return { id: hull.id, box: grow(box, -1.5 * scale), scale, importance: hull.importance }
}
