import { type ContactPlace, type ContactProblem, type Contacts, problemInContact, readContacts, readUnsentContacts, writeContact } from '../../doc/beside/contactsDoc.ts'
import type { Database } from '../../storage/database.ts'
import { dropLockedCopy, readLockedCopies } from '../../storage/localCopy/lockedCopies.ts'
import { isReadable } from '../../storage/localCopy/updateRows.ts'
import { createWatched, type Watched } from '../../sync/watched.ts'
import type { Beside } from './openBeside.ts'
import { watchReading } from './watchReading.ts'

/** The contact texts of a map, where this link includes them. */
export type ContactsDesk = {
  /** Null where they are not open. */
  readonly texts: Watched<Contacts | null>
  /** The relay has them and cannot open them. */
  readonly isSetApart: Watched<boolean>
  /** Answers why it was not written, or null. */
  readonly write: (place: ContactPlace, text: string) => ContactProblem | null
  /** What a typed line said about whom to ask for, behind what stands there. */
  readonly add: (place: ContactPlace, words: string) => ContactProblem | null
  /** What was typed here and not sent before its copy was locked: another life of the document, or a right that was lost. */
  readonly unsent: Watched<Contacts>
  /** That was written again, or nobody wants it. The copy goes when nothing of it is left. */
  readonly dropUnsent: (place: ContactPlace) => void
}

export function openContactsDesk(beside: Beside, { database, map, isReadOnly }: { readonly database: Database | null; readonly map: string; readonly isReadOnly: () => boolean }): ContactsDesk {
  const room = `${map}/contacts`
  const unsent = createWatched<Contacts>(new Map())

  async function look(): Promise<void> {
    const copies = database && beside.ydoc.get() ? await readLockedCopies(database, room).catch(() => []) : []
    unsent.set(new Map(copies.flatMap((copy) => [...readUnsentContacts(copy.updates.filter(isReadable), copy.unsent.filter(isReadable))])))
  }

  async function forget(open: Database): Promise<void> {
    for (const copy of await readLockedCopies(open, room)) await dropLockedCopy(open, copy)
  }

  beside.ydoc.subscribe(() => void look())
  void look()
  const texts = watchReading(beside.ydoc, readContacts)
  const write = (place: ContactPlace, text: string): ContactProblem | null => {
    const ydoc = beside.ydoc.get()
    const problem = problemInContact(text)
    if (ydoc && problem === null && !isReadOnly()) writeContact(ydoc, place, text)
    return problem
  }
  return {
    texts,
    isSetApart: beside.isSetApart,
    unsent,
    dropUnsent: (place) => {
      unsent.set(new Map([...unsent.get()].filter(([each]) => each !== place)))
      if (database && unsent.get().size === 0) forget(database).catch(() => {})
    },
    write,
    add: (place, words) => {
      const before = texts.get()?.get(place) ?? ''
      return before.includes(words) ? null : write(place, before === '' ? words : `${before}\n${words}`)
    },
  }
}
