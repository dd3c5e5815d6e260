import type { RelayLimits } from '../relayLimits.ts'
import type { StoredCheckpoint } from '../store/store.ts'

export type ThinningLimits = Pick<RelayLimits, 'hourlyCheckpointsMs' | 'dailyCheckpointsMs' | 'maxCheckpointBytes'>

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * The checkpoints that need not be kept any more: of the last day all stay, of the last month the last of each day (in UTC),
 * named ones for ever. Where the rest weighs too much together, the oldest that nobody named go first.
 *
 * `checkpoints` is the oldest first.
 */
export function checkpointsToDrop(checkpoints: readonly StoredCheckpoint[], nowMs: number, limits: ThinningLimits): readonly string[] {
  const kept = checkpoints.filter((checkpoint, place) => checkpoint.kind === 'named' || isTimely(checkpoint, checkpoints.slice(place + 1), nowMs, limits))
  let bytes = kept.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0)
  const staying = new Set<string>()
  for (const { id, kind, bytes: own } of kept) {
    if (kind === 'named' || bytes <= limits.maxCheckpointBytes) staying.add(id)
    else bytes -= own
  }
  return checkpoints.map(({ id }) => id).filter((id) => !staying.has(id))
}

function isTimely({ madeMs }: StoredCheckpoint, later: readonly StoredCheckpoint[], nowMs: number, limits: ThinningLimits): boolean {
  const age = nowMs - madeMs
  if (age <= limits.hourlyCheckpointsMs) return true
  return age <= limits.dailyCheckpointsMs && !later.some((other) => other.kind !== 'named' && dayOf(other.madeMs) === dayOf(madeMs))
}

const dayOf = (ms: number): number => Math.floor(ms / DAY_MS)
