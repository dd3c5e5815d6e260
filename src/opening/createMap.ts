import * as Y from 'yjs'
import { fillDoc } from '../doc/editing/fillDoc.ts'
import { giveBirth, openMapDoc } from '../doc/mapDoc.ts'
import { writeKeys } from '../doc/editing/writeKeys.ts'
import type { MapId } from '../model/ids.ts'
import { countOrganisations, type Network } from '../model/network.ts'
import type { Database } from '../storage/database.ts'
import { openLocalDoc } from '../storage/localProvider.ts'
import { addMap } from '../storage/mapLibrary.ts'
import { randomId } from '../storage/randomId.ts'
import { isFromRelay } from '../sync/relayProvider.ts'

/** Until links exist everybody who knows the address may edit. */
export const ROLE = 'editor'

/** Maps made where the browser keeps nothing: they live as long as the page. */
export const mapsInMemory = new Map<string, { readonly epoch: string; readonly ydoc: Y.Doc }>()

/** Makes a map on this device, empty or with a network in it, and puts it on the list. The relay hears of it when it is opened. */
export async function createMap(database: Database | null, network: Network | null): Promise<MapId> {
  const id = randomId() as MapId
  const epoch = randomId()
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(database, { map: id, epoch, role: ROLE }, ydoc, { isFromRelay })
  const mapDoc = openMapDoc(ydoc)
  giveBirth(mapDoc, epoch)
  if (network) writeKeys(mapDoc, (writer) => fillDoc(writer, network))
  await local.close()
  if (database === null || local.state.get().storage === 'failing') mapsInMemory.set(id, { epoch, ydoc })
  const row = { map: id, title: network?.record.title ?? '', epoch, role: ROLE, born: true, lastOpened: Date.now(), organisations: network ? countOrganisations(network) : 0 }
  // Without a place on the list the map still opens from its address.
  if (database) await addMap(database, row).catch(() => {})
  return id
}
