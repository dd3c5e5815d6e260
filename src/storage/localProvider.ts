import { liveQuery } from 'dexie'
import * as Y from 'yjs'
import type { Database, LocalKey, UpdateRow } from './database.ts'
import { createEditLedger } from './editLedger.ts'
import { withLease, type LeaseOptions } from './lease.ts'
import { createListeners } from './listeners.ts'
import { addRows, foldRows, markRowsSent, moveRows, readRowNumbers, readRows, readUnsentRowNumbers } from './updateRows.ts'

/** Typing makes a few edits in this time; they share one transaction. */
export const WRITE_EVERY_MS = 50

/** After a write that failed. Waiting longer would lose more in a crash, sooner would only fail again. */
export const RETRY_WRITE_MS = 1_000

/** More rows than this are folded into one or two. */
export const FOLD_FROM_ROWS = 200

/** After this many failures in a row the whole document is written, and the screen is told. */
export const FAILURES_BEFORE_WHOLE = 2

/** `unavailable`: this browser keeps nothing. `full`: no room. `broken`: it refuses for another reason. */
export type StorageFailure = 'unavailable' | 'full' | 'broken'

/** `pending`: edits the relay has not acknowledged. While `failing`, editing goes on in memory. */
export type LocalState =
  | { readonly storage: 'keeping'; readonly pending: number }
  | { readonly storage: 'failing'; readonly reason: StorageFailure; readonly pending: number }

/** The copy of one document in this browser. */
export type LocalDoc = {
  /** Origin of the changes that come from the database: made here before, or in another tab. */
  readonly origin: object
  readonly key: () => LocalKey
  readonly state: { readonly get: () => LocalState; readonly subscribe: (listener: () => void) => () => void }
  /** What was in the copy at opening and not yet at the relay, in order. */
  readonly unsentAtOpening: readonly Uint8Array[]
  /** Rows at opening that were no Yjs updates. They are left where they are. */
  readonly unreadableRows: number
  /** Number of the last change that did not come from the relay; 0 before the first. */
  readonly lastSeq: () => number
  /** Told when a number was given to something the document held already, so that no update event goes with it. */
  readonly onAlreadyPresent: (listener: (seq: number) => void) => () => void
  /** The relay has everything up to and including this number. */
  readonly markSent: (upToSeq: number) => void
  /** Continues under another key and takes the rows along: the relay told the epoch or the role. `key` says whether it did. */
  readonly adopt: (key: LocalKey) => Promise<void>
  /** Writes what waits, now. Resolves when that was tried. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

export type LocalDocOptions = {
  /** Whether a change came from the relay: it is kept, and needs no sending. */
  readonly isFromRelay: (origin: unknown) => boolean
  /** Calls when the page is about to be hidden or closed. */
  readonly onHide?: (listener: () => void) => () => void
  readonly lease?: LeaseOptions
  readonly writeEveryMs?: number
}

/**
 * Brings the copy of this browser into the document and keeps it there from now on. Resolves when every row is in.
 *
 * Open it before the relay: it numbers each change, and the relay asks for that number when it sends the change.
 * Never rejects: without a database, or with one that refuses, `state` says so and editing goes on in memory.
 */
export async function openLocalDoc(database: Database | null, key: LocalKey, ydoc: Y.Doc, options: LocalDocOptions): Promise<LocalDoc> {
  const { isFromRelay, writeEveryMs = WRITE_EVERY_MS } = options
  const origin = { from: 'storage' }
  const ledger = createEditLedger()
  const changed = createListeners<void>()
  const alreadyPresent = createListeners<number>()
  let currentKey = key
  let seen = new Set<number>()
  let failures = 0
  let failure: StorageFailure | null = database === null ? 'unavailable' : null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isClosed = false
  let state: LocalState = { storage: 'keeping', pending: 0 }

  function publish(): void {
    const pending = ledger.pending()
    const next: LocalState = failure === null ? { storage: 'keeping', pending } : { storage: 'failing', reason: failure, pending }
    if (isSameState(state, next)) return
    state = next
    changed.tell()
  }

  // Everything that touches the database goes through one line, so that what the ledger knows is never overtaken.
  let line: Promise<void> = Promise.resolve()
  function queue(task: (database: Database) => Promise<void>): Promise<void> {
    if (database === null) return line
    line = line.then(() => task(database)).catch(reportFailure).then(publish)
    return line
  }

  function reportFailure(error: unknown): void {
    failures += 1
    if (failures >= FAILURES_BEFORE_WHOLE) failure = failureOf(error)
    if (!isClosed) schedule(RETRY_WRITE_MS)
  }

  function schedule(afterMs: number): void {
    if (timer !== null || database === null) return
    timer = setTimeout(() => void flush(), afterMs)
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    return queue(writeWaiting)
  }

  async function writeWaiting(database: Database): Promise<void> {
    if (ledger.isWaiting()) {
      const batch = failures >= FAILURES_BEFORE_WHOLE ? ledger.wholeBatch(Y.encodeStateAsUpdate(ydoc)) : ledger.nextBatch()
      const numbers = await addRows(database, currentKey, batch.rows)
      numbers.forEach((row) => seen.add(row))
      ledger.markWritten(batch, numbers)
    }
    await writeMarks(database)
    failures = 0
    failure = null
    if (seen.size > FOLD_FROM_ROWS) await fold(database)
  }

  async function writeMarks(database: Database): Promise<void> {
    const rows = ledger.rowsToMarkSent()
    if (rows.length === 0) return
    await markRowsSent(database, rows)
    ledger.keepUnsentRows(await readUnsentRowNumbers(database, currentKey))
  }

  async function fold(database: Database): Promise<void> {
    await withLease(database, `fold/${currentKey.map}`, () => foldRows(database, currentKey), options.lease)
    await takeNews(database)
  }

  /** What other tabs wrote, marked and folded since we looked. */
  async function takeNews(database: Database): Promise<void> {
    const news = await readNews(database, currentKey, seen)
    ledger.keepUnsentRows(news.unsentNumbers)
    const isKnown = ({ folds }: UpdateRow): boolean => folds.length > 0 && folds.every((row) => seen.has(row))
    const unknown = news.rows.filter((row) => !isKnown(row))
    seen = new Set(news.numbers)
    takeRows(news.rows, unknown)
  }

  /** Gives the unsent among `rows` their number and brings `unknown` into the document. Answers the rows it could not read. */
  function takeRows(rows: readonly UpdateRow[], unknown: readonly UpdateRow[]): number {
    const unsent = rows.filter((row) => row.unsent === 1)
    if (unsent.length > 0) ledger.addUnsentRows(unsent)
    let isNew = false
    const notice = (_update: Uint8Array, from: unknown): void => void (isNew ||= from === origin)
    ydoc.on('update', notice)
    const unreadable = applyRows(ydoc, unknown, origin)
    ydoc.off('update', notice)
    if (unsent.length > 0 && !isNew) alreadyPresent.tell(ledger.lastSeq())
    return unreadable
  }

  function onUpdate(update: Uint8Array, from: unknown): void {
    if (from === origin) return
    if (!isFromRelay(from)) ledger.addEdit(update)
    else if (database !== null) ledger.addFromRelay(update)
    schedule(failures === 0 ? writeEveryMs : RETRY_WRITE_MS)
    publish()
  }

  async function loadAll(database: Database): Promise<readonly UpdateRow[]> {
    const rows = await readRows(database, currentKey)
    seen = new Set(rows.map(({ row }) => row))
    return rows
  }

  const rows = database === null ? [] : await loadAll(database).catch((error: unknown) => {
    failure = failureOf(error)
    return []
  })
  const unreadableRows = takeRows(rows, rows)
  ydoc.on('update', onUpdate)
  const stopWatching = database === null ? () => {} : watchRows(database, () => currentKey, () => void queue(takeNews))
  const stopListening = (options.onHide ?? listenForHiding)(() => void flush())
  publish()

  return {
    origin,
    key: () => currentKey,
    state: { get: () => state, subscribe: changed.add },
    unsentAtOpening: rows.filter(({ unsent }) => unsent === 1).map(({ update }) => update),
    unreadableRows,
    lastSeq: ledger.lastSeq,
    onAlreadyPresent: alreadyPresent.add,
    flush,

    markSent(upToSeq) {
      ledger.acknowledge(upToSeq)
      if (database === null) ledger.forgetAcknowledged()
      if (ledger.rowsToMarkSent().length > 0) schedule(writeEveryMs)
      publish()
    },

    async adopt(next) {
      await flush()
      await queue(async (database) => {
        await moveRows(database, currentKey, next)
        currentKey = next
        await takeNews(database)
      })
      if (database === null) currentKey = next
    },

    async close() {
      if (isClosed) return
      ydoc.off('update', onUpdate)
      stopListening()
      stopWatching()
      await flush()
      isClosed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

const isSameState = (one: LocalState, other: LocalState): boolean =>
  one.pending === other.pending && one.storage === other.storage && (one.storage === 'keeping' || other.storage === 'keeping' || one.reason === other.reason)

/** One transaction of the document for all rows; a row that is no update is skipped, and counted in the answer. */
function applyRows(ydoc: Y.Doc, rows: readonly UpdateRow[], origin: object): number {
  let unreadable = 0
  const apply = (update: Uint8Array): void => {
    try {
      Y.applyUpdate(ydoc, update)
    } catch {
      unreadable += 1
    }
  }
  Y.transact(ydoc, () => rows.forEach(({ update }) => apply(update)), origin, false)
  return unreadable
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

/** Calls after every change to the rows of this document, whichever tab made it. */
function watchRows(database: Database, key: () => LocalKey, onChange: () => void): () => void {
  const query = liveQuery(() => Promise.all([readRowNumbers(database, key()), readUnsentRowNumbers(database, key())]))
  // An error here means the database was closed; the next write says so.
  const subscription = query.subscribe({ next: onChange, error: () => {} })
  return () => subscription.unsubscribe()
}

/** `visibilitychange` is the last that phones tell a page; `pagehide` covers a closed window. */
function listenForHiding(listener: () => void): () => void {
  const page = globalThis.document as Document | undefined
  page?.addEventListener('visibilitychange', listener)
  globalThis.window?.addEventListener('pagehide', listener)
  return () => {
    page?.removeEventListener('visibilitychange', listener)
    globalThis.window?.removeEventListener('pagehide', listener)
  }
}

function failureOf(error: unknown): StorageFailure {
  const names = [error, (error as { inner?: unknown }).inner].map((each) => (each as { name?: string } | undefined)?.name)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.includes('MissingAPIError') ? 'unavailable' : 'broken'
}
