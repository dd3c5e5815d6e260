import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMapId } from '../../src/protocol/roomName.ts'
import { DATABASE_FILE, openSqliteDatabase, type SqliteDatabase } from '../store/sqliteDatabase.ts'
import { assembleLastGood } from './assembleDocument.ts'

export type OpenedAgain = { readonly ok: true; readonly documents: number; readonly editsLeft: number } | { readonly ok: false; readonly error: string }

/**
 * Opens what still loads of a map that was quarantined, in another epoch: browsers keep their copy of before apart and offer
 * what they had not sent. What was stored is put aside under another name, untouched. No other map is looked at. The relay may
 * be running: it has no quarantined document open, and looks each up at every arrival.
 */
export function openLastGood(dataDir: string, map: string, nowMs: number): OpenedAgain {
  if (!isMapId(map)) return { ok: false, error: `"${map}" is no id of a map: give what stands behind /m/ in its address.` }
  if (!existsSync(join(dataDir, DATABASE_FILE))) return { ok: false, error: `There are no maps in DATA_DIR (${dataDir}).` }
  const database = openSqliteDatabase({ dataDir, isVisit: true })
  try {
    const rooms = database.quarantinedRooms(map)
    if (rooms.length === 0) return { ok: false, error: `No document of map ${map} is set apart in DATA_DIR (${dataDir}); nothing was changed.` }
    const lefts = rooms.map((name) => openOne(database, name, nowMs))
    if (lefts.includes(null)) return { ok: false, error: `Nothing of map ${map} loads any more: put back a backup of DATA_DIR (${dataDir}). Nothing was thrown away.` }
    return { ok: true, documents: lefts.length, editsLeft: lefts.reduce((sum: number, left) => sum + (left ?? 0), 0) }
  } finally {
    database.close()
  }
}

/** Answers how many entries of the log it had to leave out; null when nothing loads. */
function openOne(database: SqliteDatabase, name: string, nowMs: number): number | null {
  const good = assembleLastGood(database.load(name))
  if (good === null) return null
  database.beginAnew(name, { epoch: randomUUID(), state: good.state, aside: `${name}!${nowMs}` })
  return good.left
}
