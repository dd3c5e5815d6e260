import { randomBytes } from 'node:crypto'
import type { CheckpointKind } from '../../src/protocol/checkpointMessages.ts'
import type { Store, StoredCheckpoint } from '../store/store.ts'
import { checkpointsToDrop, type ThinningLimits } from './thinCheckpoints.ts'

/** A document as it is on disk, as one update, and the sequence number of the newest update in it. */
export type RoomState = { readonly state: Uint8Array; readonly sequence: number }

type NewCheckpoint = { readonly map: string; readonly kind: CheckpointKind; readonly name: string; readonly maker: string; readonly nowMs: number }

/** Keeps a map as it is, and lets go of what need not be kept any more. */
export async function makeCheckpoint(store: Store, { state, sequence }: RoomState, { nowMs, ...asked }: NewCheckpoint, limits: ThinningLimits): Promise<StoredCheckpoint> {
  const checkpoint = { ...asked, id: randomBytes(9).toString('base64url'), madeMs: nowMs, sequence, bytes: state.byteLength }
  await store.addCheckpoint(checkpoint, state)
  const dropped = checkpointsToDrop(await store.listCheckpoints(asked.map), nowMs, limits)
  if (dropped.length > 0) await store.dropCheckpoints(asked.map, dropped)
  return checkpoint
}
