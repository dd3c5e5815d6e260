import { boxBelow, type Box } from './boxes.ts'
import type { DrawnName, DrawnNode } from './drawing.ts'
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

/** Every word of a label, in as many lines as it takes. */
export function wholeNodeLines(name: string): string[] {
  return wrapWhole(name, NODE_LABEL, NODE_LABEL_LIMITS)
}

export function wholeNameLines(name: string): string[] {
  return wrapWhole(name, HULL_NAME, HULL_NAME_LIMITS)
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

/** The room of a label, with its circle at `x`, `y`; `scale` is its size against that in the drawing. */
export function labelBox(node: Pick<DrawnNode, 'x' | 'y' | 'r' | 'lines'>, scale = 1): Box {
  const { width, height } = labelSize(node.lines)
  return boxBelow(node.x, node.y + node.r + LABEL_GAP, width * scale, height * scale)
}

/** Circle and label together. */
export function nodeBox(node: Pick<DrawnNode, 'x' | 'y' | 'r' | 'lines'>, scale = 1): Box {
  const [circle, label] = [circleBox(node), labelBox(node, scale)]
  return { left: Math.min(circle.left, label.left), top: circle.top, right: Math.max(circle.right, label.right), bottom: Math.max(circle.bottom, label.bottom) }
}

export function nameBox(name: DrawnName): Box {
  return boxBelow(name.x, name.y, name.width, name.height)
}
