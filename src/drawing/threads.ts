import type { DrawnLine } from './drawing.ts'

const MOST_REASONS = 6

/**
 * Lines of which there may be thousands: who sits in what, and who works with whom; and those that pass behind plates. They are
 * painted on a layer of our own and found by their distance to the pointer; as elements of Cytoscape ten thousand of them would take seconds.
 */
export function isThread({ kind, below = false }: Pick<DrawnLine, 'kind' | 'below'>): boolean {
  return kind === 'seat' || kind === 'together' || below
}

/** Lines of those who stand around a table. The map paints them itself too, but as thin dots over the hulls. */
export function isAround({ kind }: Pick<DrawnLine, 'kind'>): boolean {
  return kind === 'around'
}

/** In map units. Between two who work together thicker with every reason, up to a bound. */
export function threadWidth({ kind, ended, reasons = 1 }: Pick<DrawnLine, 'kind' | 'ended' | 'reasons'>): number {
  if (ended) return 1
  return kind === 'together' ? 1.2 + (Math.min(MOST_REASONS, reasons) - 1) * 1.3 : 1.6
}
