import * as Y from 'yjs'
import { encodeStep2 } from './frames.ts'

/**
 * What somebody who has nothing yet is sent: a snapshot, and the updates since it was taken.
 *
 * Fifty people who join at once get the same bytes; making a snapshot of a large map takes 30 ms each time.
 */
export type JoinFrames = {
  /** The frames that together bring everything the document holds now; null when the bytes are no state vector. */
  forStateVector(stateVector: Uint8Array): readonly Uint8Array[] | null
  /** Remembers an update that is already in the document. */
  add(updateFrame: Uint8Array): void
}

/** Beyond this share of the snapshot, or this many frames, a fresh snapshot costs the joining browser less. */
const MAX_SINCE_SHARE = 0.5
const MAX_SINCE_FRAMES = 100
const SMALL_BYTES = 64 * 1024

export function createJoinFrames(doc: Y.Doc): JoinFrames {
  let snapshot: Uint8Array | null = null
  let since: Uint8Array[] = []
  let sinceBytes = 0

  return {
    forStateVector: (stateVector) => {
      const known = clientsIn(stateVector)
      if (known === null) return null
      if (known > 0) return [encodeStep2(Y.encodeStateAsUpdate(doc, stateVector))]
      snapshot ??= encodeStep2(Y.encodeStateAsUpdate(doc))
      return [snapshot, ...since]
    },
    add: (updateFrame) => {
      if (!snapshot) return
      since.push(updateFrame)
      sinceBytes += updateFrame.byteLength
      if (since.length <= MAX_SINCE_FRAMES && sinceBytes <= Math.max(SMALL_BYTES, snapshot.byteLength * MAX_SINCE_SHARE)) return
      snapshot = null
      since = []
      sinceBytes = 0
    },
  }
}

function clientsIn(stateVector: Uint8Array): number | null {
  try {
    return Y.decodeStateVector(stateVector).size
  } catch {
    return null
  }
}
