import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import { INBOX_ROOT, isOutcome } from '../../src/protocol/documentShapes.ts'
import { type Note, type NoteFate, parseStoredNote, type StoredNote } from '../../src/protocol/noteMessages.ts'

/** The inbox document, as far as the relay reads and writes it. */

/** One id for a note however often it is sent. */
export function noteId(owner: string, number: number): string {
  return `not-${createHash('sha256').update(`${owner}/${number}`).digest('hex').slice(0, 32)}`
}

export function holdsNote(inbox: Y.Doc, id: string): boolean {
  return inbox.getMap(INBOX_ROOT).has(id)
}

export function writeNote(inbox: Y.Doc, id: string, { number, kind, about, text, name }: Note, owner: string, sentMs: number): void {
  const stored: StoredNote = { number, kind, about, text, name, owner, sentMs }
  inbox.getMap(INBOX_ROOT).set(id, stored)
}

/** What became of the notes of these devices, of each the oldest number first: one walk over the inbox for all of them. */
export function fatesOf(inbox: Y.Doc, owners: ReadonlySet<string>): ReadonlyMap<string, readonly NoteFate[]> {
  const notes = inbox.getMap(INBOX_ROOT)
  const fates = new Map<string, NoteFate[]>([...owners].map((owner) => [owner, []]))
  for (const [key, value] of notes) {
    const note = key.includes('/') ? null : parseStoredNote(value)
    if (note) fates.get(note.owner)?.push(fateOf(notes, key, note.number))
  }
  for (const each of fates.values()) each.sort((one, other) => one.number - other.number)
  return fates
}

function fateOf(notes: Y.Map<unknown>, id: string, number: number): NoteFate {
  const text = (field: string): string => {
    const value = notes.get(`${id}/${field}`)
    return typeof value === 'string' ? value : ''
  }
  const outcome = notes.get(`${id}/outcome`)
  return { number, outcome: isOutcome(outcome) ? outcome : 'open', answer: text('answer'), decidedBy: text('decidedBy') }
}
