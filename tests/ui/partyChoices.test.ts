import { describe, expect, it } from 'vitest'
import { MAX_CHOICES, partyChoices, resolveParty } from '../../src/ui/controls/party/partyChoices.ts'
import { aCoalition, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const network = aNetwork({
  organisations: [
    anOrganisation('org-0001', 'GGD', { places: ['Flevoland'] }),
    anOrganisation('org-0002', 'GGD', { places: ['Haaglanden'] }),
    anOrganisation('org-0003', 'Coöperatie Wel', { aliases: ['Welzijn Wel'] }),
    anOrganisation('org-0004', 'Altrecht'),
  ],
  coalitions: [aCoalition('coa-0001', 'Wel Samen')],
})

const names = (typed: string, kinds: 'parties' | 'organisations' | 'coalitions' = 'parties') => partyChoices(network, kinds, typed).map(({ name, places }) => (places ? `${name} (${places})` : name))

describe('the parties a field offers', () => {
  it.each([
    ['ggd', ['GGD (Flevoland)', 'GGD (Haaglanden)']],
    ['COOP', ['Coöperatie Wel']],
    ['wel', ['Coöperatie Wel', 'Wel Samen']],
    ['sam', ['Wel Samen']],
    ['lzij', ['Coöperatie Wel']],
    ['xyz', []],
  ])('%s: %j', (typed, expected) => expect(names(typed)).toEqual(expected))

  it('offers only what may stand there', () => {
    expect(names('wel', 'coalitions')).toEqual(['Wel Samen'])
    expect(partyChoices(network, 'organisations', 'ggd', ['org-0001' as never])).toHaveLength(1)
  })

  it('offers no more than can be read', () => {
    const many = aNetwork({ organisations: Array.from({ length: 90 }, (_, index) => anOrganisation(`org-${1000 + index}`, `Huisarts ${index}`)) })
    expect(partyChoices(many, 'parties', 'huis')).toHaveLength(MAX_CHOICES)
  })
})

describe('what stands in a party field', () => {
  it.each([
    ['  ', null, { kind: 'empty' }],
    ['altrecht ', null, { kind: 'known', id: 'org-0004' }],
    ['welzijn-wel', null, { kind: 'known', id: 'org-0003' }],
    ['GGD', null, { kind: 'several' }],
    ['GGD', 'org-0002', { kind: 'known', id: 'org-0002' }],
    ['GGD Utrecht', 'org-0002', { kind: 'new', name: 'GGD Utrecht' }],
  ])('%s, picked as %s', (typed, picked, resolved) => expect(resolveParty(network, 'parties', typed, picked as never)).toEqual(resolved))
})
