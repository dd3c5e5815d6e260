import { createWatched } from '../../sync/watched.ts'
import type { AllBeside } from './openAllBeside.ts'

/** What stands beside a map as it was: nothing. Contacts, messages and sessions have no versions, and nothing new is said about the past. */
export const NOTHING_BESIDE: Pick<AllBeside, 'contacts' | 'inbox' | 'sessions' | 'ownNotes'> = {
  contacts: { texts: createWatched(null), isSetApart: createWatched(false), write: () => null, add: () => null, unsent: createWatched(new Map()), dropUnsent() {} },
  inbox: { notes: createWatched(null), isSetApart: createWatched(false), decide() {} },
  sessions: { all: createWatched(null), isSetApart: createWatched(false), agree() {}, takeBack() {} },
  ownNotes: { mayNote: createWatched(false), notes: createWatched([]), pending: createWatched(0), send: () => Promise.resolve(), close() {} },
}
