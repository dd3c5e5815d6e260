import type { PartyId } from '../../model/ids.ts'
import { MAX_COORDINATE } from '../../model/placement.ts'
import type { KeyWriter } from './writeKeys.ts'

/** Where parties now stand, in map units. Written once at the end of a drag or a layout; rounded, since nobody sees a tenth. */
export function placeParties(writer: KeyWriter, places: Iterable<readonly [PartyId, { readonly x: number; readonly y: number }]>): void {
  for (const [id, { x, y }] of places) writer.set('positions', id, { x: withinMap(x), y: withinMap(y) })
}

function withinMap(value: number): number {
  if (!Number.isFinite(value)) return 0
  return Math.round(Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, value)))
}

/** A pinned party is left alone by every layout. */
export function pinParty(writer: KeyWriter, id: PartyId, pinned: boolean): void {
  writer.set('positions', `${id}/pinned`, pinned)
}
