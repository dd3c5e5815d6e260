import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { OpenMap } from '../../openMap.ts'
import type { Drag } from '../../sync/presence.ts'

type Places = ReadonlyMap<PartyId, Point>

/** What colleagues see of a drag of mine. */
export type ShownDrag = {
  readonly move: (places: Places) => void
  /** The hand let go here, after the places were written. */
  readonly drop: (places: Places) => void
}

/**
 * Colleagues see what is dragged where the hand holds it until the server has its new place. Let go sooner it would jump
 * back on their screens, because what is shown arrives before what must first be on disk.
 */
export function createShownDrag({ presence, connection }: Pick<OpenMap, 'presence' | 'connection'>): ShownDrag {
  let stopWaiting = (): void => {}
  const show = (drag: Drag | null): void => {
    stopWaiting()
    presence.show({ drag })
  }
  const letGoWhenSaved = (): void => {
    if (connection.get().phase !== 'waiting') show(null)
  }
  return {
    move: (places) => show(dragOf(places)),
    drop(places) {
      show(dragOf(places))
      stopWaiting = connection.subscribe(letGoWhenSaved)
      letGoWhenSaved()
    },
  }
}

function dragOf(places: Places): Drag {
  return Object.fromEntries([...places].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]))
}
