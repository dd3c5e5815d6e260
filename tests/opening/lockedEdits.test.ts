import { createDisk, openTab, until } from '../storage/databaseInMemory.ts'
import { describe, expect, it } from 'vitest'
import { createRecord, changeRecord } from '../../src/doc/editing/editRecord.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { openLockedEdits, type LockedShelf } from '../../src/opening/lockedEdits.ts'
import type { Database, LocalKey } from '../../src/storage/database.ts'
import { lockCopy, readLockedCopies } from '../../src/storage/localCopy/lockedCopies.ts'
import type { LocalState } from '../../src/storage/localCopy/localProvider.ts'
import { addRows } from '../../src/storage/localCopy/updateRows.ts'
import { createMapPeer, type MapPeer } from '../support/mapPeer.ts'

const ALTRECHT = 'org-altrecht' as OrganisationId
const LISTER = 'org-lister' as OrganisationId
const KEY: LocalKey = { map: 'een', epoch: 'epoch-1', role: 'editor' }

/** A device whose copy of the first life was locked: one organisation was sent, another and a goal were not. */
async function lockedDevice(): Promise<Database> {
  const database = await openTab(createDisk())
  const peer = createMapPeer(1)
  peer.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' }))
  peer.history.edit((writer) => createRecord(writer, 'organisations', LISTER, { name: 'Lister' }))
  peer.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { goal: 'Iedereen' }))
  const [sent, ...unsent] = peer.outbox
  if (!sent) throw new Error('The first life has no edits')
  await addRows(database, KEY, [{ update: sent, unsent: 0, edits: 0 }, ...unsent.map((update) => ({ update, unsent: 1, edits: 1 }) as const)])
  await addRows(database, KEY, [{ update: Uint8Array.of(255, 255), unsent: 1, edits: 1 }])
  await lockCopy(database, KEY, 5)
  return database
}

const flushed = (storage: LocalState['storage'] = 'keeping') => ({
  flush: () => Promise.resolve(),
  key: () => ({ ...KEY, epoch: 'another life' }),
  state: { get: (): LocalState => (storage === 'keeping' ? { storage, pending: 0 } : { storage, reason: 'full', pending: 0 }), subscribe: () => () => {} },
})

async function openShelf(database: Database, now: MapPeer, storage: LocalState['storage'] = 'keeping'): Promise<LockedShelf> {
  const shelf = openLockedEdits(database, 'een', now.history, flushed(storage))
  await until(shelf.current.subscribe, () => shelf.current.get() !== null)
  return shelf
}

function mapOfNow(withAltrecht: boolean): MapPeer {
  const now = createMapPeer(2)
  if (withAltrecht) now.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' }))
  return now
}

const copiesLeft = async (database: Database): Promise<number> => (await readLockedCopies(database, 'een')).length

describe('the edits of a locked copy', () => {
  it('are counted and listed, with what could not be read counted in, and touch nothing by themselves', async () => {
    const now = mapOfNow(true)
    const shelf = await openShelf(await lockedDevice(), now)
    expect(shelf.current.get()).toMatchObject({ epoch: 'epoch-1', edits: 3, wasReapplied: false })
    expect(shelf.current.get()?.values.map(({ key }) => key).toSorted()).toEqual([`${ALTRECHT}/goal`, LISTER])
    expect(shelf.current.get()?.network.organisations.size).toBe(2)
    expect(now.network().organisations.size).toBe(1)
  })

  it('are put on the map of now, and the copy goes', async () => {
    const [database, now] = [await lockedDevice(), mapOfNow(true)]
    const shelf = await openShelf(database, now)
    expect(await shelf.reapply()).toBe(true)
    expect([now.network().organisations.get(ALTRECHT)?.goal, now.network().organisations.get(LISTER)?.name]).toEqual(['Iedereen', 'Lister'])
    expect([shelf.current.get(), await copiesLeft(database), await database.updates.count()]).toEqual([null, 0, 0])
  })

  it('that found no place are listed, and the copy stays until somebody decides', async () => {
    const [database, now] = [await lockedDevice(), mapOfNow(false)]
    const shelf = await openShelf(database, now)
    expect(await shelf.reapply()).toBe(false)
    expect([shelf.current.get()?.values.map(({ key }) => key), shelf.current.get()?.wasReapplied, await copiesLeft(database)]).toEqual([[`${ALTRECHT}/goal`], true, 1])
    await shelf.drop()
    expect([shelf.current.get(), await copiesLeft(database)]).toEqual([null, 0])
  })

  it('stay where this device cannot keep what was put on the map', async () => {
    const [database, now] = [await lockedDevice(), mapOfNow(true)]
    const shelf = await openShelf(database, now, 'failing')
    expect([await shelf.reapply(), await copiesLeft(database)]).toEqual([false, 1])
  })
})
