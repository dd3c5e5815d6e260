import type { PartyId, PlaceId } from './ids.ts'
import { foldCase } from './names.ts'
import { membershipsIn, membershipsOf, type Network, type Party } from './network.ts'
import type { Membership } from './membership.ts'

/** Finds the parties that a query is about. */
export type PartySearch = (query: string) => ReadonlySet<PartyId>

/**
 * Searches one network: every word of the query occurs in a name, an alias, a place, a role a party holds or a coalition it
 * takes part in. Blind to case and diacritics. An empty query finds everybody. What is compared is made once, when
 * somebody begins to search, so that every next letter costs little.
 */
export function partySearch(network: Network): PartySearch {
  const parties: readonly Party[] = [...network.coalitions.values(), ...network.organisations.values()]
  const everybody = new Set(parties.map(({ id }) => id))
  let texts: readonly string[] | null = null
  return (query) => {
    const words = foldCase(query).split(/\s+/).filter(Boolean)
    if (words.length === 0) return everybody
    const compared = (texts ??= parties.map((party) => searchText(network, party)))
    return new Set(parties.filter((_, index) => hasAll(compared[index] ?? '', words)).map(({ id }) => id))
  }
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
  const sorted = [...parties].sort((left, right) => left.name.localeCompare(right.name, 'nl'))
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
