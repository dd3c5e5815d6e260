import { expect, it } from 'vitest'
import { removeRecord } from '../../src/doc/editing/editRecord.ts'
import { addMembership, addSuccession } from '../../src/doc/editing/editFacts.ts'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { readRemoved } from '../../src/doc/reading/readNetwork.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { nameRemoved } from '../../src/ui/list/nameRemoved.ts'
import { createMapPeer } from '../support/mapPeer.ts'

const ALTRECHT = 'org-altrecht' as OrganisationId
const LENTIS = 'org-lentis' as OrganisationId
const MENTAAL = 'coa-mentaal' as CoalitionId

it('calls what was removed by its own name, or by the names of its ends, removed or not', () => {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => {
    createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' })
    createRecord(writer, 'organisations', LENTIS, { name: 'Lentis' })
    createRecord(writer, 'coalitions', MENTAAL, { name: 'Mentaal Gezond' })
    removeRecord(writer, 'memberships', addMembership(writer, { party: ALTRECHT, coalition: MENTAAL, role: 'lid' }))
    removeRecord(writer, 'successions', addSuccession(writer, { from: [ALTRECHT], to: [LENTIS], date: null, note: '' }))
    removeRecord(writer, 'organisations', ALTRECHT)
  })
  const named = nameRemoved(peer.network(), readRemoved(peer.mapDoc))
  expect(named.map(({ table, name }) => `${table}: ${name}`)).toEqual([
    'organisations: Altrecht',
    'memberships: Altrecht – Mentaal Gezond',
    'successions: Altrecht – Lentis',
  ])
})
