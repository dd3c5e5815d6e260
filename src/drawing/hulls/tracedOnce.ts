import type { Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import type { HullParts } from './hulls.ts'

/** Enough for the hulls of a large map and for a hand that drags through some of them. */
const MOST_KEPT = 1_000

const kept = new Map<string, readonly Point[][]>()

/**
 * The outline of these parts, traced only when the last thousand outlines did not have it. Tracing is the dearest part of a drawing, and an
 * edit, a colleague's change or another lens leaves most hulls as they were.
 */
export function tracedOnce(parts: HullParts, trace: (parts: HullParts) => readonly Point[][]): readonly Point[][] {
  const key = keyOf(parts)
  const rings = kept.get(key) ?? trace(parts)
  kept.delete(key)
  kept.set(key, rings)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return rings
}

const keyOf = ({ members, strangers, height }: HullParts): string => `${height}|${members.map(boxKey).join(' ')}|${strangers.map(boxKey).join(' ')}`

const boxKey = ({ left, right, top, bottom }: Box): string => `${left},${right},${top},${bottom}`
