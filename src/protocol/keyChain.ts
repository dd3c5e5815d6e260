import type * as Y from 'yjs'
import { lastClockOf, type DocumentView, type Stretch } from './documentView.ts'

/**
 * Whether a stretch that joins the chain of `end` becomes its last, as Yjs will find when it integrates it.
 *
 * What was written over the same predecessor lies in the order of client ids, each followed by what was written over it.
 * So it is enough to go from the end back to where the newcomer branches off, and to compare it with who went on there.
 * Costs as many steps as the chain has grown since then.
 */
export function comesLast(newcomer: Stretch, end: Stretch, view: DocumentView): boolean {
  let at: Stretch | null = end
  let upTo = lastClockOf(end)
  let next: number | null = null
  while (at !== null) {
    const branch = newcomer.origin
    if (branch !== null && holds(at, branch, upTo)) {
      const other: number | null = branch.clock === upTo ? next : at.client
      return other === null || newcomer.client > other
    }
    if (at.origin === null) return branch === null && newcomer.client > at.client
    next = at.client
    upTo = at.origin.clock
    at = view.stretchAt(at.origin.client, at.origin.clock)
  }
  return false
}

const holds = (stretch: Stretch, id: Y.ID, upTo: number): boolean =>
  id.client === stretch.client && id.clock >= stretch.clock && id.clock <= upTo
