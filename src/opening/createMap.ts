import * as Y from 'yjs'
import { fillDoc } from '../doc/editing/fillDoc.ts'
import { giveBirth, openMapDoc } from '../doc/mapDoc.ts'
import { writeKeys } from '../doc/editing/writeKeys.ts'
import type { MapId } from '../model/ids.ts'
import { countOrganisations, type Network } from '../model/network.ts'
import type { Database } from '../storage/database.ts'
import { keepLink } from '../storage/links.ts'
import { openLocalDoc, type LocalDoc } from '../storage/localCopy/localProvider.ts'
import { addMap } from '../storage/mapLibrary.ts'
import { randomId, randomSecret } from '../storage/randomId.ts'
import { keepTabLink } from '../storage/localCopy/tabLink.ts'
import { isFromRelay } from '../sync/relayProvider.ts'
import { extrasKnown, type MapLink } from './mapLink.ts'

/**
 * Maps of this page that can be opened without reading anything: just made, with their copy on this device still open, or
 * made where the browser keeps nothing (then `local` is null and they live as long as the page).
 */
export const mapsAtHand = new Map<string, { readonly epoch: string; readonly ydoc: Y.Doc; readonly local: LocalDoc | null; readonly link: MapLink | null }>()

/**
 * Makes a map on this device, empty or with a network in it, with the link of its owner, and puts it on the list. It is handed
 * over to `openMap` as it is: writing it and reading it back took a fifth of the time to an example. The relay hears of it,
 * and of its owner, when it is opened.
 */
export async function createMap(database: Database | null, network: Network | null): Promise<MapId> {
  const id = randomId() as MapId
  const epoch = randomId()
  const link = { secret: randomSecret(), role: 'owner', extras: extrasKnown('owner', []) } as const
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(database, { map: id, epoch, role: link.role }, ydoc, { isFromRelay, isNew: true })
  const mapDoc = openMapDoc(ydoc)
  giveBirth(mapDoc, epoch)
  if (network) writeKeys(mapDoc, (writer) => fillDoc(writer, network))
  mapsAtHand.set(id, { epoch, ydoc, local, link })
  // Else nobody could open it a second time, not even this page after a refusal: the link would be nowhere.
  if (!database) keepTabLink(id, link)
  const row = { map: id, title: network?.record.title ?? '', epoch, role: link.role, born: true, lastOpened: Date.now(), organisations: network ? countOrganisations(network) : 0 }
  if (database) {
    // Not waited for: whoever reads them later reads them after this. Without a place on the list the map still opens from its address.
    void keepLink(database, { map: id, ...link, isOver: false }, () => false).catch(() => keepTabLink(id, link))
    void addMap(database, row).catch(() => {})
  }
  return id
}
