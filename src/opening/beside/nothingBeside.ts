import { createWatched } from '../../sync/watched.ts'
import type { ContactsDesk } from './contactsDesk.ts'
import type { InboxDesk } from './inboxDesk.ts'
import type { OwnNotes } from './ownNotes.ts'

/** What stands beside a map as it was: nothing. Contacts and messages have no versions, and nothing new is said about the past. */
export const NOTHING_BESIDE: { readonly contacts: ContactsDesk; readonly inbox: InboxDesk; readonly ownNotes: OwnNotes } = {
  contacts: { texts: createWatched(null), write: () => null, add: () => null, unsent: createWatched(new Map()), dropUnsent() {} },
  inbox: { notes: createWatched(null), decide() {} },
  ownNotes: { mayNote: createWatched(false), notes: createWatched([]), pending: createWatched(0), send: () => Promise.resolve(), close() {} },
}
