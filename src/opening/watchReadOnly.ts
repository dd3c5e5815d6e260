import type { EntityStore } from '../doc/reading/entityStore.ts'
import { canEdit, type MapDoc } from '../doc/mapDoc.ts'
import type { Relay } from '../sync/relayProvider.ts'
import { createWatched, type Watched } from '../sync/watched.ts'
import { isCopyOver } from './watchOtherLife.ts'

/** True while the document is newer than this app knows, or this copy of it is over. */
export function watchReadOnly(mapDoc: MapDoc, relay: Relay, entities: EntityStore, stops: (() => void)[]): Watched<boolean> {
  const judge = (): boolean => {
    const status = relay.status.get()
    return isCopyOver(status) || status.phase === 'noAccess' || !canEdit(mapDoc)
  }
  const isReadOnly = createWatched(judge())
  const update = (): void => isReadOnly.set(judge())
  stops.push(relay.status.subscribe(update), entities.subscribe(update))
  return isReadOnly
}
