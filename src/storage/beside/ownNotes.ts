import { liveQuery } from 'dexie'
import type { Database, NoteRow } from '../database.ts'

/** The notes this device sent, or is going to, about one map: the oldest first. */
export function readNotes(database: Database, map: string): Promise<NoteRow[]> {
  return database.notes.where('map').equals(map).sortBy('number')
}

/** Keeps a note under a number of its own: the time, or one more than the last. */
export function addNote(database: Database, row: Omit<NoteRow, 'number'>, now: number): Promise<NoteRow> {
  return database.transaction('rw', database.notes, async () => {
    const last = (await readNotes(database, row.map)).at(-1)?.number ?? 0
    const numbered = { ...row, number: Math.max(now, last + 1) }
    await database.notes.add(numbered)
    return numbered
  })
}

/** Notes of another life of this device's database are not on it, and stay off it. */
export function changeNotes(database: Database, map: string, changes: readonly (Partial<NoteRow> & { readonly number: number })[]): Promise<void> {
  return database.transaction('rw', database.notes, async () => {
    for (const { number, ...change } of changes) await database.notes.update([map, number], change)
  })
}

/** Calls with the notes now and after every change, in whichever tab. Answers how to stop. */
export function watchNotes(database: Database, map: string, listener: (notes: readonly NoteRow[]) => void): () => void {
  // An error means the database was closed.
  const subscription = liveQuery(() => readNotes(database, map)).subscribe({ next: listener, error: () => {} })
  return () => subscription.unsubscribe()
}
