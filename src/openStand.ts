import { createEntityStore } from './doc/reading/entityStore.ts'
import { observeNetwork } from './doc/reading/observeNetwork.ts'
import type { MapId } from './model/ids.ts'
import { failed } from './model/result.ts'
import type { OpenMap } from './openMap.ts'
import { createPlacingHistory } from './opening/placingHistory.ts'
import type { OpenedVersion } from './opening/desks/versionDesk.ts'
import { createSession, type MapTab } from './session/session.ts'
import { openDrafts } from './storage/drafts.ts'
import { createWatched } from './sync/watched.ts'

export type StandOptions = {
  readonly id: MapId
  readonly version: OpenedVersion
  readonly tab: MapTab
  /** Today on this device, as `yyyy-mm-dd`. */
  readonly today: () => string
  /** The secret of a link that is fixed to this version; null for who looks at it from the map of today. */
  readonly secret: string | null
}

/**
 * A map as it was at one moment, as if it were open: the same screens show it. It has no relay, no copy on this device and
 * nobody else in it, and nothing in it can be changed.
 */
export async function openStand({ id, version: { facts, mapDoc }, tab, today, secret }: StandOptions): Promise<OpenMap> {
  const entities = createEntityStore(observeNetwork(mapDoc), (run) => run())
  const drafts = await openDrafts(null, id)
  const refuse = (): Promise<ReturnType<typeof failed<'refused'>>> => Promise.resolve(failed('refused'))
  return {
    id,
    mapDoc,
    entities,
    history: createPlacingHistory(mapDoc, today, () => true),
    session: createSession(tab),
    connection: createWatched({ phase: 'saved' }),
    storage: createWatched({ storage: 'keeping', pending: 0 }),
    presence: { show() {}, appear() {}, colleagues: createWatched([]), destroy() {} },
    role: createWatched('reader'),
    secret,
    links: refuse,
    versions: { list: refuse, keep: refuse, rename: refuse, open: refuse, compare: () => [], restore: refuse },
    stand: { facts, isFixed: secret !== null },
    readOnlyBecause: createWatched('stand'),
    isReadOnly: createWatched(true),
    replaced: createWatched([]),
    drafts,
    locked: { current: createWatched(null), reapply: () => Promise.resolve(true), drop() {}, look() {} },
    dismissReplaced() {},
    makeId: (prefix) => prefix,
    add: () => ({ parties: [], touched: [], contacts: [] }),
    nameOfWriter: () => '',
    colourOfWriter: () => null,
    onOthersChange: () => () => {},
    reconnect() {},
    async close() {
      entities.destroy()
      await drafts.close()
    },
  }
}
