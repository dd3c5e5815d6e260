import * as Y from 'yjs'
import type { Database, LocalKey } from '../database.ts'
import { createEditLedger } from './editLedger.ts'
import { withLease, type LeaseOptions } from './lease.ts'
import { createListeners } from '../listeners.ts'
import { listenForHiding } from '../pageHiding.ts'
import { createRowReader, watchRows, type LoadedRows } from './rowReader.ts'
import { createRowWriter, WRITE_EVERY_MS, type StorageFailure } from './rowWriter.ts'
import { foldRows, moveRows } from './updateRows.ts'

/** More rows than this are folded into one or two. */
export const FOLD_FROM_ROWS = 200

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
  /** Edits that the relay has not acknowledged, as far as they are in no row. */
  readonly pendingUpdates: () => readonly Uint8Array[]
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
  /** The document was made just now: there is nothing to read, and nothing to wait for. */
  readonly isNew?: boolean
}

/**
 * Brings the copy of this browser into the document and keeps it there from now on. Resolves when every row is in.
 *
 * Open it before the relay: it numbers each change, and the relay asks for that number when it sends the change.
 * Never rejects: without a database, or with one that refuses, `state` says so and editing goes on in memory.
 */
export async function openLocalDoc(database: Database | null, key: LocalKey, ydoc: Y.Doc, options: LocalDocOptions): Promise<LocalDoc> {
  const origin = { from: 'storage' }
  const changed = createListeners<void>()
  const alreadyPresent = createListeners<number>()
  const ledger = createEditLedger()
  const reader = createRowReader({ ydoc, ledger, origin, onAlreadyPresent: alreadyPresent.tell })
  const writer = createRowWriter({
    database,
    ledger,
    key: () => currentKey,
    wholeDocument: () => Y.encodeStateAsUpdate(ydoc),
    everyMs: options.writeEveryMs ?? WRITE_EVERY_MS,
    onWritten: reader.addSeen,
    afterWrite: foldWhenMany,
    onTurn: publish,
  })
  let currentKey = key
  let state: LocalState = { storage: 'keeping', pending: 0 }

  function publish(): void {
    const next = describeState(writer.failure(), ledger.pending())
    if (isSameState(state, next)) return
    state = next
    changed.tell()
  }

  async function foldWhenMany(database: Database): Promise<void> {
    if (reader.countSeen() <= FOLD_FROM_ROWS) return
    await withLease(database, `fold/${currentKey.map}`, () => foldRows(database, currentKey), options.lease)
    await reader.takeNews(database, currentKey)
  }

  function onUpdate(update: Uint8Array, from: unknown): void {
    if (from === origin) return
    if (!options.isFromRelay(from)) ledger.addEdit(update)
    else if (database !== null) ledger.addFromRelay(update)
    writer.writeSoon()
    publish()
  }

  function markSent(upToSeq: number): void {
    ledger.acknowledge(upToSeq)
    if (database === null) ledger.forgetAcknowledged()
    if (ledger.rowsToMarkSent().length > 0) writer.writeSoon()
    publish()
  }

  async function adopt(next: LocalKey): Promise<void> {
    if (database === null) currentKey = next
    await writer.flush()
    await writer.inTurn(async (database) => {
      await moveRows(database, currentKey, next)
      currentKey = next
      await reader.takeNews(database, currentKey)
    })
  }

  let loaded: LoadedRows | null = null
  const load = async (database: Database): Promise<void> => {
    loaded ??= await reader.loadAll(database, currentKey)
  }
  if (!options.isNew) await writer.inTurn(load)
  if (loaded === null && !options.isNew) await writer.inTurn(load)
  const { rows, unreadable } = loaded ?? NOTHING_LOADED
  ydoc.on('update', onUpdate)
  const stopWatching = database === null ? () => {} : watchRows(database, () => currentKey, () => void writer.inTurn((open) => reader.takeNews(open, currentKey)))
  const stopListening = (options.onHide ?? listenForHiding)(writer.writeBeforeLeaving)
  publish()

  return {
    origin,
    key: () => currentKey,
    state: { get: () => state, subscribe: changed.add },
    unsentAtOpening: rows.filter(({ unsent }) => unsent === 1).map(({ update }) => update),
    unreadableRows: unreadable,
    lastSeq: ledger.lastSeq,
    onAlreadyPresent: alreadyPresent.add,
    pendingUpdates: ledger.pendingUpdates,
    markSent,
    adopt,
    flush: writer.flush,
    async close() {
      ydoc.off('update', onUpdate)
      stopListening()
      stopWatching()
      await writer.flush()
      writer.stop()
    },
  }
}

const NOTHING_LOADED: LoadedRows = { rows: [], unreadable: 0 }

const describeState = (failure: StorageFailure | null, pending: number): LocalState =>
  failure === null ? { storage: 'keeping', pending } : { storage: 'failing', reason: failure, pending }

const isSameState = (one: LocalState, other: LocalState): boolean =>
  one.pending === other.pending && one.storage === other.storage && (one.storage === 'keeping' || other.storage === 'keeping' || one.reason === other.reason)
