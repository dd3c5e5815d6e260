import * as Y from 'yjs'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { writeKeys } from '../../src/doc/editing/writeKeys.ts'
import { giveBirth, openMapDoc } from '../../src/doc/mapDoc.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'

/** Puts a map with this id and one organisation into an empty data folder, as after an erasure or a restored backup. */
export async function beginOtherLife(dataDir: string, mapId: string, organisation: string): Promise<void> {
  const epoch = 'another-life'
  const mapDoc = openMapDoc(new Y.Doc())
  giveBirth(mapDoc, epoch)
  writeKeys(mapDoc, (writer) => createRecord(writer, 'organisations', 'org-fromtheotherlife', { name: organisation }))
  const room = formatRoomName({ mapId, document: 'map' })
  const store = await openSqliteStore({ dataDir })
  await store.createRoom(room, epoch, 0)
  await store.append(room, [Y.encodeStateAsUpdate(mapDoc.ydoc)])
  await store.close()
}
