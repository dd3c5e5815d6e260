import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { createMap, mapsAtHand } from '../../src/opening/createMap.ts'
import { openLockedEdits, type LockedShelf } from '../../src/opening/lockedEdits.ts'
import { findMapLink } from '../../src/opening/mapLink.ts'
import { watchOtherLife } from '../../src/opening/watchOtherLife.ts'
import type { LocalDoc } from '../../src/storage/localCopy/localProvider.ts'
import type { ConnectionStatus, StopReason } from '../../src/sync/connectionStatus.ts'
import type { Relay } from '../../src/sync/relayProvider.ts'
import { createWatched } from '../../src/sync/watched.ts'
import { createMapPeer, type MapPeer } from '../support/mapPeer.ts'

/** A browser that keeps nothing: what the server refuses lives as long as the page. */

const ALTRECHT = 'org-altrecht' as OrganisationId
const LISTER = 'org-lister' as OrganisationId

type Page = { readonly stop: (reason: StopReason) => Promise<void>; readonly wasReopened: () => boolean }

/** A page with the map open, in which this was typed and not sent. */
function openPage(map: string, name: string, id: OrganisationId): Page {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => createRecord(writer, 'organisations', id, { name }))
  const unsent = [...peer.outbox]
  const status = createWatched<ConnectionStatus>({ phase: 'saved' })
  const ydoc = new Y.Doc()
  for (const update of unsent) Y.applyUpdate(ydoc, update)
  const local = { key: () => ({ map, epoch: 'epoch-1', role: 'owner' }), pendingUpdates: () => unsent, state: { get: () => ({ storage: 'failing', reason: 'absent', pending: unsent.length }), subscribe: () => () => {} }, flush: async () => {} } as unknown as LocalDoc
  let wasReopened = false
  watchOtherLife({ database: null, ydoc, relay: { status } as unknown as Relay, local, onOtherLife: () => void (wasReopened = true), onLinkOver: () => {} })
  return {
    wasReopened: () => wasReopened,
    stop: async (reason) => {
      status.set({ phase: 'stopped', reason, changes: unsent.length })
      await Promise.resolve()
    },
  }
}

const NEVER_KEPT = { flush: async () => {}, key: () => ({ map: '', epoch: '', role: '' }), state: { get: () => ({ storage: 'failing', reason: 'absent', pending: 0 }) as const, subscribe: () => () => {} } } as unknown as Pick<LocalDoc, 'flush' | 'state' | 'key'>

const shelfOf = (map: string, now: MapPeer): LockedShelf => openLockedEdits(null, map, now.history, NEVER_KEPT)

describe('without a database, what was refused', () => {
  it('is offered when the map opens again, put on it when asked, and then gone', async () => {
    const page = openPage('kaart-een', 'Altrecht', ALTRECHT)
    await page.stop('refused')
    expect(page.wasReopened()).toBe(true)
    const now = createMapPeer(2)
    const shelf = shelfOf('kaart-een', now)
    expect(shelf.current.get()).toMatchObject({ edits: 1, isRefused: true, wasReapplied: false })
    expect(now.network().organisations.size).toBe(0)
    expect(await shelf.reapply()).toBe(true)
    expect(now.network().organisations.get(ALTRECHT)?.name).toBe('Altrecht')
    expect([shelf.current.get(), shelfOf('kaart-een', now).current.get()]).toEqual([null, null])
  })

  it('twice is offered one after the other, and dropped one at a time; another map has none of it', async () => {
    await openPage('kaart-twee', 'Altrecht', ALTRECHT).stop('refused')
    await openPage('kaart-twee', 'Lister', LISTER).stop('refused')
    const shelf = shelfOf('kaart-twee', createMapPeer(2))
    expect(shelf.current.get()?.values.map(({ key }) => key)).toEqual([ALTRECHT])
    await shelf.drop()
    expect(shelf.current.get()?.values.map(({ key }) => key)).toEqual([LISTER])
    await shelf.drop()
    expect([shelf.current.get(), shelfOf('kaart-drie', createMapPeer(3)).current.get()]).toEqual([null, null])
  })

  it('control: another life of the map is not opened over what is only in this page', async () => {
    const page = openPage('kaart-vier', 'Altrecht', ALTRECHT)
    await page.stop('epoch')
    expect([page.wasReopened(), shelfOf('kaart-vier', createMapPeer(2)).current.get()]).toEqual([false, null])
  })

  it('does not cost the owner the map: its link is there when it opens again', async () => {
    const id = await createMap(null, null)
    const link = mapsAtHand.get(id)?.link
    // As opening it does.
    mapsAtHand.delete(id)
    expect([link?.role, await findMapLink(null, id)]).toEqual(['owner', link])
  })
})
