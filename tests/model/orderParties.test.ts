import { describe, expect, it } from 'vitest'
import { orderParties } from '../../src/model/orderParties.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const network = aNetwork({
  organisations: [
    anOrganisation('org-a', 'Zorg 10', { domain: 'ggz' }),
    anOrganisation('org-b', 'Zorg 2', { domain: 'gemeente' }),
    anOrganisation('org-c', 'Ábri', { domain: null }),
  ],
  coalitions: [aCoalition('coa-x', 'Xantippe'), aCoalition('coa-y', 'Yvonne'), aCoalition('coa-z', 'Zonder leden')],
  memberships: [
    aMembership('org-a', 'coa-x', 'lid'),
    aMembership('org-a', 'coa-x', 'trekker'),
    aMembership('org-b', 'coa-x', 'lid'),
    aMembership('org-b', 'coa-y', 'lid'),
    { ...aMembership('org-c', 'coa-x', 'lid'), status: 'planned' },
    { ...aMembership('org-c', 'coa-y', 'lid'), status: 'wanted' },
    { ...aMembership('org-c', 'coa-z', 'lid'), status: 'planned' },
  ],
})

describe('the order of the list', () => {
  it.each([
    ['name', ['org-c', 'org-b', 'org-a'], ['coa-x', 'coa-y', 'coa-z']],
    // Two roles in one coalition are one coalition, and what is planned is not there yet.
    ['coalitions', ['org-b', 'org-a', 'org-c'], ['coa-x', 'coa-y', 'coa-z']],
    ['domain', ['org-b', 'org-a', 'org-c'], ['coa-x', 'coa-y', 'coa-z']],
  ] as const)('%s', (order, organisations, coalitions) => {
    expect(orderParties(network, order, 'nl')).toEqual({ organisations, coalitions })
  })

  it('goes by the labels of the language that is shown', () => {
    const two = aNetwork({ organisations: [anOrganisation('org-g', 'Rijswijk', { domain: 'gemeente' }), anOrganisation('org-w', 'Staedion', { domain: 'wonen' })] })
    expect(orderParties(two, 'domain', 'nl').organisations).toEqual(['org-g', 'org-w']) // Gemeente, Wonen
    expect(orderParties(two, 'domain', 'en').organisations).toEqual(['org-w', 'org-g']) // Housing, Municipality
  })
})
