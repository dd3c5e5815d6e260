import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMapJson } from '../../../src/formats/mapJson.ts'
import type { FoundId } from '../../../src/model/search/searchEntries.ts'
import type { Network } from '../../../src/model/network.ts'
import { partyOf } from '../../../src/model/network.ts'
import { mapSearch } from '../../../src/model/search/mapSearch.ts'
import { searchHelp } from '../../../src/model/search/searchHelp.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'

function sample(name: string): Network {
  const read = readMapJson(readFileSync(new URL(`../../../public/samples/${name}.json`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(read.error[0]?.message)
  return read.value
}

const haaglanden = sample('haaglanden')
const utrechtAlmere = sample('utrechtalmere')

function nameOf(network: Network, id: FoundId): string {
  const seat = network.memberships.get(id as never)
  if (seat) return `${partyOf(network, seat.party)?.name} ${seat.role} ${partyOf(network, seat.coalition)?.name}`
  return partyOf(network, id as never)?.name ?? network.themes.get(id as never)?.name ?? network.places.get(id as never)?.name ?? ''
}

const found = (network: Network, query: string): readonly (readonly [string, readonly string[]])[] =>
  mapSearch(network)(query).map(({ group, ids }) => [group, ids.map((id) => nameOf(network, id))])

describe('searching a map', () => {
  it.each([
    ['elzha', 'organisations', 'Elzha'],
    ['Elza', 'organisations', 'Elzha'],
    ['zorgscaal', 'organisations', 'Zorgscala'],
    ['lijn1', 'organisations', 'Lijn 1'],
    ['LIJN 1', 'organisations', 'Lijn 1'],
    ['tzdh', 'organisations', 'Transmurale Zorg Den Haag e.o.'],
    ['echt anders', 'coalitions', 'Gesprek Écht anders (arbeidsmarkt)'],
    ['ouderen mariahoeve', 'coalitions', 'Wijknetwerken kwetsbare ouderen'],
    ['ouderenzorg in Mariahoeve', 'coalitions', 'Wijknetwerken kwetsbare ouderen'],
    ['mariahoeve', 'places', 'Mariahoeve'],
    ['sociaal domein', 'themes', 'Verbinding met sociaal domein'],
  ])('“%s” finds first, among %s, %s', (query, group, name) => {
    const [first] = found(haaglanden, query)
    expect([first?.[0], first?.[1][0]]).toEqual([group, name])
  })

  it.each(['trekker mentaal gezond', 'trekker van Mentaal Gezond', 'lead mentaal gezond'])('“%s” finds who holds that role', (query) => {
    expect(found(utrechtAlmere, query)[0]).toEqual(['roles', ['Altrecht trekker Opgave Mentaal Gezond']])
  })

  it('shows no roles when none was asked for', () => expect(found(utrechtAlmere, 'mentaal gezond').map(([group]) => group)).toEqual(['themes', 'coalitions', 'organisations']))

  it.each(['', '  ', '-'])('finds nothing for “%s”', (query) => expect(found(haaglanden, query).flatMap(([, names]) => names)).toEqual([]))

  it('wants every word, and says how many there are beyond those it shows', () => {
    expect(found(haaglanden, 'elzha almere')).toEqual([])
    const many = aNetwork({ organisations: Array.from({ length: 9 }, (_, index) => anOrganisation(`org-${index}`, `Wijkteam ${index}`)) })
    expect(mapSearch(many)('wijkteam')[0]).toMatchObject({ group: 'organisations', count: 9, ids: { length: 6 } })
  })

  it('finds two of one name by their place', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-1', 'GGD', { places: ['Almere'] }), anOrganisation('org-2', 'GGD', { places: ['Haaglanden'] })] })
    expect(mapSearch(network)('ggd haaglanden')[0]?.ids).toEqual(['org-2'])
  })

  it('finds everything by its own name, with and without one wrong letter in a long word', () => {
    const parties = [...haaglanden.organisations.values(), ...haaglanden.coalitions.values()]
    const search = mapSearch(haaglanden)
    const everything = (query: string) => search(query).flatMap(({ ids }) => ids)
    fc.assert(fc.property(fc.constantFrom(...parties), fc.nat(), ({ id, name }, chance) => {
      expect(everything(name)).toContain(id)
      const [longest = ''] = name.split(/[^\p{L}]+/u).toSorted((left, right) => right.length - left.length)
      if (longest.length < 8) return
      const at = 2 + (chance % (longest.length - 3))
      expect(search(longest.slice(0, at) + 'q' + longest.slice(at + 1)).flatMap(({ count }) => count).length).toBeGreaterThan(0)
    }), { numRuns: 100 })
  })
})

describe('when nothing is found', () => {
  it('knows the wider place, the nearest theme and the keeper', () => {
    const keeper = [...haaglanden.organisations.keys()][0] ?? null
    const network: Network = { ...haaglanden, record: { ...haaglanden.record, keeper } }
    const help = searchHelp(network, 'jeugdzorg mariahoeve')
    expect([help.place?.named, help.place?.wider, help.theme].map((id) => id && nameOf(network, id as FoundId))).toEqual(['Mariahoeve', 'Den Haag', 'Jeugd en maatschappelijke ondersteuning'])
    expect(help.keeper?.organisation).toBe(keeper)
  })

  it('has nothing to offer on an empty map', () => {
    expect(searchHelp(aNetwork({ coalitions: [aCoalition('coa-1', 'Tafel')], memberships: [aMembership('org-1', 'coa-1', 'lid')] }), 'x')).toEqual({ place: null, theme: null, keeper: null })
  })
})
