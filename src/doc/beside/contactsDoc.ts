import * as Y from 'yjs'
import type { MembershipId, PartyId } from '../../model/ids.ts'
import { CONTACTS_ROOT } from '../../protocol/documentShapes.ts'
import { MAX_CONTACT_CHARACTERS } from '../../protocol/limits.ts'
import { OWN_EDIT } from '../editing/writeKeys.ts'
import { keysWrittenBy } from '../reading/replacedValues.ts'

/** Where a contact text stands: with a party, or with its role in a coalition. */
export type ContactPlace = PartyId | MembershipId

/** The document of contacts: one text per place. An empty text is none; nothing is ever deleted. */
export type Contacts = ReadonlyMap<ContactPlace, string>

/** In UTF-16 units: what a contacts document takes. */
export const MOST_CONTACT_CHARACTERS = MAX_CONTACT_CHARACTERS

const SUFFIX = '/text'

export function readContacts(ydoc: Y.Doc): Contacts {
  const contacts = new Map<ContactPlace, string>()
  for (const [key, value] of ydoc.getMap(CONTACTS_ROOT)) {
    if (key.endsWith(SUFFIX) && typeof value === 'string' && value !== '') contacts.set(key.slice(0, -SUFFIX.length) as ContactPlace, value)
  }
  return contacts
}

/** What was written here and never reached the relay, out of a copy that is over. Every update has to be readable. */
export function readUnsentContacts(updates: readonly Uint8Array[], unsent: readonly Uint8Array[]): Contacts {
  const ydoc = new Y.Doc()
  ydoc.transact(() => updates.forEach((update) => Y.applyUpdate(ydoc, update)))
  const own = new Set(keysWrittenBy(ydoc.getMap(CONTACTS_ROOT), unsent))
  const contacts = new Map([...readContacts(ydoc)].filter(([place]) => own.has(place + SUFFIX)))
  ydoc.destroy()
  return contacts
}

/** Writing what stands there already is no change. */
export function writeContact(ydoc: Y.Doc, place: ContactPlace, text: string): void {
  const contacts = ydoc.getMap(CONTACTS_ROOT)
  if ((contacts.get(place + SUFFIX) ?? '') === text) return
  ydoc.transact(() => contacts.set(place + SUFFIX, text), OWN_EDIT)
}

/** Why a text may not be a contact text. `phone`, `photo`: what it looks like. */
export type ContactProblem = 'phone' | 'photo' | 'tooLong'

/** Nine digits or more with only the signs between them that people write in a number: shorter ones are years, postcodes and rooms. */
const PHONE = /(?:\+|\b)\d(?:[\s./()-]{0,3}\d){8,}/

const PHOTO = /\S+\.(?:jpe?g|png|gif|webp|heic|avif|svg)\b|data:image\//i

export function problemInContact(text: string): ContactProblem | null {
  if (text.length > MOST_CONTACT_CHARACTERS) return 'tooLong'
  if (PHOTO.test(text)) return 'photo'
  return PHONE.test(text) ? 'phone' : null
}
