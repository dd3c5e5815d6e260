import { boxBelow, grow, type Box } from './boxes.ts'
import { BoxGrid } from './boxGrid.ts'
import type { Drawing, DrawnHull, DrawnName, DrawnNode, Point } from './drawing.ts'
import { textWidth, wrapText, wrapWhole, type TextStyle, type WrapLimits } from './textWidth.ts'

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

/** A label that moves keeps its lines, and hulls ask for its size again and again. */
const labelSizes = new WeakMap<readonly string[], BlockSize>()

export function labelSize(lines: readonly string[]): BlockSize {
  const known = labelSizes.get(lines)
  if (known) return known
  const size = { width: Math.max(0, ...lines.map((line) => textWidth(line, NODE_LABEL))), height: lines.length * NODE_LABEL.lineHeight }
  labelSizes.set(lines, size)
  return size
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

/**
 * A label that has room at some zoom: `scale` is its size against its size in the drawing, `box` where it stands, a note
 * included. What is pointed at has all its lines, everything else those of the drawing.
 */
export type VisibleLabel = { readonly id: string; readonly scale: number; readonly box: Box; readonly lines: readonly string[] }

/** The smallest text that may stand on a screen, in px. */
export const LEAST_TEXT_PX = 14

/**
 * Which labels show at a zoom, most important first: those that would lie over a label or a circle already there are left
 * out. Text never gets smaller than `leastPx`, so when zoomed out a label takes more of the map and fewer fit; the name of a
 * coalition then looks for room along the upper edge of its hull. None sticks out beside the drawing: whoever shows all of
 * it, sees all of its names.
 *
 * `always` (the selection, the hovered) come before all others and say their whole name.
 */
export function visibleLabels(drawing: Drawing, zoom: number, leastPx = LEAST_TEXT_PX, always: ReadonlySet<string> = new Set()): ReadonlyMap<string, VisibleLabel> {
  const taken = new BoxGrid()
  for (const node of drawing.nodes) taken.add(grow(circleBox(node), -4), node.id)
  const [nodeScale, nameScale] = [textScale(NODE_LABEL, zoom, leastPx), textScale(HULL_NAME, zoom, leastPx)]
  const candidates = [
    ...drawing.hulls.map((hull) => hullCandidate(hull, nameScale, always.has(hull.id))),
    ...drawing.nodes.map((node) => nodeCandidate(node, nodeScale, always.has(node.id))),
  ].map((candidate) => keptBeside(candidate, drawing.bounds))
  const rank = (candidate: Candidate): number => candidate.importance + (always.has(candidate.id) ? 1e6 : 0)
  const shown = new Map<string, VisibleLabel>()
  for (const candidate of candidates.toSorted((a, b) => rank(b) - rank(a))) {
    const { id, places, size, scale, lines } = candidate
    const boxAt = (at: Point): Box => boxBelow(at.x, at.y, size.width, size.height)
    const isFree = (at: Point): boolean => !taken.meets(innerBox(boxAt(at), scale), id)
    const [home] = places()
    const at = home && isFree(home) ? home : (places(true).find(isFree) ?? (always.has(id) ? home : undefined))
    if (!at) continue
    taken.add(innerBox(boxAt(at), scale), id)
    shown.set(id, { id, scale, box: boxAt(at), lines })
  }
  return shown
}

/** `places` are middles of an upper edge that will do, best first: its own place, or with `elsewhere` all others. */
type Candidate = { readonly id: string; readonly scale: number; readonly size: BlockSize; readonly lines: readonly string[]; readonly importance: number; readonly places: (elsewhere?: boolean) => readonly Point[] }

/** The same label, moved aside as far as it would stick out at the left or the right of the drawing. */
function keptBeside(candidate: Candidate, { left, right }: Drawing['bounds']): Candidate {
  const half = candidate.size.width / 2
  const inside = (x: number): number => (half * 2 > right - left ? (left + right) / 2 : Math.min(Math.max(x, left + half), right - half))
  return { ...candidate, places: (elsewhere) => candidate.places(elsewhere).map(({ x, y }) => ({ x: inside(x), y })) }
}

/** A little less than the text takes: lines have air of their own. */
function innerBox(box: Box, scale: number): Box {
  return grow(box, -1.5 * scale)
}

/** How much larger than in the drawing a text must be to stay readable at this zoom. */
export function textScale(style: TextStyle, zoom: number, leastPx: number): number {
  return Math.max(1, leastPx / (style.size * zoom))
}

function timesScale({ width, height }: BlockSize, scale: number): BlockSize {
  return { width: width * scale, height: height * scale }
}

function isCut(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith('…'))
}

function nodeCandidate(node: DrawnNode, scale: number, isWhole: boolean): Candidate {
  const lines = isWhole && isCut(node.lines) ? wrapWhole(node.name, NODE_LABEL, NODE_LABEL_LIMITS) : node.lines
  const home = { x: node.x, y: node.y + node.r + LABEL_GAP }
  return { id: node.id, scale, size: timesScale(labelSize(lines), scale), lines, importance: node.importance, places: (elsewhere) => (elsewhere ? [] : [home]) }
}

/** A name grows from the middle of its lower edge, away from the members below it. */
function hullCandidate(hull: DrawnHull, scale: number, isWhole: boolean): Candidate {
  const lines = isWhole && isCut(hull.name.lines) ? wrapWhole(hull.title, HULL_NAME, HULL_NAME_LIMITS) : hull.name.lines
  const size = timesScale(lines === hull.name.lines ? hull.name : nameSize(lines, hull.note), scale)
  const home = { x: hull.name.x, y: hull.name.y + hull.name.height - size.height }
  return { id: hull.id, scale, size, lines, importance: hull.importance, places: (elsewhere) => (!elsewhere ? [home] : scale > 1 ? placesAlongEdge(hull, home, size) : []) }
}

/** Under and on top of the outline, first along the upper side of the hull, nearest to `home`; elsewhere when that is full. */
function placesAlongEdge(hull: DrawnHull, home: Point, size: BlockSize): Point[] {
  const ring = hull.rings[0] ?? []
  const gap = (place: Point): number => Math.hypot(place.x - home.x, place.y - home.y)
  const along = (isUpper: boolean, asides: readonly number[]): Point[] => ring.filter((_, index) => isUpperAt(ring, index) === isUpper)
    .flatMap(({ x, y }) => asides.flatMap((aside) => [y + LABEL_GAP, y - size.height - LABEL_GAP].map((top) => ({ x: x + aside * size.width, y: top }))))
    .toSorted((a, b) => gap(a) - gap(b))
  return [...along(true, [0]), ...along(true, [-0.4, 0.4]), ...along(false, [0, -0.4, 0.4])]
}

/** Whether the outline, clockwise on a screen, runs to the right here rather than up or down. */
function isUpperAt(ring: readonly Point[], index: number): boolean {
  const [before, after] = [ring[(index + ring.length - 1) % ring.length], ring[(index + 1) % ring.length]]
  return before !== undefined && after !== undefined && after.x - before.x > Math.abs(after.y - before.y)
}
