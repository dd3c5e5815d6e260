import type { DrawnLine, DrawnNode } from './drawing.ts'
import { threadWidth, isThread } from './threads.ts'

/** How thick and in which dashes things are drawn, in map units: the screen and every export take it from here. */

/** The face of every text on a map; where it is not at hand, what the system has. */
export const MAP_FONT = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif'

export const RING_WIDTH = 4
export const PLACEHOLDER_RING_WIDTH = 3
export const CLOSED_RING_WIDTH = 2.5
export const PLACEHOLDER_DASHES: readonly number[] = [4, 2]
export const HULL_EDGE_WIDTH = 2
/** Of a hull that is not so yet. */
export const HULL_DOTS: readonly number[] = [2, 6]
export const GLYPH_SIZE = 16
/** Of the ground around every text on the map, so that it reads over anything. */
export const HALO_WIDTH = 4
/** From a circle to a label that had to go further off. */
export const LEADER_WIDTH = 1
/** From the top of a line of text to its baseline, as a share of the size. */
export const BASELINE = 0.95

export const LINE_DASHES: Readonly<Record<DrawnLine['dash'], readonly number[]>> = { solid: [], dashed: [7, 5], dotted: [1.5, 5] }
/** Dots are round, dashes are not. */
export function lineCap(dash: readonly number[]): 'round' | 'butt' {
  return dash[0] !== undefined && dash[0] < DASH_FROM ? 'round' : 'butt'
}
const DASH_FROM = 3

/** Lighter than what is, and still there. */
export const ENDED_OPACITY = 0.6
/** How far lines between the same two lie apart. */
export const LINE_GAP = 26

export function ringWidth({ placeholder, closed }: Pick<DrawnNode, 'placeholder' | 'closed'>): number {
  return closed ? CLOSED_RING_WIDTH : placeholder ? PLACEHOLDER_RING_WIDTH : RING_WIDTH
}

export function lineWidth(line: Pick<DrawnLine, 'kind' | 'ended' | 'strength' | 'reasons' | 'below'>): number {
  if (isThread(line)) return threadWidth(line)
  return line.ended ? 1 : line.kind === 'tie' ? 1.2 + (line.strength ?? 1) * 0.4 : 1.3
}

/** Of a line between two who work together for one reason among many: what stands out is where there are more. */
const ONE_REASON_OPACITY = 0.6
const THREAD_OPACITY = 0.85
const ENDED_THREAD_OPACITY = 0.5

/** Dots are round, so that they have no length of their own. */
const THREAD_DOTS: readonly number[] = [0.1, 5]

export function threadDashes(dash: DrawnLine['dash']): readonly number[] {
  return dash === 'dotted' ? THREAD_DOTS : LINE_DASHES[dash]
}

export function threadOpacity({ kind, ended, reasons = 1 }: Pick<DrawnLine, 'kind' | 'ended' | 'reasons'>): number {
  return ended ? ENDED_THREAD_OPACITY : kind === 'together' && reasons === 1 ? ONE_REASON_OPACITY : THREAD_OPACITY
}
