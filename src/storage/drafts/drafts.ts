import type { Database, DraftRow } from '../database.ts'
import { leavingNote, type LeavingNote, type LeftField } from './leavingNote.ts'
import { listenForHiding } from '../pageHiding.ts'

/** Whoever has not come back to a half sentence in this time will not. */
export const KEEP_DRAFT_MS = 7 * 24 * 60 * 60 * 1_000

/** Many keys share one write; a crash costs at most what was typed in this time. */
export const WRITE_DRAFTS_MS = 250

/** What was typed in one field and not written. `base`: what stood there when the typing began. */
export type KeptDraft = Pick<DraftRow, 'text' | 'base'>

/** What is being typed on one map and stands in no document yet. Lives on this device; of two tabs the last writer wins. */
export type DraftShelf = {
  readonly find: (field: string) => KeptDraft | null
  /** Every field with something in it, the one typed in last first. */
  readonly fields: () => readonly string[]
  readonly keep: (field: string, draft: KeptDraft) => void
  readonly drop: (field: string) => void
  readonly close: () => Promise<void>
}

export type DraftOptions = {
  readonly now?: () => number
  readonly onHide?: (listener: () => void) => () => void
  readonly everyMs?: number
  readonly note?: LeavingNote
  /** The map was made just now: nothing was half typed on it, and nothing is waited for. */
  readonly isNew?: boolean
}

/**
 * Opens what was left half typed on this map, and forgets what is too old, of every map. Never rejects: where nothing can
 * be kept, drafts live as long as the page, as they would without it.
 */
export async function openDrafts(database: Database | null, map: string, { now = Date.now, onHide = listenForHiding, everyMs = WRITE_DRAFTS_MS, note = leavingNote(map), isNew = false }: DraftOptions = {}): Promise<DraftShelf> {
  const rows = new Map<string, DraftRow>()
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const kept = database === null || isNew ? [] : await readDrafts(database, map, now() - KEEP_DRAFT_MS).catch(() => [])
  for (const row of kept) rows.set(row.field, row)
  if (database !== null && !isNew) note.read().forEach(takeLeft)

  function writeSoon(field: string): void {
    changed.add(field)
    if (database !== null) timer ??= setTimeout(() => void write(), everyMs)
  }

  /** What the page before wrote down on leaving is newer than what it got into the database. */
  function takeLeft({ field, row }: LeftField): void {
    if (row === null) rows.delete(field)
    else if (row.changedAt >= now() - KEEP_DRAFT_MS) rows.set(field, row)
    writeSoon(field)
  }

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (database === null || changed.size === 0) return
    const writing = new Map([...changed].map((field) => [field, rows.get(field)]))
    // A disk that takes nothing is told elsewhere; the draft stays in its field, and in the note.
    const isWritten = await writeDrafts(database, map, writing).then(() => true, () => false)
    if (!isWritten) return
    for (const [field, row] of writing) if (rows.get(field) === row) changed.delete(field)
    if (changed.size === 0) note.clear()
  }

  function leave(): void {
    if (database === null || changed.size === 0) return
    note.write([...changed].map((field) => ({ field, row: rows.get(field) ?? null })))
    void write()
  }

  const stopListening = onHide(leave)
  return {
    find: (field) => rows.get(field) ?? null,
    fields: () => [...rows.values()].toSorted((one, other) => other.changedAt - one.changedAt).map(({ field }) => field),
    keep(field, { text, base }) {
      rows.set(field, { map, field, text, base, changedAt: now() })
      writeSoon(field)
    },
    drop(field) {
      if (!rows.delete(field)) return
      // At once: what was written must not come back as half typed when the map is opened anew a moment later.
      changed.add(field)
      void write()
    },
    close() {
      stopListening()
      return write()
    },
  }
}

function readDrafts(database: Database, map: string, since: number): Promise<DraftRow[]> {
  return database.transaction('rw', database.drafts, async () => {
    await database.drafts.where('changedAt').below(since).delete()
    return database.drafts.where('map').equals(map).toArray()
  })
}

/** The commit is asked for with the rows, for the same reason as in `addRows`: a page that is being left waits for nothing. */
async function writeDrafts(database: Database, map: string, fields: ReadonlyMap<string, DraftRow | undefined>): Promise<void> {
  const kept = [...fields.values()].filter((row) => row !== undefined)
  const dropped = [...fields.keys()].filter((field) => fields.get(field) === undefined)
  await database.transaction('rw', database.drafts, (transaction) => {
    const writing = [database.drafts.bulkPut(kept), database.drafts.bulkDelete(dropped.map((field): [string, string] => [map, field]))]
    transaction.idbtrans.commit()
    return Promise.all(writing)
  })
}
