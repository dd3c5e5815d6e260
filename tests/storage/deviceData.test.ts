import { createDisk, openTab } from './databaseInMemory.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase, type LibraryRow, type LocalKey } from '../../src/storage/database.ts'
import { LEASE_MS, withLease } from '../../src/storage/localCopy/lease.ts'
import { addMap, findMap, listMaps, removeMap, touchMap, watchMaps } from '../../src/storage/mapLibrary.ts'
import { askToKeep } from '../../src/storage/persistence.ts'
import { DEFAULT_PREFERENCES, readDeviceId, readPreferences, writePreferences } from '../../src/storage/preferences.ts'
import { randomId } from '../../src/storage/randomId.ts'
import { addRows, readRows } from '../../src/storage/localCopy/updateRows.ts'

afterEach(() => void vi.restoreAllMocks())

describe('the database', () => {
  it('is null where there is none to be had', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(await openDatabase(createDisk())).toBeNull()
  })
})

describe('ids', () => {
  it('are 26 letters that can be read aloud, and differ', () => {
    const ids = Array.from({ length: 1_000 }, () => randomId())
    expect(ids.filter((id) => !/^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(1_000)
  })

  it('use every letter', () => {
    const bytes = { getRandomValues: <T>(array: T): T => (array as Uint8Array).map((_, index) => index) as T }
    expect(randomId(bytes)).toBe('0123456789abcdefghjkmnpqrs')
  })
})

describe('the device', () => {
  it('has one id, which lives with its database', async () => {
    const disk = createDisk()
    const [one, other] = await Promise.all([openTab(disk), openTab(disk)])
    const ids = await Promise.all([readDeviceId(one), readDeviceId(other), readDeviceId(one)])
    expect(new Set(ids).size).toBe(1)
    expect(await readDeviceId(await openTab(createDisk()))).not.toBe(ids[0])
  })

  it('keeps preferences, changed one at a time', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    expect(await readPreferences(database)).toEqual(DEFAULT_PREFERENCES)
    await Promise.all([writePreferences(database, { language: 'en' }), writePreferences(database, { name: 'Noor' })])
    expect(await readPreferences(await openTab(disk))).toEqual({ ...DEFAULT_PREFERENCES, language: 'en', name: 'Noor' })
  })

  it('takes what it does not understand for the default', async () => {
    const database = await openTab(createDisk())
    await database.settings.put({ name: 'preferences', value: { language: 'fr', theme: 'dark', name: 7, colour: 1.5 } })
    expect(await readPreferences(database)).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' })
    await database.settings.put({ name: 'preferences', value: 'nothing' })
    expect(await readPreferences(database)).toEqual(DEFAULT_PREFERENCES)
  })
})

describe('whether storage lasts', () => {
  const answers = (persisted: boolean, persist: boolean) => ({ persisted: () => Promise.resolve(persisted), persist: () => Promise.resolve(persist) })

  it.each([
    [true, answers(true, false), 'kept'],
    [true, answers(false, true), 'kept'],
    [true, answers(false, false), 'mayBeCleared'],
    [true, { ...answers(false, false), persist: () => Promise.reject(new Error('private window')) }, 'mayBeCleared'],
    [true, undefined, 'mayBeCleared'],
    [false, answers(true, true), 'unavailable'],
  ] as const)('database %s, %o: %s', async (hasDatabase, storage, expected) => {
    if (storage === undefined) vi.stubGlobal('navigator', {})
    expect(await askToKeep(hasDatabase, storage)).toBe(expected)
    vi.unstubAllGlobals()
  })
})

describe('the maps on this device', () => {
  const row = (map: string, lastOpened: number): LibraryRow => ({ map, title: `Kaart ${map}`, epoch: 'epoch-1', role: 'editor', born: true, lastOpened, organisations: 3 })

  it('are listed with the last one first', async () => {
    const database = await openTab(createDisk())
    await addMap(database, row('een', 1))
    await addMap(database, row('twee', 2))
    await touchMap(database, 'een', { lastOpened: 3, title: 'Haaglanden' })
    await touchMap(database, 'drie', { lastOpened: 4 })
    expect((await listMaps(database)).map(({ title }) => title)).toEqual(['Haaglanden', 'Kaart twee'])
    expect(await findMap(database, 'een')).toEqual({ ...row('een', 3), title: 'Haaglanden' })
    expect(await findMap(database, 'drie')).toBeUndefined()
  })

  it('go with all their copies and leave the others', async () => {
    const database = await openTab(createDisk())
    const keys: LocalKey[] = [{ map: 'een', epoch: '', role: 'editor' }, { map: 'een', epoch: 'z', role: 'reader' }, { map: 'eend', epoch: '', role: 'editor' }]
    const update = { update: Uint8Array.of(0, 0), unsent: 1, edits: 1 } as const
    for (const key of keys) await addRows(database, key, [update])
    await addMap(database, row('een', 1))
    await removeMap(database, 'een')
    expect(await listMaps(database)).toEqual([])
    expect(await Promise.all(keys.map(async (key) => (await readRows(database, key)).length))).toEqual([0, 0, 1])
    const left = await readRows(database, keys[2] ?? keys[0] ?? { map: '', epoch: '', role: '' })
    expect(left.filter(({ unsent }) => unsent === 1).map((kept) => kept.update)).toEqual([update.update])
  })

  it('are told of in every tab', async () => {
    const disk = createDisk()
    const [here, there] = [await openTab(disk), await openTab(disk)]
    const told = new Promise<string[]>((resolve) => {
      const stop = watchMaps(there, (maps) => {
        if (maps.length === 0) return
        stop()
        resolve(maps.map(({ map }) => map))
      })
    })
    await addMap(here, row('een', 1))
    expect(await told).toEqual(['een'])
  })
})

describe('a lease', () => {
  async function race(locks: LockManager | null) {
    const disk = createDisk()
    const [one, other] = [await openTab(disk), await openTab(disk)]
    let finish = (): void => {}
    const working = new Promise<void>((resolve) => (finish = resolve))
    let began = (): void => {}
    const started = new Promise<void>((resolve) => (began = resolve))
    const first = withLease(one, 'fold', async () => {
      began()
      await working
      return 'first'
    }, { locks })
    await started
    const second = await withLease(other, 'fold', () => Promise.resolve('second'), { locks })
    finish()
    const third = await first.then(() => withLease(other, 'fold', () => Promise.resolve('third'), { locks }))
    return [await first, second, third]
  }

  it('is one tab\'s at a time, with a row', async () => expect(await race(null)).toEqual(['first', null, 'third']))

  it('is one tab\'s at a time, with Web Locks', async () => expect(await race(navigator.locks)).toEqual(['first', null, 'third']))

  it('runs out when a tab left it behind', async () => {
    const database = await openTab(createDisk())
    await database.leases.put({ name: 'fold', holder: 'gone', until: LEASE_MS })
    const take = (now: number) => withLease(database, 'fold', () => Promise.resolve('mine'), { locks: null, now: () => now })
    expect(await take(LEASE_MS - 1)).toBeNull()
    expect(await take(LEASE_MS)).toBe('mine')
  })
})
