import type { EntityStore } from '../doc/reading/entityStore.ts'
import type { MapDoc } from '../doc/mapDoc.ts'
import { placeUnplaced } from '../doc/editing/placeUnplaced.ts'
import { writeKeys } from '../doc/editing/writeKeys.ts'
import { seatAsOf } from '../drawing/endings.ts'
import { runLayout } from '../map/runLayout.ts'
import { dayOfState } from '../model/dayOfState.ts'
import type { PartyId } from '../model/ids.ts'
import { membershipsIn, type Network } from '../model/network.ts'
import type { Relay } from '../sync/relayProvider.ts'
import type { Watched } from '../sync/watched.ts'
import { MIDDLE, placeParties } from './placingHistory.ts'
import { LAYOUT_FROM, LAYOUT_SEED } from './wholeLayout.ts'

/**
 * A map that came without positions is laid out once, by whoever opens it and may edit; the layout is the same for everybody. Where no
 * worker can start, and where only some are without a place, they are placed one by one: nobody stays out of sight.
 */
export function layOutWhenPlaceless(mapDoc: MapDoc, entities: EntityStore, relay: Relay, today: () => string, isReadOnly: Watched<boolean>): () => void {
  let isRunning = false
  const closing = new AbortController()
  const look = async (): Promise<void> => {
    const network = entities.network()
    if (isRunning || !hasUnseen(network) || isReadOnly.get() || !knowsAll(relay)) return
    isRunning = true
    const places = isPlaceless(network) ? await runLayout(seatAsOf(network, dayOfState(network.record, today())), { seed: LAYOUT_SEED }, { signal: closing.signal }).catch(() => null) : null
    if (closing.signal.aborted) return
    const changes = isReadOnly.get() ? [] : writeKeys(mapDoc, (writer) => (places ? placeUnplaced(writer, () => places) : placeParties(writer, MIDDLE, today())))
    if (changes.length === 0) isRunning = false
    else waitForNetwork()
  }
  /** The network knows what was written from the next frame on; who looks before would do it all again. */
  const waitForNetwork = (): void => {
    const stop = entities.subscribe(() => {
      stop()
      isRunning = false
    })
  }
  void look()
  const stops = [entities.subscribe(() => void look()), relay.status.subscribe(() => void look()), isReadOnly.subscribe(() => void look())]
  return () => {
    closing.abort()
    stops.forEach((stop) => stop())
  }
}

/** Nothing is on its way: places of colleagues may be, until the relay has answered or cannot be had. */
function knowsAll(relay: Relay): boolean {
  const { phase } = relay.status.get()
  return phase === 'saved' || phase === 'offline'
}

function isPlaceless({ organisations, coalitions, placements }: Network): boolean {
  const parties = organisations.size + coalitions.size
  return parties >= LAYOUT_FROM && placements.size < parties / 2
}

/** Whether somebody cannot be drawn: an organisation without a place, or a coalition without one that has nobody to lie around. */
function hasUnseen(network: Network): boolean {
  const isUnplaced = (id: PartyId): boolean => !network.placements.has(id)
  return [...network.organisations.keys()].some(isUnplaced) || [...network.coalitions.keys()].some((id) => isUnplaced(id) && membershipsIn(network, id).length === 0)
}
