import type { Database, LocalKey } from '../database.ts'
import { moveRows, readRows } from './updateRows.ts'

/** A copy that may not be merged any more is kept this long for its unsent edits. */
export const KEEP_LOCKED_MS = 30 * 24 * 60 * 60 * 1_000

/** A copy of a document that belongs to an earlier life of its map, to which access was revoked, or whose edits were refused. */
export type LockedCopy = {
  readonly key: LocalKey
  /** All of it, in order; needed to know what the unsent ones say. */
  readonly updates: readonly Uint8Array[]
  readonly unsent: readonly Uint8Array[]
  /** How many edits the unsent ones are, as the badge counts them. */
  readonly edits: number
  readonly isRefused: boolean
  /** Where it lies in the database; nowhere for a copy that is only in this page. */
  readonly rows: readonly number[]
}

/** Where its rows lie from then on, so that a map that comes back under its old epoch does not take them along unasked. */
const rowsKey = (key: LocalKey): LocalKey => ({ ...key, epoch: `locked ${key.epoch}` })

const indexKey = ({ map, epoch, role }: LocalKey): [string, string, string] => [map, epoch, role]

/**
 * Takes a copy out of use: the map opens with an empty one next time. Without unsent edits there is nothing to keep it
 * for, and only the lock stays, to say what happened. Each tab that has the copy open locks it again: that keeps the first
 * date and adds what the tab wrote meanwhile.
 */
export function lockCopy(database: Database, key: LocalKey, now: number, isRefused = false): Promise<void> {
  return database.transaction('rw', database.locks, database.updates, database.maps, async () => {
    if ((await database.locks.get(indexKey(key))) === undefined) await database.locks.put({ map: key.map, epoch: key.epoch, role: key.role, since: now, isRefused })
    const listed = await database.maps.get(key.map)
    if (listed?.epoch === key.epoch && listed.role === key.role) await database.maps.update(key.map, { epoch: '', born: false })
    await moveRows(database, key, rowsKey(key))
    const unsent = await database.updates.where('[map+epoch+role+unsent]').equals([...indexKey(rowsKey(key)), 1]).count()
    if (unsent === 0) await deleteRows(database, key)
  })
}

/** The locked copies of one map, the oldest lock first. */
export function readLockedCopies(database: Database, map: string): Promise<LockedCopy[]> {
  return database.transaction('r', database.locks, database.updates, async () => {
    const locks = await database.locks.where('map').equals(map).sortBy('since')
    return Promise.all(locks.map(async (lock) => {
      const key = { map: lock.map, epoch: lock.epoch, role: lock.role }
      const rows = await readRows(database, rowsKey(key))
      const unsent = rows.filter((row) => row.unsent === 1)
      return { key, updates: rows.map(({ update }) => update), unsent: unsent.map(({ update }) => update), edits: unsent.reduce((sum, { edits }) => sum + edits, 0), isRefused: lock.isRefused === true, rows: rows.map(({ row }) => row) }
    }))
  })
}

/**
 * Its unsent edits went somewhere else, or nobody wants them.
 *
 * All of it and the commit are asked for at once, as in `addRows`: whoever saved them and loads the page again would be asked
 * about them a second time. What another tab added since it was read is not touched.
 */
export function dropLockedCopy(database: Database, { key, rows }: Pick<LockedCopy, 'key' | 'rows'>): Promise<void> {
  return database.transaction('rw', database.locks, database.updates, async ({ idbtrans }) => {
    const deleting = Promise.all([database.locks.delete(indexKey(key)), database.updates.bulkDelete([...rows])])
    idbtrans.commit()
    await deleting
  })
}

/** Deletes the copies that were locked too long ago, of every map. */
export function purgeLockedCopies(database: Database, now: number): Promise<void> {
  return database.transaction('rw', database.locks, database.updates, async () => {
    const old = await database.locks.where('since').below(now - KEEP_LOCKED_MS).toArray()
    for (const { map, epoch, role } of old) await deleteRows(database, { map, epoch, role })
    await database.locks.bulkDelete(old.map(indexKey))
  })
}

async function deleteRows(database: Database, key: LocalKey): Promise<void> {
  await database.updates.where('[map+epoch+role]').equals(indexKey(rowsKey(key))).delete()
}
