import * as Y from 'yjs'
import type { EditHistory } from '../doc/editing/editHistory.ts'
import { reapplyValues } from '../doc/editing/reapplyValues.ts'
import { openMapDoc } from '../doc/mapDoc.ts'
import { readNetwork } from '../doc/reading/readNetwork.ts'
import { valuesWrittenBy, type OwnValue } from '../doc/reading/replacedValues.ts'
import type { Network } from '../model/network.ts'
import type { Database } from '../storage/database.ts'
import { dropLockedCopy, readLockedCopies, type LockedCopy } from '../storage/localCopy/lockedCopies.ts'
import type { LocalDoc } from '../storage/localCopy/localProvider.ts'
import { isReadable } from '../storage/localCopy/updateRows.ts'
import { createWatched, type Watched } from '../sync/watched.ts'

/** My edits in a copy that is over: of an earlier life of this map, or refused. Never sent, and never merged by themselves. */
export type LockedEdits = {
  readonly epoch: string
  /** As the badge counted them. */
  readonly edits: number
  /** What they say; after `reapply` only what found no place on the map of now. */
  readonly values: readonly OwnValue[]
  readonly wasReapplied: boolean
  /** Whether the server did not let them in. */
  readonly isRefused: boolean
  /** The map as that copy had it, for names. */
  readonly network: Network
}

export type LockedShelf = {
  /** One copy at a time; null when there is none. */
  readonly current: Watched<LockedEdits | null>
  /** Writes what can be written on the map of now, as one step of my history, and drops the copy when nothing is left. Answers whether that is so. */
  readonly reapply: () => Promise<boolean>
  /** Deletes the copy: its edits are in a file, or nobody wants them. */
  readonly drop: () => Promise<void>
  /** Looks again: a copy was locked just now. */
  readonly look: () => void
  /** Whether that copy is of the life that the map has now: the right to it was lost, and is back. */
  readonly isOfNow: (locked: LockedEdits) => boolean
}

/** Copies of maps of which this browser keeps nothing, as long as the page is open. */
const lockedInPage = new Map<string, readonly LockedCopy[]>()

export function keepLockedInPage(copy: LockedCopy): void {
  lockedInPage.set(copy.key.map, [...(lockedInPage.get(copy.key.map) ?? []), copy])
}

/** Looks for locked copies of this map; the map itself does not wait for that. */
export function openLockedEdits(database: Database | null, map: string, history: EditHistory, local: Pick<LocalDoc, 'flush' | 'state' | 'key'>): LockedShelf {
  const current = createWatched<LockedEdits | null>(null)
  let copies: readonly LockedCopy[] = []

  function show(next: readonly LockedCopy[]): void {
    copies = next
    if (!database) lockedInPage.set(map, next)
    current.set(next[0] ? readCopy(next[0]) : null)
  }

  /** Out of sight when it is out of the database: whoever then loads the page again is not asked a second time. */
  async function drop(): Promise<void> {
    const [copy] = copies
    // What cannot be deleted now is offered again next time, and purged in the end.
    if (copy && database) await dropLockedCopy(database, copy).catch(() => {})
    show(copies.filter((each) => each !== copy))
  }

  async function reapply(): Promise<boolean> {
    const locked = current.get()
    if (locked === null) return true
    let left: readonly OwnValue[] = []
    history.edit((writer) => {
      left = reapplyValues(writer, locked.values)
    })
    await local.flush()
    // Where this device keeps nothing at the moment the copy stays; writing it again later changes nothing.
    const isDone = left.length === 0 && (database === null || local.state.get().storage === 'keeping')
    if (isDone) await drop()
    else current.set({ ...locked, values: left, wasReapplied: true })
    return isDone
  }

  function look(): void {
    if (database) readLockedCopies(database, map).then(show, () => {})
    else show(lockedInPage.get(map) ?? [])
  }

  look()
  return { current, reapply, drop, look, isOfNow: ({ epoch }) => local.key().epoch === epoch }
}

/** Locks that hold nothing to offer: a link that ended is said elsewhere. */
export async function dropEmptyLocks(database: Database, map: string): Promise<void> {
  const copies = await readLockedCopies(database, map)
  for (const copy of copies.filter(({ edits }) => edits === 0)) await dropLockedCopy(database, copy)
}

function readCopy({ key, updates, unsent, edits, isRefused }: LockedCopy): LockedEdits {
  const ydoc = new Y.Doc()
  const readable = (list: readonly Uint8Array[]): readonly Uint8Array[] => list.filter(isReadable)
  ydoc.transact(() => readable(updates).forEach((update) => Y.applyUpdate(ydoc, update)))
  const mapDoc = openMapDoc(ydoc)
  const values = valuesWrittenBy(mapDoc, readable(unsent)).filter(({ root }) => root !== 'meta')
  const network = readNetwork(mapDoc)
  ydoc.destroy()
  return { epoch: key.epoch, edits, values, wasReapplied: false, isRefused, network }
}
