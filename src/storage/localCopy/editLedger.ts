import * as Y from 'yjs'
import type { UpdateToKeep } from './updateRows.ts'

/** An update of the document that is not in the database yet. */
type Waiting = { readonly update: Uint8Array; readonly seq: number | null; isOnItsWay: boolean }

/** Rows of the database that the relay does not have, as far as this tab knows. */
type UnsentRow = { readonly seq: number; readonly edits: number }

/** What is on its way into the database. Ends in `markWritten` or `giveBack`. */
export type Batch = { readonly taken: readonly Waiting[]; readonly rows: readonly UpdateToKeep[]; readonly seqs: readonly (number | null)[] }

/** Counts up what this document must still bring to the relay and to the database. Touches neither of them. */
export type EditLedger = ReturnType<typeof createEditLedger>

/**
 * Every change of the document that did not come from the relay gets the next sequence number, in the order in which the
 * document took them. `acknowledge(seq)` says that the relay has everything up to and including that number.
 *
 * An edit counts as pending from the moment it is made until it is acknowledged, whether it is in the database or not.
 */
export function createEditLedger() {
  let lastSeq = 0
  let acknowledgedSeq = 0
  let waiting: Waiting[] = []
  let unsentRows = new Map<number, UnsentRow>()

  const isPending = (seq: number | null): seq is number => seq !== null && seq > acknowledgedSeq
  const take = (): readonly Waiting[] => {
    const taken = waiting.filter(({ isOnItsWay }) => !isOnItsWay)
    for (const each of taken) each.isOnItsWay = true
    return taken
  }
  const toRow = ({ update, seq }: Waiting): UpdateToKeep => (isPending(seq) ? { update, unsent: 1, edits: 1 } : { update, unsent: 0, edits: 0 })

  return {
    lastSeq: (): number => lastSeq,

    addEdit(update: Uint8Array): void {
      lastSeq += 1
      waiting.push({ update, seq: lastSeq, isOnItsWay: false })
    },

    addFromRelay(update: Uint8Array): void {
      waiting.push({ update, seq: null, isOnItsWay: false })
    },

    /** Unsent rows that came from the database. Together they are one change of the document, so they share one number. */
    addUnsentRows(rows: readonly { readonly row: number; readonly edits: number }[]): void {
      lastSeq += 1
      for (const { row, edits } of rows) unsentRows.set(row, { seq: lastSeq, edits })
    },

    acknowledge(upToSeq: number): void {
      acknowledgedSeq = Math.max(acknowledgedSeq, Math.min(upToSeq, lastSeq))
    },

    /** Everything that waits and is not on its way already, in order. */
    nextBatch(): Batch {
      const taken = take()
      return { taken, rows: taken.map(toRow), seqs: taken.map(({ seq }) => seq) }
    },

    /** The same, for when writing bit by bit failed: the whole document, and apart from it what is unsent. */
    wholeBatch(wholeDocument: Uint8Array): Batch {
      const taken = take()
      const own = taken.filter(({ seq }) => isPending(seq))
      const document: UpdateToKeep = { update: wholeDocument, unsent: 0, edits: 0 }
      if (own.length === 0) return { taken, rows: [document], seqs: [null] }
      const unsent: UpdateToKeep = { update: Y.mergeUpdates(own.map(({ update }) => update)), unsent: 1, edits: own.length }
      return { taken, rows: [document, unsent], seqs: [null, own.at(-1)?.seq ?? null] }
    },

    /** The batch is in the database under these numbers. */
    markWritten(batch: Batch, numbers: readonly number[]): void {
      const written = new Set(batch.taken)
      waiting = waiting.filter((each) => !written.has(each))
      numbers.forEach((row, place) => {
        const seq = batch.seqs[place]
        const kept = batch.rows[place]
        if (seq != null && kept?.unsent === 1) unsentRows.set(row, { seq, edits: kept.edits })
      })
    },

    /** The database did not take the batch: it waits again. */
    giveBack(batch: Batch): void {
      for (const each of batch.taken) each.isOnItsWay = false
    },

    /** For when nothing can be written: what came from the relay can be had there again, and the rest is in the document. */
    forgetAcknowledged(): void {
      waiting = waiting.filter(({ seq }) => isPending(seq))
    },

    /** Rows whose mark in the database is behind what the relay said. */
    rowsToMarkSent: (): number[] => [...unsentRows].filter(([, { seq }]) => !isPending(seq)).map(([row]) => row),

    /** What the database says is still unsent; the other rows were marked or folded, by this tab or another. */
    keepUnsentRows(numbers: readonly number[]): void {
      const known = new Set(numbers)
      unsentRows = new Map([...unsentRows].filter(([row]) => known.has(row)))
    },

    pendingUpdates: (): readonly Uint8Array[] => waiting.filter(({ seq }) => isPending(seq)).map(({ update }) => update),

    hasBatch: (): boolean => waiting.some(({ isOnItsWay }) => !isOnItsWay),

    /** Edits that the relay has not acknowledged. */
    pending(): number {
      const inMemory = waiting.filter(({ seq }) => isPending(seq)).length
      return [...unsentRows.values()].reduce((sum, { seq, edits }) => sum + (isPending(seq) ? edits : 0), inMemory)
    },
  }
}
