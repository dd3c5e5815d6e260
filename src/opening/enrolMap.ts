import type { EntityStore } from '../doc/reading/entityStore.ts'
import type { MapId } from '../model/ids.ts'
import { countOrganisations } from '../model/network.ts'
import type { Database } from '../storage/database.ts'
import type { LocalDoc } from '../storage/localCopy/localProvider.ts'
import { addMap, findMap, touchMap } from '../storage/mapLibrary.ts'
import type { Relay } from '../sync/relayProvider.ts'
import { bringOwnCopy } from './bringOwnCopy.ts'
import { mayEditAs } from './mapLink.ts'

/** What the relay said of us, kept with the copy: from now on it opens without the relay. */
export async function enrolMap(id: MapId, database: Database | null, relay: Relay, local: LocalDoc, entities: EntityStore): Promise<void> {
  const welcome = relay.welcome.get()
  if (!welcome) return
  const { epoch, role } = welcome
  const listed = database ? await findMap(database, id) : undefined
  if (database && listed) await bringOwnCopy(database, listed.role, { map: id, epoch, role })
  if (local.key().epoch !== epoch || local.key().role !== role) await local.adopt({ map: id, epoch, role })
  if (!database) return
  const { record, organisations } = entities.network()
  // The list speaks of the copy with which this device edits, where there is one: a reader's tab beside it is a guest.
  if (listed && mayEditAs(listed.role) && !mayEditAs(role)) return
  if (listed) await touchMap(database, id, { born: false, epoch, role })
  else await addMap(database, { map: id, title: record.title, epoch, role, born: false, lastOpened: Date.now(), organisations: countOrganisations({ organisations }) })
}

const LIST_EVERY_MS = 1_000

/** Title and size on the start screen follow the map. */
export function keepOnList(database: Database, id: MapId, entities: EntityStore): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const write = (): void => {
    timer = null
    const { record, organisations } = entities.network()
    // A list that lags is no loss; the next change writes it.
    touchMap(database, id, { title: record.title, organisations: countOrganisations({ organisations }), lastOpened: Date.now() }).catch(() => {})
  }
  const writeSoon = (): void => void (timer ??= setTimeout(write, LIST_EVERY_MS))
  writeSoon()
  const unsubscribe = entities.subscribe(writeSoon)
  return () => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
  }
}
