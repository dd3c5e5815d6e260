import type { Database, LocalKey } from '../database.ts'
import type { EditLedger } from './editLedger.ts'
import { addRows, markRowsSent, readUnsentRowNumbers } from './updateRows.ts'

/** Typing makes a few edits in this time; they share one transaction. */
export const WRITE_EVERY_MS = 50

/** After a write that failed. Waiting longer would lose more in a crash, sooner would only fail again. */
export const RETRY_WRITE_MS = 1_000

/** After this many failures in a row the whole document is written, and the screen is told. */
export const FAILURES_BEFORE_WHOLE = 2

/** `unavailable`: this browser keeps nothing. `full`: no room. `broken`: it refuses for another reason. */
export type StorageFailure = 'unavailable' | 'full' | 'broken'

export type RowWriterParts = {
  readonly database: Database | null
  readonly ledger: EditLedger
  readonly key: () => LocalKey
  readonly wholeDocument: () => Uint8Array
  readonly everyMs: number
  /** Told which rows are new, before anybody else can see them. */
  readonly onWritten: (rows: readonly number[]) => void
  /** Runs in the same turn, after each write that worked. */
  readonly afterWrite: (database: Database) => Promise<void>
  /** Told after every turn. */
  readonly onTurn: () => void
}

export type RowWriter = {
  readonly failure: () => StorageFailure | null
  readonly writeSoon: () => void
  /** Writes in turn. Resolves when that was tried. */
  readonly flush: () => Promise<void>
  /** Writes what waits before the page is gone, without waiting for its turn. */
  readonly writeBeforeLeaving: () => void
  /** Runs a task on the database when those before it are done, so that what the ledger knows is never overtaken. */
  readonly inTurn: (task: (database: Database) => Promise<void>) => Promise<void>
  readonly stop: () => void
}

/** Writes what the ledger holds, in batches, again when it failed. Never rejects: `failure` says how it goes. */
export function createRowWriter({ database, ledger, key, wholeDocument, everyMs, onWritten, afterWrite, onTurn }: RowWriterParts): RowWriter {
  let failures = 0
  let failure: StorageFailure | null = database === null ? 'unavailable' : null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isStopped = false
  let line: Promise<void> = Promise.resolve()

  function schedule(afterMs: number): void {
    if (timer === null && database !== null && !isStopped) timer = setTimeout(() => void flush(), afterMs)
  }

  function reportFailure(error: unknown): void {
    failures += 1
    if (failures >= FAILURES_BEFORE_WHOLE) failure = failureOf(error)
    schedule(RETRY_WRITE_MS)
  }

  function inTurn(task: (database: Database) => Promise<void>): Promise<void> {
    if (database === null) return line
    line = line.then(() => task(database)).catch(reportFailure).then(onTurn)
    return line
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    return inTurn(writeAll)
  }

  async function writeAll(database: Database): Promise<void> {
    await writeBatch(database)
    await writeMarks(database)
    failures = 0
    failure = null
    await afterWrite(database)
  }

  async function writeBatch(database: Database): Promise<void> {
    if (!ledger.hasBatch()) return
    const batch = failures >= FAILURES_BEFORE_WHOLE ? ledger.wholeBatch(wholeDocument()) : ledger.nextBatch()
    try {
      const rows = await addRows(database, key(), batch.rows)
      onWritten(rows)
      ledger.markWritten(batch, rows)
    } catch (error) {
      ledger.giveBack(batch)
      throw error
    }
  }

  async function writeMarks(database: Database): Promise<void> {
    const rows = ledger.rowsToMarkSent()
    if (rows.length === 0) return
    await markRowsSent(database, rows)
    ledger.keepUnsentRows(await readUnsentRowNumbers(database, key()))
  }

  return {
    failure: () => failure,
    writeSoon: () => schedule(failures === 0 ? everyMs : RETRY_WRITE_MS),
    flush,
    writeBeforeLeaving: () => void (database && writeBatch(database).catch(reportFailure).then(onTurn)),
    inTurn,
    stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

export function failureOf(error: unknown): StorageFailure {
  const names = [error, (error as { inner?: unknown }).inner].map((each) => (each as { name?: string } | undefined)?.name)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.includes('MissingAPIError') ? 'unavailable' : 'broken'
}
