import { liveQuery } from 'dexie'
import * as Y from 'yjs'
import type { Database, LocalKey, UpdateRow } from '../database.ts'
import type { EditLedger } from './editLedger.ts'
import { readRowNumbers, readRows, readUnsentRowNumbers } from './updateRows.ts'

export type RowReaderParts = {
  readonly ydoc: Y.Doc
  readonly ledger: EditLedger
  /** Origin of the changes it makes to the document. */
  readonly origin: object
  /** Told when a number was given to something the document held already. */
  readonly onAlreadyPresent: (seq: number) => void
}

/** `unreadable`: how many of the rows were no updates. */
export type LoadedRows = { readonly rows: readonly UpdateRow[]; readonly unreadable: number }

export type RowReader = {
  /** Brings all rows into the document. */
  readonly loadAll: (database: Database, key: LocalKey) => Promise<LoadedRows>
  /** Brings in what other tabs wrote, marked and folded since. */
  readonly takeNews: (database: Database, key: LocalKey) => Promise<void>
  /** These rows are in the document already: this tab wrote them. */
  readonly addSeen: (rows: readonly number[]) => void
  readonly countSeen: () => number
}

/** Brings rows of the database into the document, each once. */
export function createRowReader({ ydoc, ledger, origin, onAlreadyPresent }: RowReaderParts): RowReader {
  let seen = new Set<number>()

  /** Gives the unsent among `rows` their number and applies `unknown`. */
  function take(rows: readonly UpdateRow[], unknown: readonly UpdateRow[]): number {
    const unsent = rows.filter((row) => row.unsent === 1)
    if (unsent.length > 0) ledger.addUnsentRows(unsent)
    const { isNew, unreadable } = applyRows(ydoc, unknown, origin)
    if (unsent.length > 0 && !isNew) onAlreadyPresent(ledger.lastSeq())
    return unreadable
  }

  return {
    async loadAll(database, key) {
      const rows = await readRows(database, key)
      seen = new Set(rows.map(({ row }) => row))
      return { rows, unreadable: take(rows, rows) }
    },

    async takeNews(database, key) {
      const { numbers, unsentNumbers, rows } = await readNews(database, key, seen)
      const news = rows.filter(({ row }) => !seen.has(row))
      const unknown = news.filter(({ folds }) => folds.length === 0 || !folds.every((row) => seen.has(row)))
      ledger.keepUnsentRows(unsentNumbers)
      seen = new Set(numbers)
      take(news, unknown)
    },

    addSeen: (rows) => rows.forEach((row) => seen.add(row)),
    countSeen: () => seen.size,
  }
}

/** One transaction of the document for all rows; a row that is no update is skipped. `isNew`: whether it changed anything. */
function applyRows(ydoc: Y.Doc, rows: readonly UpdateRow[], origin: object): { readonly isNew: boolean; readonly unreadable: number } {
  let isNew = false
  let unreadable = 0
  const notice = (_update: Uint8Array, from: unknown): void => void (isNew ||= from === origin)
  const apply = (update: Uint8Array): void => {
    try {
      Y.applyUpdate(ydoc, update)
    } catch {
      unreadable += 1
    }
  }
  ydoc.on('update', notice)
  Y.transact(ydoc, () => rows.forEach(({ update }) => apply(update)), origin, false)
  ydoc.off('update', notice)
  return { isNew, unreadable }
}

type News = { readonly numbers: readonly number[]; readonly unsentNumbers: readonly number[]; readonly rows: readonly UpdateRow[] }

function readNews(database: Database, key: LocalKey, seen: ReadonlySet<number>): Promise<News> {
  return database.transaction('r', database.updates, async () => {
    const numbers = await readRowNumbers(database, key)
    const unsentNumbers = await readUnsentRowNumbers(database, key)
    const rows = await database.updates.bulkGet(numbers.filter((row) => !seen.has(row)))
    return { numbers, unsentNumbers, rows: rows.filter((row) => row !== undefined) }
  })
}

/** Calls after every change to the rows of this document, whichever tab made it. Answers how to stop. */
export function watchRows(database: Database, key: () => LocalKey, onChange: () => void): () => void {
  const query = liveQuery(() => Promise.all([readRowNumbers(database, key()), readUnsentRowNumbers(database, key())]))
  // An error here means the database was closed; the next write says so.
  const subscription = query.subscribe({ next: onChange, error: () => {} })
  return () => subscription.unsubscribe()
}
