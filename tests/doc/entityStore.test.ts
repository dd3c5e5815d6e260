import { describe, expect, it } from 'vitest'
import { addMembership } from '../../src/doc/editing/editFacts.ts'
import { changeRecord, createRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { createEntityStore } from '../../src/doc/reading/entityStore.ts'
import { observeNetwork } from '../../src/doc/reading/observeNetwork.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { createMapPeer, type MapPeer } from '../support/mapPeer.ts'

const ROWS = 1000
const organisation = (index: number) => `org-row${String(index).padStart(4, '0')}` as OrganisationId
const TABLE = 'coa-table' as CoalitionId

function bigMap(): { peer: MapPeer; woken: Map<string, number>; store: ReturnType<typeof createEntityStore> } {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => {
    for (let index = 0; index < ROWS; index++) createRecord(writer, 'organisations', organisation(index), { name: `Organisation ${index}` })
    createRecord(writer, 'coalitions', TABLE, { name: 'The table' })
    for (const index of [1, 2, 3]) addMembership(writer, { party: organisation(index), coalition: TABLE, role: 'lid' })
  })
  const store = createEntityStore(observeNetwork(peer.mapDoc), (run) => run())
  const woken = new Map<string, number>()
  const views = new Map<string, unknown>()
  for (const id of [...Array.from({ length: ROWS }, (_, index) => organisation(index)), TABLE]) {
    views.set(id, store.party(id))
    // What React does: a row renders again only when its snapshot is another object.
    store.subscribeTo(id, () => {
      if (store.party(id) === views.get(id)) return
      views.set(id, store.party(id))
      woken.set(id, (woken.get(id) ?? 0) + 1)
    })
  }
  return { peer, woken, store }
}

describe('the network for the screen', () => {
  it('renders one row of a thousand for one change', () => {
    const { peer, woken } = bigMap()
    peer.history.edit((writer) => changeRecord(writer, 'organisations', organisation(7), { note: 'new' }))
    expect([...woken]).toEqual([[organisation(7), 1]])
  })

  it('wakes those who show a name when it changes, and nobody else', () => {
    const { peer, woken } = bigMap()
    peer.history.edit((writer) => changeRecord(writer, 'organisations', organisation(1), { note: 'not shown elsewhere' }))
    expect([...woken.keys()]).toEqual([organisation(1)])
    peer.history.edit((writer) => changeRecord(writer, 'organisations', organisation(1), { name: 'Renamed' }))
    expect([...woken.keys()].sort()).toEqual([TABLE, organisation(1)].sort())
  })

  it('lets a removed party go, with the rows that showed it', () => {
    const { peer, woken, store } = bigMap()
    peer.history.edit((writer) => removeRecord(writer, 'organisations', organisation(2)))
    expect(store.party(organisation(2))).toBeNull()
    expect(store.party(TABLE)?.members).toHaveLength(2)
    expect([...woken.keys()].sort()).toEqual([TABLE, organisation(2)].sort())
  })
})
