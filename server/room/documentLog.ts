import * as Y from 'yjs'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { type Log, roomMark } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { RelayLimits } from '../relayLimits.ts'
import { type ClientClaim, type Store, StoreError } from '../store/store.ts'

/** What a document weighs on disk: its snapshot, and the log entries that no snapshot holds yet. */
export type LogWeight = { readonly lastSequence: number; readonly snapshotBytes: number; readonly logLength: number; readonly logBytes: number }

/** Why a commit did not come about, as its authors hear it. */
export type CommitFailure = Extract<CloseReason, 'storage' | 'full'>

type Parts = {
  readonly name: string
  readonly doc: Y.Doc
  readonly weight: LogWeight
  /** One document as one update may weigh so much. */
  readonly mostBytes: number
  readonly store: Store
  readonly log: Log
  readonly metrics: Metrics
  readonly limits: RelayLimits
}

/** The log of one open document on disk: writing to it, how full it is, and folding it into a snapshot when it is long. */
export type DocumentLog = {
  lastSequence(): number
  bytes(): number
  hasRoomFor(bytes: number): boolean
  /** Resolves when it is on disk, or not going to be. Counts nothing yet: see `note`. */
  append(updates: readonly Uint8Array[], claims: readonly ClientClaim[]): Promise<readonly number[] | CommitFailure>
  /** Counts what `append` wrote. To be called in the turn in which it is applied: the document is what the log says up to `lastSequence`. */
  note(sequences: readonly number[], bytes: number): void
  /** `isAlone`: nobody waits for it, so a shorter log is folded too. Rejects when the store cannot. */
  compactIfLong(isAlone: boolean): Promise<void>
}

export function openDocumentLog({ name, doc, weight, mostBytes, store, log, metrics, limits }: Parts): DocumentLog {
  let { lastSequence, snapshotBytes, logLength, logBytes } = weight
  const bytes = (): number => snapshotBytes + logBytes
  return {
    lastSequence: () => lastSequence,
    bytes,
    hasRoomFor: (more) => bytes() + more <= mostBytes,
    append: async (updates, claims) => {
      if (updates.length === 0 && claims.length === 0) return []
      const began = performance.now()
      try {
        const sequences = await store.append(name, updates, claims)
        metrics.observeCommit((performance.now() - began) / 1_000)
        metrics.count('updates', updates.length)
        return sequences
      } catch (error) {
        log('error', 'room.commitFailed', { room: roomMark(name), updates: updates.length, reason: error instanceof Error ? error.message : String(error) })
        return error instanceof StoreError && error.failure === 'full' ? 'full' : 'storage'
      }
    },
    note: (sequences, written) => {
      lastSequence = sequences.at(-1) ?? lastSequence
      logLength += sequences.length
      logBytes += written
    },
    compactIfLong: async (isAlone) => {
      const enough = isAlone ? limits.compactIdleAfterUpdates : limits.compactAfterUpdates
      // A log weighs more than what it says, so a small map is compacted before its log fills it.
      const enoughBytes = Math.min(limits.compactAfterBytes, mostBytes / 4)
      if (logLength < enough && logBytes < enoughBytes) return
      const snapshot = Y.encodeStateAsUpdate(doc)
      const inSnapshot = { logLength, logBytes }
      await store.compact(name, snapshot, lastSequence)
      snapshotBytes = snapshot.byteLength
      logLength -= inSnapshot.logLength
      logBytes -= inSnapshot.logBytes
      metrics.count('compactions')
    },
  }
}
