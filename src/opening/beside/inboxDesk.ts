import { decideOnNote, type Decision, type InboxNote, readInbox } from '../../doc/beside/inboxDoc.ts'
import type { Watched } from '../../sync/watched.ts'
import type { Beside } from './openBeside.ts'
import { watchReading } from './watchReading.ts'

/** The inbox of a map, for those who keep it. */
export type InboxDesk = {
  /** The newest first; null where the inbox is not open. */
  readonly notes: Watched<readonly InboxNote[] | null>
  /** The relay has them and cannot open them. */
  readonly isSetApart: Watched<boolean>
  readonly decide: (id: string, decision: Decision) => void
}

export function openInboxDesk(beside: Beside, name: () => string): InboxDesk {
  return {
    notes: watchReading(beside.ydoc, readInbox),
    isSetApart: beside.isSetApart,
    decide: (id, decision) => {
      const ydoc = beside.ydoc.get()
      if (ydoc) decideOnNote(ydoc, id, decision, name())
    },
  }
}
