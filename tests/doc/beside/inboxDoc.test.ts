import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteId, writeNote } from '../../../server/inbox/inboxNotes.ts'
import { decideOnNote, MOST_NOTE_CHARACTERS, readInbox } from '../../../src/doc/beside/inboxDoc.ts'
import { INBOX_ROOT, shapeOf } from '../../../src/protocol/documentShapes.ts'
import { MAX_NOTE_CHARACTERS } from '../../../src/protocol/limits.ts'

const sent = (ydoc: Y.Doc, number: number, sentMs: number): string => {
  const id = noteId('owner', number)
  writeNote(ydoc, id, { number, kind: 'wrong', about: 'org-0001', text: `Bericht ${number}`, name: 'Jan' }, 'owner', sentMs)
  return id
}

it('reads what the relay wrote, the newest first, with what was decided', () => {
  const ydoc = new Y.Doc()
  const first = sent(ydoc, 1, 1_000)
  sent(ydoc, 2, 2_000)
  decideOnNote(ydoc, first, { outcome: 'handled', answer: 'Dank' }, 'Ans')
  expect(readInbox(ydoc).map(({ text, outcome, answer, decidedBy }) => [text, outcome, answer, decidedBy])).toEqual([['Bericht 2', 'open', '', ''], ['Bericht 1', 'handled', 'Dank', 'Ans']])
  decideOnNote(ydoc, first, { outcome: 'open' }, 'Bea')
  expect(readInbox(ydoc)[1]).toMatchObject({ outcome: 'open', answer: 'Dank', decidedBy: 'Bea' })
})

it('leaves out what is no note', () => {
  const ydoc = new Y.Doc()
  ydoc.getMap(INBOX_ROOT).set('not-0001', { text: 'Zonder nummer' })
  ydoc.getMap(INBOX_ROOT).set('not-0002/outcome', 'handled')
  expect(readInbox(ydoc)).toEqual([])
})

it('writes of a decision nothing that the relay would refuse', () => {
  const ydoc = new Y.Doc()
  const id = sent(ydoc, 1, 1_000)
  decideOnNote(ydoc, id, { outcome: 'aside', answer: 'x'.repeat(MAX_NOTE_CHARACTERS) }, 'Ans')
  const shape = shapeOf('inbox')
  const refused = [...ydoc.getMap(INBOX_ROOT)].filter(([key, value]) => !shape.isKeyOf(INBOX_ROOT, key) || !shape.isValueOf(INBOX_ROOT, key, value))
  expect(refused.map(([key]) => key)).toEqual([id])
})

it('has on the screen the bound of the protocol', () => expect(MOST_NOTE_CHARACTERS).toBe(MAX_NOTE_CHARACTERS))
