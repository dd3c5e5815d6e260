import * as Y from 'yjs'
import { makeLink, makeSecret } from '../../server/access/links.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'
import { createMapPeer } from './mapPeer.ts'

const MAP = 'damagedmap'

/** A map in this folder with one organisation, behind which stands what no document can be made of. Answers its owner's link, without the server. */
export async function makeDamagedMap(dataDir: string, name: string): Promise<string> {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => createRecord(writer, 'organisations', 'org-0001' as OrganisationId, { name }))
  const secret = makeSecret()
  const room = formatRoomName({ mapId: MAP, document: 'map' })
  const store = await openSqliteStore({ dataDir })
  await store.createOwnedRoom(room, 'epoch-1', 1, makeLink({ map: MAP, secret, role: 'owner', label: '', expiresMs: null }, 1))
  await store.append(room, [Y.encodeStateAsUpdate(peer.mapDoc.ydoc), Uint8Array.of(9, 9, 9, 9)])
  await store.close()
  return `/m/${MAP}#${secret}`
}
