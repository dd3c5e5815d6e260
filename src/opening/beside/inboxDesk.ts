import { decideOnNote, type Decision, type InboxNote, readInbox } from '../../doc/beside/inboxDoc.ts'
import type { Watched } from '../../sync/watched.ts'
import type { Beside } from './openBeside.ts'
import { watchReading } from './watchReading.ts'

/** The inbox of a map, for those who keep it. */
export type InboxDesk = {
  /** The newest first; null where the inbox is not open. */
  readonly notes: Watched<readonly InboxNote[] | null>
  readonly decide: (id: string, decision: Decision) => void
}

export function openInboxDesk(beside: Beside, name: () => string): InboxDesk {
  return {
    notes: watchReading(beside.ydoc, readInbox),
    decide: (id, decision) => {
      const ydoc = beside.ydoc.get()
      if (ydoc) decideOnNote(ydoc, id, decision, name())
    },
  }
}
