import * as Y from 'yjs'
import type { Database, LocalKey, NewUpdateRow, UpdateRow } from '../database.ts'

/** What is to be written: a row without its place. */
export type UpdateToKeep = Pick<NewUpdateRow, 'update' | 'unsent' | 'edits'>

/** Fewer unsent rows than this are left alone: most are on their way, and one row is marked sooner than all of them. */
export const FOLD_UNSENT_FROM_ROWS = 100

const indexKey = ({ map, epoch, role }: LocalKey): [string, string, string] => [map, epoch, role]

/** In the order in which they were written, whichever tab wrote them. */
export function readRows(database: Database, key: LocalKey): Promise<UpdateRow[]> {
  return database.updates.where('[map+epoch+role]').equals(indexKey(key)).sortBy('row')
}

export function readRowNumbers(database: Database, key: LocalKey): Promise<number[]> {
  return database.updates.where('[map+epoch+role]').equals(indexKey(key)).primaryKeys()
}

export function readUnsentRowNumbers(database: Database, key: LocalKey): Promise<number[]> {
  return database.updates.where('[map+epoch+role+unsent]').equals([...indexKey(key), 1]).primaryKeys()
}

/**
 * All or none. Answers the numbers the rows got, in the same order.
 *
 * The commit is asked for together with the rows. Left to itself, IndexedDB commits when it has answered and heard nothing
 * more, and a page that is being left does not live that long: its last edits went lost in 10 of 10 tries.
 */
export function addRows(database: Database, key: LocalKey, updates: readonly UpdateToKeep[]): Promise<number[]> {
  const rows = updates.map((update) => ({ ...keyOnly(key), ...update, folds: [] }))
  return database.transaction('rw', database.updates, (transaction) => {
    const adding = database.updates.bulkAdd(rows, { allKeys: true })
    transaction.idbtrans.commit()
    return adding
  })
}

/** Rows that were folded away meanwhile are no error. */
export async function markRowsSent(database: Database, rows: readonly number[]): Promise<void> {
  await database.updates.where('row').anyOf([...rows]).modify({ unsent: 0 })
}

/** Rewritten rather than renumbered, so that a tab already open under the new key sees them as new rows. */
export function moveRows(database: Database, from: LocalKey, to: LocalKey): Promise<void> {
  return database.transaction('rw', database.updates, async () => {
    const rows = await readRows(database, from)
    await database.updates.bulkDelete(rows.map(({ row }) => row))
    await database.updates.bulkAdd(rows.map(({ update, unsent, edits }) => ({ ...keyOnly(to), update, unsent, edits, folds: [] })))
  })
}

/**
 * Many rows into one or two, sent and unsent apart, in one transaction: another tab sees either all of the old or the new.
 * Rows that cannot be read stay as they are. Answers the new rows.
 */
export function foldRows(database: Database, key: LocalKey): Promise<UpdateRow[]> {
  return database.transaction('rw', database.updates, async () => {
    const rows = (await readRows(database, key)).filter(({ update }) => isReadable(update))
    const sent = rows.filter(({ unsent }) => unsent === 0)
    const unsent = rows.filter((row) => row.unsent === 1)
    const folded = [...foldSent(key, sent), ...(unsent.length < FOLD_UNSENT_FROM_ROWS ? [] : foldUnsent(key, unsent))]
    await database.updates.bulkDelete(folded.flatMap(({ folds }) => folds))
    const numbers = await database.updates.bulkAdd(folded, { allKeys: true })
    return folded.map((row, place) => ({ ...row, row: numbers[place] ?? 0 }))
  })
}

/** Through a document, which drops the text of values that were overwritten since. */
function foldSent(key: LocalKey, rows: readonly UpdateRow[]): NewUpdateRow[] {
  if (rows.length < 2) return []
  const ydoc = new Y.Doc()
  Y.transact(ydoc, () => rows.forEach(({ update }) => Y.applyUpdate(ydoc, update)))
  const update = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return [{ ...keyOnly(key), update, unsent: 0, edits: 0, folds: rows.map(({ row }) => row) }]
}

/** Merged as they are: these may be shown to the person who made them. */
function foldUnsent(key: LocalKey, rows: readonly UpdateRow[]): NewUpdateRow[] {
  const edits = rows.reduce((sum, row) => sum + row.edits, 0)
  const update = Y.mergeUpdates(rows.map((row) => row.update))
  return [{ ...keyOnly(key), update, unsent: 1, edits, folds: rows.map(({ row }) => row) }]
}

export function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}

const keyOnly = ({ map, epoch, role }: LocalKey): LocalKey => ({ map, epoch, role })
