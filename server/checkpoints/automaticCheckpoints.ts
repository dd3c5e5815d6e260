import { parseRoomName } from '../../src/protocol/roomName.ts'
import type { RelayLimits } from '../relayLimits.ts'
import type { Store } from '../store/store.ts'
import { makeCheckpoint, type RoomState } from './makeCheckpoint.ts'

type Parts = {
  readonly name: string
  readonly createdMs: number
  readonly store: Store
  readonly limits: RelayLimits
  readonly now: () => number
  readonly lastSequence: () => number
  readonly read: () => RoomState
}

/**
 * Keeps the map of a room as it is, if an hour has passed since that was done last and something changed since. To be called
 * before a change, and when everybody has left. Of a map's other documents nothing is kept.
 */
export function createAutomaticCheckpoints({ name, createdMs, store, limits, now, lastSequence, read }: Parts): () => Promise<void> {
  const room = parseRoomName(name)
  let lookedMs = createdMs
  return async () => {
    const nowMs = now()
    if (room?.document !== 'map' || nowMs - lookedMs < limits.checkpointEveryMs || lastSequence() === 0) return
    // Somebody may have asked for one meanwhile.
    const newest = (await store.listCheckpoints(room.mapId)).at(-1)
    lookedMs = newest?.madeMs ?? createdMs
    if (nowMs - lookedMs < limits.checkpointEveryMs) return
    lookedMs = nowMs
    if (newest?.sequence === lastSequence()) return
    await makeCheckpoint(store, read(), { map: room.mapId, kind: 'automatic', name: '', maker: '', nowMs }, limits)
  }
}
