import type * as Y from 'yjs'
import { INBOX_ROOT, isOutcome, type Outcome } from '../../protocol/documentShapes.ts'
import { MAX_NOTE_CHARACTERS } from '../../protocol/limits.ts'
import { parseStoredNote, type NoteKind } from '../../protocol/noteMessages.ts'
import { OWN_EDIT } from '../editing/writeKeys.ts'

/** In UTF-16 units: what the relay takes of a note or an answer. */
export const MOST_NOTE_CHARACTERS = MAX_NOTE_CHARACTERS

/** A note as those see it who keep the map. The relay wrote it; here only the decision is written. */
export type InboxNote = {
  readonly id: string
  readonly kind: NoteKind
  /** Id of the thing it is about; empty when it is about none. */
  readonly about: string
  readonly text: string
  readonly name: string
  readonly sentMs: number
  readonly outcome: Outcome
  readonly answer: string
  readonly decidedBy: string
}

export type Decision = { readonly outcome?: Outcome; readonly answer?: string }

/** The newest first. What is no note is left out. */
export function readInbox(ydoc: Y.Doc): readonly InboxNote[] {
  const notes = ydoc.getMap(INBOX_ROOT)
  const found: InboxNote[] = []
  for (const [id, value] of notes) {
    const note = id.includes('/') ? null : parseStoredNote(value)
    if (note) found.push({ id, kind: note.kind, about: note.about, text: note.text, name: note.name, sentMs: note.sentMs, ...decisionOn(notes, id) })
  }
  return found.toSorted((one, other) => other.sentMs - one.sentMs || one.id.localeCompare(other.id))
}

function decisionOn(notes: Y.Map<unknown>, id: string): Pick<InboxNote, 'outcome' | 'answer' | 'decidedBy'> {
  const text = (field: string): string => {
    const value = notes.get(`${id}/${field}`)
    return typeof value === 'string' ? value : ''
  }
  const outcome = notes.get(`${id}/outcome`)
  return { outcome: isOutcome(outcome) ? outcome : 'open', answer: text('answer'), decidedBy: text('decidedBy') }
}

/** Writes what was decided as one change, with who decided it. */
export function decideOnNote(ydoc: Y.Doc, id: string, decision: Decision, decidedBy: string): void {
  const notes = ydoc.getMap(INBOX_ROOT)
  const set = (field: string, value: string): void => void (notes.get(`${id}/${field}`) === value || notes.set(`${id}/${field}`, value))
  ydoc.transact(() => {
    for (const [field, value] of Object.entries({ ...decision, decidedBy })) set(field, value)
  }, OWN_EDIT)
}
