import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../../server/store/sqlite.ts'
import { DATABASE_FILE, DATABASE_VERSION } from '../../../server/store/sqliteDatabase.ts'
import { makeDataDir } from '../dataDir.ts'
import { describeStore } from '../storeContract.ts'

const ROOM = 'aaaaaaaa/map'

describeStore('SQLite', async () => {
  const dataDir = makeDataDir()
  const store = await openSqliteStore({ dataDir })
  const reopen = async (): Promise<typeof store> => {
    await store.close()
    return openSqliteStore({ dataDir })
  }
  return { store, reopen }
})

/** The database as another program sees it. */
function readDirectly<Value>(dataDir: string, read: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(join(dataDir, DATABASE_FILE))
  const value = read(database)
  database.close()
  return value
}

describe('SQLite', () => {
  it('has every append in the file before it says so, and shares commits among those who come together', async () => {
    const dataDir = makeDataDir()
    const store = await openSqliteStore({ dataDir })
    await store.createRoom(ROOM, 'e', 0)
    const appends = Array.from({ length: 200 }, (_, index) => store.append(ROOM, [new Uint8Array([index])]))
    await appends[0]
    expect(readDirectly(dataDir, (database) => database.prepare('SELECT count(*) AS n FROM updates').get()?.['n'])).toBeGreaterThan(0)
    const sequences = (await Promise.all(appends)).map(([sequence]) => sequence)
    expect(sequences).toEqual([...sequences].sort((a = 0, b = 0) => a - b))
    expect(readDirectly(dataDir, (database) => database.prepare('SELECT count(*) AS n FROM updates').get()?.['n'])).toBe(200)
    await store.close()
  })

  it('refuses a full disk for what does not fit, and goes on where there is room', async () => {
    const dataDir = makeDataDir()
    const store = await openSqliteStore({ dataDir, maxBytes: 200_000 })
    await store.createRoom(ROOM, 'e', 0)
    await store.append(ROOM, [new Uint8Array([1])])
    const tooMuch = store.append(ROOM, [new Uint8Array([2]), new Uint8Array(400_000)])
    await expect(tooMuch).rejects.toMatchObject({ failure: 'full' })
    await store.append(ROOM, [new Uint8Array([3])])
    expect((await store.load(ROOM)).updates.map((update) => [...update])).toEqual([[1], [3]])
    await store.close()
  })

  it('leaves a database of a newer version as it is', async () => {
    const dataDir = makeDataDir()
    readDirectly(dataDir, (database) => database.exec(`CREATE TABLE later (x); PRAGMA user_version = ${DATABASE_VERSION + 1}`))
    await expect(openSqliteStore({ dataDir })).rejects.toMatchObject({ failure: 'newer' })
    expect(readDirectly(dataDir, (database) => database.prepare('SELECT name FROM sqlite_schema').all().map(({ name }) => name))).toEqual(['later'])
  })

  it('brings a database of the first version up to date, with all that is in it', async () => {
    const dataDir = makeDataDir()
    const store = await openSqliteStore({ dataDir })
    await store.createRoom(ROOM, 'e', 0)
    await store.append(ROOM, [new Uint8Array([1])])
    await store.close()
    readDirectly(dataDir, (database) => database.exec('DROP TABLE links; DROP TABLE checkpoints; PRAGMA user_version = 1'))
    const again = await openSqliteStore({ dataDir })
    expect((await again.load(ROOM)).updates.map((update) => [...update])).toEqual([[1]])
    expect([await again.listLinks('aaaaaaaa'), await again.listCheckpoints('aaaaaaaa')]).toEqual([[], []])
    await again.close()
    expect(readDirectly(dataDir, (database) => database.prepare('PRAGMA user_version').get()?.['user_version'])).toBe(DATABASE_VERSION)
  })

  it('brings a database of the second version up to date: its links show the map of today', async () => {
    const dataDir = makeDataDir()
    const store = await openSqliteStore({ dataDir })
    const link = { map: 'aaaaaaaa', id: 'l', secretHash: 'h', role: 'reader', extras: [], label: '', createdMs: 1, expiresMs: null, revokedMs: null, lastUsedMs: null, checkpoint: null } as const
    await store.addLink(link)
    await store.close()
    readDirectly(dataDir, (database) => database.exec('ALTER TABLE links DROP COLUMN checkpoint; DROP TABLE checkpoints; PRAGMA user_version = 2'))
    const again = await openSqliteStore({ dataDir })
    expect(await again.listLinks('aaaaaaaa')).toEqual([link])
    await again.close()
  })

  it('refuses a file that is no database', async () => {
    const dataDir = makeDataDir()
    writeFileSync(join(dataDir, DATABASE_FILE), 'Not a database, but long enough to look at. '.repeat(100))
    await expect(openSqliteStore({ dataDir })).rejects.toMatchObject({ failure: 'damaged' })
  })

  it('refuses a folder that another relay has, until that one lets go', async () => {
    const dataDir = makeDataDir()
    const first = await openSqliteStore({ dataDir })
    await expect(openSqliteStore({ dataDir })).rejects.toMatchObject({ failure: 'inUse' })
    await first.close()
    await (await openSqliteStore({ dataDir })).close()
  })

  it('refuses a folder that is a file, and makes one that is not there', async () => {
    const dataDir = makeDataDir()
    writeFileSync(join(dataDir, 'file'), '')
    await expect(openSqliteStore({ dataDir: join(dataDir, 'file', 'deeper') })).rejects.toMatchObject({ failure: 'unreachable' })
    await (await openSqliteStore({ dataDir: join(dataDir, 'a', 'b') })).close()
    expect(existsSync(join(dataDir, 'a', 'b', DATABASE_FILE))).toBe(true)
  })

  it('answers a store that is closed with a failure', async () => {
    const store = await openSqliteStore({ dataDir: makeDataDir() })
    await store.close()
    await expect(store.findRoom(ROOM)).rejects.toMatchObject({ failure: 'failed' })
  })
})
