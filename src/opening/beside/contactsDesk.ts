import { type ContactPlace, type ContactProblem, type Contacts, problemInContact, readContacts, writeContact } from '../../doc/beside/contactsDoc.ts'
import type { Watched } from '../../sync/watched.ts'
import type { Beside } from './openBeside.ts'
import { watchReading } from './watchReading.ts'

/** The contact texts of a map, where this link includes them. */
export type ContactsDesk = {
  /** Null where they are not open. */
  readonly texts: Watched<Contacts | null>
  /** Answers why it was not written, or null. */
  readonly write: (place: ContactPlace, text: string) => ContactProblem | null
  /** What a typed line said about whom to ask for, behind what stands there. */
  readonly add: (place: ContactPlace, words: string) => ContactProblem | null
}

export function openContactsDesk(beside: Beside, isReadOnly: () => boolean): ContactsDesk {
  const texts = watchReading(beside.ydoc, readContacts)
  const write = (place: ContactPlace, text: string): ContactProblem | null => {
    const ydoc = beside.ydoc.get()
    const problem = problemInContact(text)
    if (ydoc && problem === null && !isReadOnly()) writeContact(ydoc, place, text)
    return problem
  }
  return {
    texts,
    write,
    add: (place, words) => {
      const before = texts.get()?.get(place) ?? ''
      return before.includes(words) ? null : write(place, before === '' ? words : `${before}\n${words}`)
    },
  }
}
