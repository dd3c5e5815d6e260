import { attempt } from '../attempt.ts'
import type { DraftRow } from '../database.ts'

/** One field as it was when the page went away; null when it was emptied or written. */
export type LeftField = { readonly field: string; readonly row: DraftRow | null }

/** What the database may not have taken in time. */
export type LeavingNote = {
  readonly read: () => readonly LeftField[]
  readonly write: (fields: readonly LeftField[]) => void
  readonly clear: () => void
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'netwerkkaart/leaving/'

/**
 * A note for the next page, in the one storage of a browser that is done when the call returns. A transaction of
 * IndexedDB that was begun and committed while the page went away was lost in 1 of 40 reloads of a busy machine.
 *
 * Where there is no such storage, or no room in it, there is no note.
 */
export function leavingNote(map: string, shelf: Shelf | undefined = shelfOfBrowser()): LeavingNote {
  const name = PREFIX + map
  return {
    read: () => parseNote(attempt(() => shelf?.getItem(name) ?? null)),
    write: (fields) => void attempt(() => shelf?.setItem(name, JSON.stringify(fields))),
    clear: () => void attempt(() => shelf?.removeItem(name)),
  }
}

/** Asking for it already throws where the person blocked it. */
function shelfOfBrowser(): Shelf | undefined {
  return attempt(() => (globalThis as { readonly localStorage?: Storage }).localStorage) ?? undefined
}

function parseNote(text: string | null): readonly LeftField[] {
  const fields = attempt(() => JSON.parse(text ?? '[]') as unknown)
  return Array.isArray(fields) ? fields.filter(isLeftField) : []
}

function isLeftField(value: unknown): value is LeftField {
  const { field, row } = (value ?? {}) as Partial<LeftField>
  if (typeof field !== 'string' || row === undefined) return false
  return row === null || (row.field === field && [row.map, row.text, row.base].every((each) => typeof each === 'string') && typeof row.changedAt === 'number')
}
