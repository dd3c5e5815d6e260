import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { OpenMap } from '../../openMap.ts'
import type { Colleague } from '../../sync/presence.ts'

/** Somebody else who drags what I drag. */
export type Sharing = { readonly party: PartyId; readonly who: string }

/** Who drags one of these as well; null for nobody. */
export function sharerOf(colleagues: readonly Colleague[], parties: Iterable<PartyId>): (Sharing & { readonly client: number }) | null {
  for (const party of parties) {
    const other = colleagues.find(({ drag }) => drag !== null && Object.hasOwn(drag, party))
    if (other) return { party, who: other.name, client: other.client }
  }
  return null
}

/**
 * Waits, after I let go of what a colleague still drags, for them to put it elsewhere, and says so once. They have until they
 * let go; my own next drag ends it too. Answers how to stop.
 */
export function awaitOvertaking({ presence, entities }: Pick<OpenMap, 'presence' | 'entities'>, { party, who }: Sharing, put: Point, onOvertaken: (sharing: Sharing) => void): () => void {
  function look(): void {
    const place = entities.network().placements.get(party)
    if (place && (place.x !== put.x || place.y !== put.y)) {
      stop()
      onOvertaken({ party, who })
    } else if (sharerOf(presence.colleagues.get(), [party]) === null) stop()
  }
  // Their place and their letting go may come in one frame; the place is seen in the network of the next.
  const lookLater = (): void => void requestAnimationFrame(() => requestAnimationFrame(look))
  const stops = [entities.subscribe(look), presence.colleagues.subscribe(lookLater)]
  const stop = (): void => stops.splice(0).forEach((end) => end())
  return stop
}
