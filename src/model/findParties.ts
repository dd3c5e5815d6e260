import type { CoalitionId, OrganisationId, PartyId, PlaceId } from './ids.ts'
import { foldCase } from './names.ts'
import { membershipsIn, membershipsOf, type Network, type Party } from './network.ts'
import type { Membership } from './membership.ts'

export type FoundParties = { readonly coalitions: readonly CoalitionId[]; readonly organisations: readonly OrganisationId[] }

/**
 * The parties in which every word of the query occurs: in a name, an alias, a place, a role they hold or a coalition they
 * take part in. Blind to case and diacritics; in the order of the alphabet. An empty query finds everybody.
 */
export function findParties(network: Network, query: string): FoundParties {
  const words = foldCase(query).split(/\s+/).filter(Boolean)
  const matches = (party: Party): boolean => words.length === 0 || hasAll(searchText(network, party), words)
  return {
    coalitions: sortedByName(network.coalitions.values()).filter(matches).map(({ id }) => id),
    organisations: sortedByName(network.organisations.values()).filter(matches).map(({ id }) => id),
  }
}

function sortedByName<Thing extends Party>(parties: Iterable<Thing>): Thing[] {
  return [...parties].sort((left, right) => left.name.localeCompare(right.name, 'nl'))
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function searchText(network: Network, party: Party): string {
  const places = party.places.map((id) => network.places.get(id)?.name ?? '')
  const memberships = [...membershipsOf(network, party.id), ...('themes' in party ? membershipsIn(network, party.id) : [])]
  const roles = memberships.flatMap((membership) => roleWords(network, membership))
  const coalitions = membershipsOf(network, party.id).map(({ coalition }) => network.coalitions.get(coalition)?.name ?? '')
  return foldCase([party.name, ...party.aliases, ...places, ...roles, ...coalitions].join('\n'))
}

function roleWords({ vocabulary }: Network, { role }: Membership): string[] {
  const term = vocabulary.roles.get(role)
  return term ? [term.nl, term.en] : [role]
}

/** How a party is offered in a list to choose from: its name, and its places where another has the same name. */
export function partyLabels(network: Network, parties: Iterable<Party>): ReadonlyMap<string, PartyId> {
  const sorted = sortedByName(parties)
  const counts = new Map<string, number>()
  for (const { name } of sorted) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(sorted.map((party): [string, PartyId] => [(counts.get(party.name) ?? 0) > 1 ? withPlaces(network, party) : party.name, party.id]))
}

function withPlaces(network: Network, { name, places }: Party): string {
  const names = places.map((id: PlaceId) => network.places.get(id)?.name ?? '').filter(Boolean)
  return names.length > 0 ? `${name} (${names.join(', ')})` : name
}

/** The party that was chosen or typed, by its label; case and diacritics do not count. Null when there is none. */
export function partyByLabel(labels: ReadonlyMap<string, PartyId>, typed: string): PartyId | null {
  const wanted = foldCase(typed.trim())
  for (const [label, id] of labels) if (foldCase(label) === wanted) return id
  return null
}
