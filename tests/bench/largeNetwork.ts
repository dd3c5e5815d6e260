import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import type { Membership } from '../../src/model/membership.ts'
import type { Network } from '../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const WORDS = ['Zorggroep', 'Stichting', 'Gemeente', 'Huisartsen', 'Welzijn', 'Wijkteam', 'Ziekenhuis', 'Thuiszorg', 'Coöperatie', 'Vereniging']
const TABLES = ['Netwerk Valpreventie', 'Thematafel Mentale gezondheid', 'Programma Kansrijke start', 'Alliantie Palliatieve zorg']

/** An id that the relay lets in: as long as those the app makes. */
const idOf = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(6, '0')}`

/** As large as we promise to be good at: everybody at some tables, most of them as member, every second one since a year. */
export function largeNetwork({ organisations, coalitions, memberships }: { readonly organisations: number; readonly coalitions: number; readonly memberships: number }): Network {
  const random = seededRandom(7)
  const below = (most: number): number => Math.floor(random() * most)
  const domains = [...BUILT_IN_VOCABULARY.domains.keys()]
  const seats = new Map<string, Membership>()
  while (seats.size < memberships) {
    const [party, coalition] = [seats.size < organisations ? seats.size : below(organisations), below(coalitions)]
    const from = random() < 0.5 ? { date: String(2010 + below(15)), words: '' } : null
    seats.set(`${party} ${coalition}`, { ...aMembership(idOf('org', party), idOf('coa', coalition), random() < 0.1 ? 'trekker' : 'lid'), period: { from, to: null } })
  }
  return aNetwork({
    organisations: Array.from({ length: organisations }, (_, index) => anOrganisation(idOf('org', index), `${WORDS[index % WORDS.length]} ${index}`, { domain: domains[below(domains.length)] ?? null })),
    coalitions: Array.from({ length: coalitions }, (_, index) => aCoalition(idOf('coa', index), `${TABLES[index % TABLES.length]} ${index}`)),
    memberships: [...seats.values()],
  })
}
