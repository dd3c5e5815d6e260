import type { MakeId } from '../../model/ids.ts'
import type { Relay } from '../../sync/relayProvider.ts'
import type { Watched } from '../../sync/watched.ts'
import { openContactsDesk, type ContactsDesk } from './contactsDesk.ts'
import { openInboxDesk, type InboxDesk } from './inboxDesk.ts'
import { openBeside, type BesideParts } from './openBeside.ts'
import { openSessionsDesk, type SessionsDesk } from './sessionsDesk.ts'
import { openOwnNotes, type OwnNotes } from './ownNotes.ts'

type Parts = Omit<BesideParts, 'mapRelay'> & {
  readonly mapRelay: Pick<Relay, 'welcome' | 'noteNews' | 'sendNote'>
  readonly isReadOnly: () => boolean
  readonly makeId: MakeId
  /** `yyyy-mm-dd` */
  readonly today: () => string
  /** What this person is called. */
  readonly name: () => string
}

/** What stands beside a map, as far as this tab's link opens it. */
export type AllBeside = {
  readonly contacts: ContactsDesk
  readonly inbox: InboxDesk
  readonly sessions: SessionsDesk
  readonly ownNotes: OwnNotes
  /** What of each the relay does not have. */
  readonly pending: readonly Watched<number>[]
  readonly close: () => Promise<void>
}

export function openAllBeside({ isReadOnly, name, makeId, today, ...parts }: Parts): AllBeside {
  const { map, database, extras, mapRelay } = parts
  const [contacts, inbox, sessions] = [openBeside('contacts', parts), openBeside('inbox', parts), openBeside('sessions', parts)]
  const ownNotes = openOwnNotes({ map, database, relay: mapRelay, extras, name })
  return {
    contacts: openContactsDesk(contacts, { database, map, isReadOnly }),
    inbox: openInboxDesk(inbox, name),
    sessions: openSessionsDesk(sessions, { isReadOnly, makeId, today }),
    ownNotes,
    pending: [contacts.pending, inbox.pending, sessions.pending, ownNotes.pending],
    async close() {
      ownNotes.close()
      await Promise.all([contacts.close(), inbox.close(), sessions.close()])
    },
  }
}
