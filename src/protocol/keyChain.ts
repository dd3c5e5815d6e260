import type * as Y from 'yjs'
import { lastClockOf, type DocumentView, type Layer, type Stretch } from './documentView.ts'

/**
 * What it takes to find the places of what one update brings: here, and for Yjs wherever it is applied.
 *
 * An app writes over what it sees last, and that costs nothing. What is written over a value that was overwritten long ago costs
 * as many steps as the chain has grown since, each time: a few thousand bytes of it would keep everybody busy for a minute.
 */
export type ChainWork = {
  readonly steps: () => number
  /** Lays a new stretch on top of its chain, and says whether it is the last from now on. False in itself is no refusal. */
  readonly place: (newcomer: Stretch) => boolean
}

/** Stops looking once there are more than `most` steps: then the update is not let in anyway. */
export function createChainWork(news: Layer, most: number): ChainWork {
  let steps = 0
  /** What did not come last: whatever is written over it comes before what did. */
  const lost = new Set<Stretch>()
  /** Of this update, what was written over while it was not the last. */
  const branched = new Set<Stretch>()

  const isFree = (origin: Y.ID, over: Stretch | null): boolean => {
    if (over === null || origin.clock < news.below.stateOf(origin.client) || branched.has(over)) return false
    branched.add(over)
    return true
  }

  const place = (newcomer: Stretch): boolean => {
    const { root, key, origin } = newcomer
    const end = news.endOf(root, key)
    const over = origin && news.stretchAt(origin.client, origin.clock)
    if (end === null) return true
    if (origin !== null && origin.client === end.client && origin.clock === lastClockOf(end)) return true
    if (origin === null || !isFree(origin, over)) steps += news.countBehind(root, key, origin, most)
    const isLast = steps <= most && !(over !== null && lost.has(over)) && comesLast(newcomer, end, news, () => (steps += 1) <= most)
    if (!isLast) lost.add(newcomer)
    return isLast
  }

  return { steps: () => steps, place }
}

/**
 * Whether a stretch that joins the chain of `end` becomes its last, as Yjs will find when it integrates it.
 *
 * What was written over the same predecessor lies in the order of client ids, each followed by what was written over it.
 * So it is enough to go from the end back to where the newcomer branches off, and to compare it with who went on there.
 */
function comesLast(newcomer: Stretch, end: Stretch, view: DocumentView, mayStep: () => boolean): boolean {
  let at: Stretch | null = end
  let upTo = lastClockOf(end)
  let next: number | null = null
  while (at !== null && mayStep()) {
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
