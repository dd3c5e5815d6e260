import type { EntityStore } from '../doc/reading/entityStore.ts'
import { canEdit, type MapDoc } from '../doc/mapDoc.ts'
import type { Role } from '../protocol/roles.ts'
import type { Relay } from '../sync/relayProvider.ts'
import { createWatched, type Watched } from '../sync/watched.ts'
import { mayEditAs } from './mapLink.ts'
import { isCopyOver, isLinkOver } from './watchOtherLife.ts'

/** Why a map cannot be edited here; null when it can. `role`: the link lets somebody look only, or it is not known yet what it lets. `stand`: it is the map as it was. */
export type ReadOnlyReason = 'role' | 'stand' | 'newer' | 'otherLife' | 'noAccess'

/** What keeps this tab from editing. */
export function watchReadOnly(mapDoc: MapDoc, relay: Relay, entities: EntityStore, role: Watched<Role | null>, stops: (() => void)[]): Watched<ReadOnlyReason | null> {
  const judge = (): ReadOnlyReason | null => {
    const status = relay.status.get()
    if (status.phase === 'noAccess' || isLinkOver(status)) return 'noAccess'
    if (isCopyOver(status)) return 'otherLife'
    if (!canEdit(mapDoc)) return 'newer'
    return mayEditAs(role.get()) ? null : 'role'
  }
  const reason = createWatched(judge())
  const update = (): void => reason.set(judge())
  stops.push(relay.status.subscribe(update), entities.subscribe(update), role.subscribe(update))
  return reason
}
