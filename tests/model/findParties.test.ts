import { describe, expect, it } from 'vitest'
import { partyByLabel, partyLabels, partySearch } from '../../src/model/findParties.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { addMembership } from '../../src/doc/editing/editFacts.ts'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { createMapPeer } from '../support/mapPeer.ts'

function region() {
  const { history, network } = createMapPeer(1)
  history.edit((writer) => {
    createRecord(writer, 'places', 'plc-almere', { name: 'Almere' })
    createRecord(writer, 'places', 'plc-haaglanden', { name: 'Haaglanden' })
    createRecord(writer, 'organisations', 'org-ggd1', { name: 'GGD', places: ['plc-almere' as never] })
    createRecord(writer, 'organisations', 'org-ggd2', { name: 'GGD', places: ['plc-haaglanden' as never] })
    createRecord(writer, 'organisations', 'org-coop', { name: 'Coöperatie Zorg', aliases: ['CZ Noord'] })
    createRecord(writer, 'coalitions', 'coa-tafel', { name: 'Thematafel Ouderen' })
    addMembership(writer, { party: 'org-coop' as OrganisationId, coalition: 'coa-tafel' as CoalitionId, role: 'trekker' })
  })
  return network()
}

describe('searching the list', () => {
  it.each([
    ['', ['org-coop', 'org-ggd1', 'org-ggd2'], ['coa-tafel']],
    ['cooperatie', ['org-coop'], []],
    ['  NOORD cz ', ['org-coop'], []],
    ['ggd almere', ['org-ggd1'], []],
    ['trekker', ['org-coop'], ['coa-tafel']],
    ['lead', ['org-coop'], ['coa-tafel']],
    ['ouderen', ['org-coop'], ['coa-tafel']],
    ['nobody', [], []],
  ])('“%s” finds %j and %j', (query, organisations, coalitions) => {
    expect([...partySearch(region())(query)].sort()).toEqual([...coalitions, ...organisations])
  })

  it('offers two of the same name with their places, and finds them back by it', () => {
    const network = region()
    const labels = partyLabels(network, network.organisations.values())
    expect([...labels.keys()]).toEqual(['Coöperatie Zorg', 'GGD (Almere)', 'GGD (Haaglanden)'])
    expect(partyByLabel(labels, ' ggd (haaglanden)')).toBe('org-ggd2')
    expect(partyByLabel(labels, 'GGD')).toBeNull()
  })
})
