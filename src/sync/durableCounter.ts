import { countsForAcknowledgement, SYNC_STEP_2 } from '../protocol/messages.ts'
import { noteAcknowledgement, noteAlreadyPresent, noteRefusal, noteStep2, noteUpdate, NOTHING_SENT, startConnection, type SentUpdates } from './sentUpdates.ts'

/** The copy on this device, as far as sending needs it. `LocalDoc` of `src/storage` has all of it. */
export type NumberedChanges = {
  readonly lastSeq: () => number
  readonly onAlreadyPresent: (listener: (seq: number) => void) => () => void
  readonly markSent: (upToSeq: number) => void
  readonly state: { readonly get: () => { readonly pending: number }; readonly subscribe: (listener: () => void) => () => void }
}

export type DurableCounter = {
  readonly startConnection: () => void
  /** This frame went out on the present connection. */
  readonly noteFrame: (frame: Uint8Array) => void
  readonly noteAcknowledgement: (count: number) => void
  readonly noteRefusal: (message: number) => void
  readonly stop: () => void
}

/** Follows what goes out and comes back, and tells the copy on this device what the relay has on disk. */
export function createDurableCounter(local: NumberedChanges): DurableCounter {
  let sent = NOTHING_SENT

  function move(next: SentUpdates): void {
    const isFurther = next.durableSeq > sent.durableSeq
    sent = next
    if (isFurther) local.markSent(sent.durableSeq)
  }

  return {
    startConnection: () => move(startConnection(sent)),
    noteFrame(frame) {
      if (!countsForAcknowledgement(frame)) return
      const note = frame[1] === SYNC_STEP_2 ? noteStep2 : noteUpdate
      move(note(sent, local.lastSeq()))
    },
    noteAcknowledgement: (count) => move(noteAcknowledgement(sent, count)),
    noteRefusal: (message) => move(noteRefusal(sent, message)),
    stop: local.onAlreadyPresent((seq) => move(noteAlreadyPresent(sent, seq))),
  }
}
