import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { openLastGoodOf } from '../../server/room/openLastGood.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { DATABASE_FILE } from '../../server/store/sqliteDatabase.ts'
import { LINKS_PATH } from '../../src/protocol/accessMessages.ts'
import { CHECKPOINTS_PATH } from '../../src/protocol/checkpointMessages.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { makeDataDir } from './dataDir.ts'
import { bearMap, type Owner, post, sessionFor } from './linksInTest.ts'
import { type RelayInTest, serveRelay } from './relayInTest.ts'
import { EPOCH, joinWithProvider, MAP, ROOM } from './stockClient.ts'

const OTHER = 'zzzzzzzzzzzzzzzzzzzzzzzzzz/map'
const NOW_MS = 1_764_000_000_000

const has = (...keys: readonly string[]) => (doc: Y.Doc): boolean => keys.every((key) => doc.getMap('organisations').has(key))

/** A data folder with two maps of three edits each; `compactAfterUpdates` says how many of them are in a snapshot. */
async function makeMaps(compactAfterUpdates = 1_000): Promise<string> {
  const dataDir = makeDataDir()
  const relay = await serveRelay({ store: await openSqliteStore({ dataDir }), limits: { compactAfterUpdates } })
  for (const room of [ROOM, OTHER]) {
    const client = joinWithProvider(relay.port, { room })
    await client.acknowledged(1)
    for (let edit = 1; edit <= 3; edit++) {
      client.doc.getMap('organisations').set(`org-000${edit}`, true)
      await client.acknowledged(edit + 1)
    }
  }
  await relay.stop()
  return dataDir
}

/** As a bad sector or a stray program would leave it. */
function damage(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, DATABASE_FILE))
  database.exec(sql)
  database.close()
}

const updateOf = (room: string, place: number): string => `(SELECT sequence FROM updates WHERE room = (SELECT id FROM rooms WHERE name = '${room}') ORDER BY sequence LIMIT 1 OFFSET ${place})`
const NOISE = "x'09090909'"

async function serveFrom(dataDir: string): Promise<RelayInTest> {
  return serveRelay({ store: await openSqliteStore({ dataDir }) })
}

describe('a map with a damaged entry', () => {
  it('is set apart, and opens as it was before it, in another epoch, while the relay runs; other maps are untouched', async () => {
    const dataDir = await makeMaps()
    damage(dataDir, `UPDATE updates SET bytes = ${NOISE} WHERE sequence = ${updateOf(ROOM, 2)}`)
    const relay = await serveFrom(dataDir)
    expect(await joinWithProvider(relay.port).nextClose()).toBe(CLOSE_CODES.setApart)
    const other = joinWithProvider(relay.port, { room: OTHER })
    await other.holds(has('org-0001', 'org-0002', 'org-0003'))

    expect(await openLastGoodOf(dataDir, MAP, NOW_MS)).toEqual({ ok: true, opened: { documents: 1, editsLeft: 1, versionMs: null } })
    expect(await joinWithProvider(relay.port, { hello: { born: false } }).closed).toBe(CLOSE_CODES.epoch)
    const again = joinWithProvider(relay.port, { hello: { epoch: '', born: false } })
    await again.holds(has('org-0001', 'org-0002'))
    expect([has('org-0003')(again.doc), (await again.welcome).epoch]).toEqual([false, expect.not.stringMatching(EPOCH)])
    again.doc.getMap('organisations').set('org-0009', true)
    await again.acknowledged(2)
    expect((await joinWithProvider(relay.port, { room: OTHER }).welcome).epoch).toBe(EPOCH)
    // What was stored is there for who knows more.
    expect((await relay.store.load(`${ROOM}!${NOW_MS}`)).updates.map((update) => [...update])).toContainEqual([9, 9, 9, 9])
  })

  it('keeps what the snapshot before it holds', async () => {
    const dataDir = await makeMaps(3)
    const relay = await serveFrom(dataDir)
    await joinWithProvider(relay.port, { hello: { born: false } }).holds(has('org-0003'))
    await relay.stop()
    damage(dataDir, `INSERT INTO updates (room, bytes) SELECT id, ${NOISE} FROM rooms WHERE name = '${ROOM}'`)
    const broken = await serveFrom(dataDir)
    expect(await joinWithProvider(broken.port).nextClose()).toBe(CLOSE_CODES.setApart)
    expect(await openLastGoodOf(dataDir, MAP, NOW_MS)).toMatchObject({ ok: true, opened: { editsLeft: 1 } })
    await joinWithProvider(broken.port, { hello: { epoch: '', born: false } }).holds(has('org-0001', 'org-0002', 'org-0003'))
  })

  it('whose snapshot is damaged does not open, and nothing of it is thrown away', async () => {
    const dataDir = await makeMaps(3)
    damage(dataDir, `UPDATE snapshots SET state = ${NOISE} WHERE room = (SELECT id FROM rooms WHERE name = '${ROOM}')`)
    const relay = await serveFrom(dataDir)
    expect(await joinWithProvider(relay.port).nextClose()).toBe(CLOSE_CODES.setApart)
    expect(await openLastGoodOf(dataDir, MAP, NOW_MS)).toEqual({ ok: false, error: expect.stringMatching(/^Nothing of map .* backup/) })
    expect([...((await relay.store.load(ROOM)).snapshot ?? [])]).toEqual([9, 9, 9, 9])
  })

  it('control: one that is not damaged opens by itself and is left alone', async () => {
    const dataDir = await makeMaps()
    const relay = await serveFrom(dataDir)
    await joinWithProvider(relay.port).holds(has('org-0003'))
    expect(await openLastGoodOf(dataDir, MAP, NOW_MS)).toEqual({ ok: false, error: expect.stringMatching(/nothing was changed/) })
    expect((await joinWithProvider(relay.port).welcome).epoch).toBe(EPOCH)
  })
})

describe('an owner of a map that was set apart', () => {
  const ask = async (port: number, session: string): Promise<unknown> => (await post(port, CHECKPOINTS_PATH, { session, act: 'openLastGood' })).body

  /** A map with an owner, two edits and a version from between them, served over damage done to it. */
  async function ownDamaged(sql: string): Promise<{ readonly relay: RelayInTest; readonly owner: Owner; readonly session: string }> {
    const dataDir = makeDataDir()
    const before = await serveRelay({ store: await openSqliteStore({ dataDir }) })
    const owner = await bearMap(before.port)
    const tab = joinWithProvider(before.port, { hello: { session: owner.session, born: false } })
    await tab.synced()
    tab.doc.getMap('organisations').set('org-0001', true)
    await tab.acknowledged(2)
    await post(before.port, CHECKPOINTS_PATH, { session: owner.session, act: 'make', kind: 'named', name: 'Maart', maker: '' })
    tab.doc.getMap('organisations').set('org-0002', true)
    await tab.acknowledged(3)
    await before.stop()
    damage(dataDir, sql)
    const relay = await serveFrom(dataDir)
    const session = await sessionFor(relay.port, owner.secret)
    expect(await joinWithProvider(relay.port, { hello: { session, born: false } }).nextClose()).toBe(CLOSE_CODES.setApart)
    return { relay, owner, session }
  }

  it('opens what is last good of it, once, and is told what is not in it', async () => {
    const { relay, session } = await ownDamaged(`UPDATE updates SET bytes = ${NOISE} WHERE sequence = ${updateOf(ROOM, 1)}`)
    expect(await ask(relay.port, session)).toEqual({ documents: 1, editsLeft: 1, versionMs: null })
    expect(await ask(relay.port, session)).toEqual({ error: 'notSetApart' })
    const again = joinWithProvider(relay.port, { hello: { session, epoch: '', born: false } })
    await again.holds(has('org-0001'))
    expect(has('org-0002')(again.doc)).toBe(false)
  })

  it('gets the newest version of it where nothing of the map itself can be read', async () => {
    const { relay, session } = await ownDamaged(`UPDATE updates SET bytes = ${NOISE}; INSERT INTO snapshots SELECT id, 0, ${NOISE} FROM rooms`)
    expect(await ask(relay.port, session)).toEqual({ documents: 1, editsLeft: 0, versionMs: expect.any(Number) as number })
    await joinWithProvider(relay.port, { hello: { session, epoch: '', born: false } }).holds(has('org-0001'))
  })

  it('hears that nothing loads, and nothing is changed', async () => {
    const { relay, session } = await ownDamaged(`UPDATE checkpoints SET state = ${NOISE}; UPDATE updates SET bytes = ${NOISE}; INSERT INTO snapshots SELECT id, 0, ${NOISE} FROM rooms`)
    expect(await ask(relay.port, session)).toEqual({ error: 'nothingLoads' })
    expect([...((await relay.store.load(ROOM)).snapshot ?? [])]).toEqual([9, 9, 9, 9])
  })

  it('is the only one who may', async () => {
    const { relay, session } = await ownDamaged(`UPDATE updates SET bytes = ${NOISE} WHERE sequence = ${updateOf(ROOM, 1)}`)
    const { body } = await post(relay.port, LINKS_PATH, { session, act: 'create', role: 'editor', extras: [], label: '', lifeMs: null })
    expect(await ask(relay.port, await sessionFor(relay.port, body.made?.secret ?? ''))).toEqual({ error: 'notOwner' })
  })
})

describe('the operator hears in one sentence', () => {
  it('that there is no such map', async () => {
    const dataDir = makeDataDir()
    expect(await openLastGoodOf(dataDir, MAP, NOW_MS)).toMatchObject({ ok: false, error: expect.stringContaining('There are no maps') })
    expect(await openLastGoodOf(dataDir, '../x', NOW_MS)).toMatchObject({ ok: false, error: expect.stringContaining('is no id of a map') })
  })
})
