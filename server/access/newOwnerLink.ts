import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatRoomName, isMapId } from '../../src/protocol/roomName.ts'
import { DATABASE_FILE, openSqliteDatabase } from '../store/sqliteDatabase.ts'
import { makeLink, makeSecret } from './links.ts'

export type NewOwner = { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly error: string }

/**
 * Gives a map another owner link, for a map from before there were links or when the link was lost. The relay may be
 * running: it looks links up at each arrival.
 */
export function giveNewOwner(dataDir: string, map: string, nowMs: number): NewOwner {
  if (!isMapId(map)) return { ok: false, error: `"${map}" is no id of a map: give what stands behind /m/ in its address.` }
  if (!existsSync(join(dataDir, DATABASE_FILE))) return { ok: false, error: `There are no maps in DATA_DIR (${dataDir}).` }
  const database = openSqliteDatabase({ dataDir, isVisit: true })
  try {
    if (!database.findRoom(formatRoomName({ mapId: map, document: 'map' }))) return { ok: false, error: `There is no map ${map} in DATA_DIR (${dataDir}).` }
    const secret = makeSecret()
    database.addLink(makeLink({ map, secret, role: 'owner', label: '', expiresMs: null }, nowMs))
    return { ok: true, secret }
  } finally {
    database.close()
  }
}
