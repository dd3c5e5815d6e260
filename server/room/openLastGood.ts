import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LastGood } from '../../src/protocol/checkpointMessages.ts'
import { formatRoomName, isMapId } from '../../src/protocol/roomName.ts'
import { DATABASE_FILE, openSqliteDatabase } from '../store/sqliteDatabase.ts'
import type { Store } from '../store/store.ts'
import { assembleDocument, assembleLastGood } from './assembleDocument.ts'

export type LastGoodStore = Pick<Store, 'load' | 'listCheckpoints' | 'readCheckpoint' | 'quarantinedRooms' | 'beginAnew'>

/**
 * Opens what still loads of a map that was quarantined, in another epoch: browsers keep their copy of before apart and offer
 * what they had not sent. Where nothing of the map's own document loads, the newest version of it that was kept takes its place. What
 * was stored is put aside under another name, untouched. No other map is looked at. The relay may be running: it has no
 * quarantined document open, and looks each up at every arrival.
 *
 * Null when none of its documents is quarantined; `nothingLoads` when one has nothing left, and then nothing is changed.
 */
export async function openLastGood(store: LastGoodStore, map: string, nowMs: number): Promise<LastGood | 'nothingLoads' | null> {
  const rooms = await store.quarantinedRooms(map)
  if (rooms.length === 0) return null
  const found = await Promise.all(rooms.map((name) => findGood(store, map, name)))
  if (found.includes(null)) return 'nothingLoads'
  const good = found.flatMap((each) => each ?? [])
  for (const { name, state } of good) await store.beginAnew(name, { epoch: randomUUID(), state, aside: `${name}!${nowMs}` })
  return { documents: good.length, editsLeft: good.reduce((sum, { left }) => sum + left, 0), versionMs: good.find(({ versionMs }) => versionMs !== null)?.versionMs ?? null }
}

type Good = { readonly name: string; readonly state: Uint8Array; readonly left: number; readonly versionMs: number | null }

async function findGood(store: LastGoodStore, map: string, name: string): Promise<Good | null> {
  const good = assembleLastGood(await store.load(name))
  if (good !== null) return { name, ...good, versionMs: null }
  return name === formatRoomName({ mapId: map, document: 'map' }) ? findGoodVersion(store, map, name) : null
}

async function findGoodVersion(store: LastGoodStore, map: string, name: string): Promise<Good | null> {
  for (const { id, madeMs } of (await store.listCheckpoints(map)).toReversed()) {
    const state = await store.readCheckpoint(map, id)
    const doc = state && assembleDocument({ snapshot: state, updates: [] })
    if (state && doc && typeof doc !== 'string') return { name, state, left: 0, versionMs: madeMs }
  }
  return null
}

export type OpenedAgain = { readonly ok: true; readonly opened: LastGood } | { readonly ok: false; readonly error: string }

/** The same for the operator, beside a relay or without one. */
export async function openLastGoodOf(dataDir: string, map: string, nowMs: number): Promise<OpenedAgain> {
  if (!isMapId(map)) return { ok: false, error: `"${map}" is no id of a map: give what stands behind /m/ in its address.` }
  if (!existsSync(join(dataDir, DATABASE_FILE))) return { ok: false, error: `There are no maps in DATA_DIR (${dataDir}).` }
  const database = openSqliteDatabase({ dataDir, isVisit: true })
  try {
    const opened = await openLastGood({
      load: async (name) => database.load(name),
      listCheckpoints: async (of) => database.listCheckpoints(of),
      readCheckpoint: async (of, id) => database.readCheckpoint(of, id),
      quarantinedRooms: async (of) => database.quarantinedRooms(of),
      beginAnew: async (name, life) => database.beginAnew(name, life),
    }, map, nowMs)
    if (opened === null) return { ok: false, error: `No document of map ${map} is set apart in DATA_DIR (${dataDir}); nothing was changed.` }
    if (opened === 'nothingLoads') return { ok: false, error: `Nothing of map ${map} loads any more: put back a backup of DATA_DIR (${dataDir}). Nothing was thrown away.` }
    return { ok: true, opened }
  } finally {
    database.close()
  }
}
