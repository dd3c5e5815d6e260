import type { CoalitionId, OrganisationId, PartyId } from './ids.ts'
import { membershipsIn, membershipsOf, type Network, type Party } from './network.ts'
import type { Membership } from './membership.ts'
import { labelOf, type Language } from './vocabulary.ts'

export const PARTY_ORDERS = ['name', 'coalitions', 'domain'] as const
export type PartyOrder = (typeof PARTY_ORDERS)[number]

export type OrderedParties = { readonly coalitions: readonly CoalitionId[]; readonly organisations: readonly OrganisationId[] }

/**
 * Everybody in an order to read them in. `coalitions` puts the organisations that take part in most coalitions first, and
 * the coalitions with most parties; only what is there now counts. `domain` goes by its label, for coalitions by the label of
 * their kind, unknown ones last. Within those, and otherwise, by name.
 */
export function orderParties(network: Network, order: PartyOrder, language: Language): OrderedParties {
  const compare = new Intl.Collator(language, { numeric: true }).compare
  return {
    coalitions: ordered(network.coalitions.values(), compare, keysOf(network, order, language)).map(({ id }) => id),
    organisations: ordered(network.organisations.values(), compare, keysOf(network, order, language)).map(({ id }) => id),
  }
}

/** What comes before the name in an order; smaller first, words by the alphabet. */
type KeyOf = (party: Party) => number | string

function keysOf(network: Network, order: PartyOrder, language: Language): KeyOf {
  switch (order) {
    case 'name':
      return () => ''
    case 'coalitions':
      return (party) => -tablesOf(network, party)
    case 'domain':
      return (party) => domainOf(network, party, language) || LAST
    default:
      return order satisfies never
  }
}

/** After every letter. */
const LAST = '\uffff'

function domainOf({ vocabulary }: Network, party: Party, language: Language): string {
  return 'domain' in party ? labelOf(vocabulary.domains, party.domain, language) : labelOf(vocabulary.coalitionKinds, party.kind, language)
}

function tablesOf(network: Network, party: Party): number {
  if ('membersKnown' in party) return new Set(nowOf(membershipsIn(network, party.id)).map((membership): PartyId => membership.party)).size
  return new Set(nowOf(membershipsOf(network, party.id)).map(({ coalition }) => coalition)).size
}

function nowOf(memberships: readonly Membership[]): readonly Membership[] {
  return memberships.filter(({ status }) => status === 'is')
}

function ordered<Thing extends Party>(parties: Iterable<Thing>, compare: (left: string, right: string) => number, keyOf: KeyOf): readonly Thing[] {
  const keyed = [...parties].map((party) => ({ party, key: keyOf(party) }))
  keyed.sort((left, right) => compareKeys(left.key, right.key, compare) || compare(left.party.name, right.party.name))
  return keyed.map(({ party }) => party)
}

function compareKeys(left: number | string, right: number | string, compare: (left: string, right: string) => number): number {
  return typeof left === 'number' || typeof right === 'number' ? Number(left) - Number(right) : compare(left, right)
}
