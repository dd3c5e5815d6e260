import type { Point } from '../drawing.ts'

/** Enough for the hulls of a large map and for a hand that drags through some of them. */
const MOST_KEPT = 1_000

const kept = new Map<string, readonly Point[][]>()

/**
 * The outline under this key, traced only when it is not among the last thousand. Tracing is the dearest part of a drawing, and an
 * edit, a colleague's change or another lens leaves most hulls as they were.
 */
export function tracedOnce(key: string, trace: () => readonly Point[][]): readonly Point[][] {
  const rings = kept.get(key) ?? trace()
  kept.delete(key)
  kept.set(key, rings)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return rings
}
