import { createEntityStore } from './doc/reading/entityStore.ts'
import { observeNetwork } from './doc/reading/observeNetwork.ts'
import type { MapId } from './model/ids.ts'
import { failed } from './model/result.ts'
import type { OpenMap } from './openMap.ts'
import { NOTHING_BESIDE } from './opening/beside/nothingBeside.ts'
import { followAddress, type AddressQuery } from './opening/lensInAddress.ts'
import { createPlacingHistory } from './opening/placingHistory.ts'
import { openShown } from './opening/shown.ts'
import { nowAndWhileInSight, watchFixedLink } from './opening/watchFixedLink.ts'
import type { OpenedVersion } from './opening/desks/versionDesk.ts'
import { createSession, type MapTab } from './session/session.ts'
import { openDrafts } from './storage/drafts/drafts.ts'
import type { ConnectionStatus } from './sync/connectionStatus.ts'
import { createWatched } from './sync/watched.ts'

export type StandOptions = {
  readonly id: MapId
  readonly version: OpenedVersion
  readonly tab: MapTab
  /** The part of the address that says how the map is looked at. */
  readonly address: AddressQuery
  /** Today on this device, as `yyyy-mm-dd`. */
  readonly today: () => string
  /**
   * The link that is fixed to this version, and the address of the app; null for who looks at it from the map of today.
   * `isUnasked`: nobody said yet whether it still works. `onOver`: it does not.
   */
  readonly link: { readonly app: string; readonly secret: string; readonly isUnasked: boolean; readonly onOver: () => void } | null
}

/**
 * A map as it was at one moment, as if it were open: the same screens show it. It has no relay, no copy on this device and
 * nobody else in it, and nothing in it can be changed.
 */
export async function openStand({ id, version: { facts, mapDoc }, tab, address, today, link }: StandOptions): Promise<OpenMap> {
  const entities = createEntityStore(observeNetwork(mapDoc), (run) => run())
  const session = createSession(tab)
  const connection = createWatched<ConnectionStatus>({ phase: 'saved' })
  const stops: (() => void)[] = []
  const lensProblems = followAddress(address, { session, entities, connection, today }, stops)
  if (link) {
    const shut = (status: ConnectionStatus): void => {
      connection.set(status)
      link.onOver()
    }
    stops.push(watchFixedLink({ ...link, map: id }, shut, link.isUnasked ? nowAndWhileInSight : undefined))
  }
  const drafts = await openDrafts(null, id)
  const refuse = (): Promise<ReturnType<typeof failed<'refused'>>> => Promise.resolve(failed('refused'))
  return {
    id,
    mapDoc,
    entities,
    shown: openShown(entities, session),
    lensProblems,
    dismissLensProblems: () => lensProblems.set([]),
    history: createPlacingHistory(mapDoc, today, () => true),
    lastSeen: null,
    session,
    connection,
    storage: createWatched({ storage: 'keeping', pending: 0 }),
    presence: { show() {}, appear() {}, colleagues: createWatched([]), destroy() {} },
    role: createWatched('reader'),
    secret: link?.secret ?? null,
    ...NOTHING_BESIDE,
    links: refuse,
    versions: { list: refuse, keep: refuse, rename: refuse, open: refuse, compare: () => [], restore: refuse, openLastGood: refuse },
    stand: { facts, isFixed: link !== null },
    readOnlyBecause: createWatched('stand'),
    isReadOnly: createWatched(true),
    replaced: createWatched([]),
    drafts,
    locked: { current: createWatched(null), reapply: () => Promise.resolve(true), drop: () => Promise.resolve(), look() {}, isOfNow: () => true },
    dismissReplaced() {},
    makeId: (prefix) => prefix,
    add: () => ({ parties: [], touched: [], contacts: [] }),
    nameOfWriter: () => '',
    colourOfWriter: () => null,
    onOthersChange: () => () => {},
    reconnect() {},
    async close() {
      for (const stop of stops) stop()
      entities.destroy()
      await drafts.close()
    },
  }
}
