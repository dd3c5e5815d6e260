import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type ContactPlace, problemInContact, readContacts, writeContact } from '../../../src/doc/beside/contactsDoc.ts'

const PARTY = 'org-0001' as ContactPlace

it.each([
  ['06 12345678', 'phone'], ['Bel (070) 123 45 67', 'phone'], ['+31 6 12 34 56 78', 'phone'], ['0612345678', 'phone'], ['070-1234567', 'phone'], ['030/12.34.567', 'phone'],
  ['https://example.org/portret.JPG', 'photo'], ['zie foto.png', 'photo'], ['data:image/png;base64,AAAA', 'photo'],
  ['x'.repeat(601), 'tooLong'],
  ['Vraag naar het secretariaat', null], ['Kamer 12, sinds 2014 of 2015', null], ['Postbus 1234, 3500 AB Utrecht', null], ['programmaleider (vanaf 1-1-2019)', null], ['info@example.org', null], ['', null],
] as const)('says of %j: %s', (text, problem) => expect(problemInContact(text)).toBe(problem))

it('holds one text per place, and an empty one is none', () => {
  const ydoc = new Y.Doc()
  writeContact(ydoc, PARTY, 'Het secretariaat')
  writeContact(ydoc, 'mem-0001' as ContactPlace, 'De projectleider')
  writeContact(ydoc, PARTY, '')
  expect([...readContacts(ydoc)]).toEqual([['mem-0001', 'De projectleider']])
})

it('writes nothing when nothing changes', () => {
  const ydoc = new Y.Doc()
  writeContact(ydoc, PARTY, 'Het secretariaat')
  const before = Y.encodeStateVector(ydoc)
  writeContact(ydoc, PARTY, 'Het secretariaat')
  expect(Y.encodeStateVector(ydoc)).toEqual(before)
})
