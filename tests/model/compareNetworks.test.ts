import { expect, it } from 'vitest'
import { createRecord, changeMapRecord, changeRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { placeParties } from '../../src/doc/editing/editPlacements.ts'
import { addMembership } from '../../src/doc/editing/editFacts.ts'
import { addOwnTerm } from '../../src/doc/editing/editVocabulary.ts'
import { compareNetworks } from '../../src/model/compareNetworks.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { createMapPeer } from '../support/mapPeer.ts'

const [one, two] = ['org-aaaa', 'org-bbbb'] as OrganisationId[] as [OrganisationId, OrganisationId]
const table = 'coa-aaaa' as CoalitionId

it('says of each thing whether it is new, gone or changed, and in which fields', () => {
  const { history, network } = createMapPeer(1)
  history.edit((writer) => {
    createRecord(writer, 'organisations', one, { name: 'Altrecht', tags: ['ggz', 'groot'] })
    createRecord(writer, 'organisations', two, { name: 'Lister' })
    createRecord(writer, 'coalitions', table, { name: 'Tafel' })
  })
  const before = network()
  expect(compareNetworks(before, network())).toEqual([])
  let membership = ''
  history.edit((writer) => {
    changeMapRecord(writer, { question: 'Wie mist?' })
    changeRecord(writer, 'organisations', one, { name: 'Altrecht GGZ', tags: ['groot', 'ggz'], note: 'x' })
    removeRecord(writer, 'organisations', two)
    membership = addMembership(writer, { party: one, coalition: table, role: 'lid' })
    addOwnTerm(writer, { list: 'roles', nl: 'gastheer', en: 'host', seat: null, directed: false, hue: null })
    placeParties(writer, [[one, { x: 5, y: 5 }]])
  })
  expect(compareNetworks(before, network())).toEqual([
    { change: 'changed', table: 'map', id: 'map', fields: ['question'] },
    { change: 'changed', table: 'organisations', id: one, fields: ['name', 'note'] },
    { change: 'gone', table: 'organisations', id: two },
    { change: 'new', table: 'memberships', id: membership },
    { change: 'new', table: 'vocabulary', id: 'roles/gastheer' },
  ])
  expect(compareNetworks(EMPTY_NETWORK, before).map(({ change }) => change)).toEqual(['new', 'new', 'new'])
})
