import { createDisk, openTab } from './databaseInMemory.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database, LocalKey } from '../../src/storage/database.ts'
import { dropLockedCopy, KEEP_LOCKED_MS, lockCopy, purgeLockedCopies, readLockedCopies } from '../../src/storage/localCopy/lockedCopies.ts'
import { addMap, findMap, removeMap } from '../../src/storage/mapLibrary.ts'
import { addRows, readRows } from '../../src/storage/localCopy/updateRows.ts'

const KEY: LocalKey = { map: 'een', epoch: 'epoch-1', role: 'editor' }
const row = (mark: number, unsent: 0 | 1) => ({ update: Uint8Array.of(mark), unsent, edits: unsent })

let database: Database
beforeEach(async () => {
  database = await openTab(createDisk())
  await addMap(database, { map: 'een', title: 'Haaglanden', epoch: 'epoch-1', role: 'editor', born: true, lastOpened: 1, organisations: 3 })
})

describe('a locked copy', () => {
  it('is out of use, offers what was unsent, and the map opens with an empty one', async () => {
    await addRows(database, KEY, [row(1, 0), row(2, 1), row(3, 1)])
    await lockCopy(database, KEY, 5)
    expect(await readRows(database, KEY)).toEqual([])
    expect(await readLockedCopies(database, 'een')).toEqual([{ key: KEY, updates: [1, 2, 3].map((mark) => Uint8Array.of(mark)), unsent: [2, 3].map((mark) => Uint8Array.of(mark)), edits: 2, isRefused: false, rows: [4, 5, 6] }])
    expect(await findMap(database, 'een')).toMatchObject({ epoch: '', born: false, title: 'Haaglanden' })
    expect(await readLockedCopies(database, 'twee')).toEqual([])
  })

  it('says when its edits were refused', async () => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 5, true)
    expect((await readLockedCopies(database, 'een')).map(({ isRefused }) => isRefused)).toEqual([true])
  })

  it('without unsent edits holds nothing but that it was locked', async () => {
    await addRows(database, KEY, [row(1, 0)])
    await lockCopy(database, KEY, 5)
    expect(await readLockedCopies(database, 'een')).toEqual([{ key: KEY, updates: [], unsent: [], edits: 0, isRefused: false, rows: [] }])
    expect(await database.updates.count()).toBe(0)
  })

  it('takes in what another tab wrote meanwhile, keeps its first date and leaves the new life of the map alone', async () => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 5)
    await addMap(database, { map: 'een', title: '', epoch: 'epoch-2', role: 'editor', born: false, lastOpened: 6, organisations: 0 })
    await addRows(database, KEY, [row(2, 1)])
    await lockCopy(database, KEY, 7)
    expect((await readLockedCopies(database, 'een')).map(({ edits }) => edits)).toEqual([2])
    expect((await database.locks.toArray()).map(({ since }) => since)).toEqual([5])
    expect(await findMap(database, 'een')).toMatchObject({ epoch: 'epoch-2' })
  })

  it('stays apart from the same epoch when that comes back', async () => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 5)
    await addRows(database, KEY, [row(2, 0)])
    expect((await readRows(database, KEY)).map(({ update }) => update)).toEqual([Uint8Array.of(2)])
    for (const copy of await readLockedCopies(database, 'een')) await dropLockedCopy(database, copy)
    expect([await readLockedCopies(database, 'een'), (await readRows(database, KEY)).length]).toEqual([[], 1])
  })

  it('is dropped in one go: the commit is asked for with the deletes, so that a page that is left at once loses none of it', async () => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 5)
    const [copy] = await readLockedCopies(database, 'een')
    if (!copy) throw new Error('Nothing was locked')
    const calls: string[] = []
    database.use({
      stack: 'dbcore',
      name: 'listen',
      create: (core) => ({
        ...core,
        transaction: (...asked) => {
          const transaction = core.transaction(...asked) as unknown as IDBTransaction
          const commit = transaction.commit.bind(transaction)
          transaction.commit = () => [calls.push('commit'), commit()]
          return transaction
        },
        table: (name) => {
          const table = core.table(name)
          return { ...table, mutate: (change) => [calls.push(`${change.type} ${name}`), table.mutate(change)][1] as never, query: (wish) => [calls.push('read'), table.query(wish)][1] as never }
        },
      }),
    })
    database.close({ disableAutoOpen: false })
    await database.open()
    await dropLockedCopy(database, copy)
    expect(calls).toEqual(['delete locks', 'delete updates', 'commit'])
    expect([await database.locks.count(), await database.updates.count()]).toEqual([0, 0])
  })

  it.each([[KEEP_LOCKED_MS, 1], [KEEP_LOCKED_MS + 1, 0]])('after %d ms: %d left', async (passed, left) => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 0)
    await purgeLockedCopies(database, passed)
    expect([await database.locks.count(), await database.updates.count()]).toEqual([left, left])
  })

  it('goes with its map', async () => {
    await addRows(database, KEY, [row(1, 1)])
    await lockCopy(database, KEY, 5)
    await removeMap(database, 'een')
    expect([await database.locks.count(), await database.updates.count()]).toEqual([0, 0])
  })
})
