import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Scene } from '../scene.ts'
import { beginDrag, dragTo, type Drag } from './dragging.ts'
import { NO_DROP } from './dropping.ts'
import type { PointerHandlers } from './pointer.ts'

/** Moving by keys: many presses, one movement. */
export type KeyMove = {
  /** Moves these one step further; the first of them is what the others move along with. */
  readonly step: (ids: readonly string[], by: Point) => void
  /** Writes where everybody was put, once. Does nothing when nobody is on the way. */
  readonly end: () => void
}

/** Longer than the pause that a keyboard makes before it repeats a key held down. */
const PAUSE_MS = 800

type Parts = { readonly scene: Scene; readonly isFirstInFrame: () => boolean }

/**
 * Shown to others like a drag, and written once: after a pause, or as soon as something else is done. It never drops
 * anybody into a hull or out of it: keys pass through places where nobody means to stay.
 */
export function createKeyMove({ scene, isFirstInFrame }: Parts, { onDragMove, onDragEnd }: Pick<PointerHandlers, 'onDragMove' | 'onDragEnd'>): KeyMove {
  let drag: Drag | null = null
  let at: Point = { x: 0, y: 0 }
  let put: ReadonlyMap<PartyId, Point> = new Map()
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(ids: readonly string[]): void {
    const held = ids[0]
    const begun = held === undefined ? null : beginDrag(scene.shown(), held, new Set(ids))
    const from = begun?.from.get(held as PartyId)
    if (!begun || !from) return
    drag = begun
    at = from
  }

  function end(): void {
    clearTimeout(timer)
    if (!drag) return
    drag = null
    scene.hold(null)
    onDragEnd(put, NO_DROP, { x: 0, y: 0 })
  }

  return {
    step(ids, by) {
      if (!drag) begin(ids)
      if (!drag) return
      const isFirst = isFirstInFrame()
      at = { x: at.x + by.x, y: at.y + by.y }
      put = dragTo(drag, at)
      scene.hold(put)
      if (isFirst) onDragMove(put, NO_DROP)
      clearTimeout(timer)
      timer = setTimeout(end, PAUSE_MS)
    },
    end,
  }
}
