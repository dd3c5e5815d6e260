import type { MembershipId, PartyId, PlaceId, ThemeId } from '../ids.ts'
import { SMALL_WORDS, normaliseName, wordsOfName } from '../names.ts'
import { membershipsIn, membershipsOf, type Network, type Party } from '../network.ts'
import type { Membership } from '../membership.ts'
import type { Place } from '../place.ts'

/** What can be found, in the order in which groups that fit equally well are shown. */
export const SEARCH_GROUPS = ['organisations', 'coalitions', 'roles', 'themes', 'places'] as const
export type SearchGroup = (typeof SEARCH_GROUPS)[number]
export type FoundId = PartyId | MembershipId | ThemeId | PlaceId

/** How much a word counts where it stands: in what the thing is called, in another name for it, or in what belongs to it. */
export const WEIGHTS = { name: 4, alias: 3, around: 1 } as const

export type WeightedWord = { readonly word: string; readonly weight: number }

/** One thing that can be found, with its name in compared form. `words` holds every word once, with the most that it counts for. */
export type SearchEntry = { readonly group: SearchGroup; readonly id: FoundId; readonly name: string; readonly key: string; readonly words: readonly WeightedWord[] }

/**
 * Everything on a map that a search may find. A party also goes by its places, its roles and where it takes part, a coalition
 * by its themes; a role by who holds it and where.
 */
export function searchEntries(network: Network): readonly SearchEntry[] {
  const entry = entryMaker()
  const parties: readonly Party[] = [...network.organisations.values(), ...network.coalitions.values()]
  return [
    ...parties.map((party) => partyEntry(network, party, entry)),
    ...[...network.memberships.values()].map((membership) => roleEntry(network, membership, entry)),
    ...[...network.themes.values()].map(({ id, name, aliases }) => entry('themes', id, name, [[WEIGHTS.name, [name]], [WEIGHTS.alias, aliases]])),
    ...[...network.places.values()].map(({ id, name }) => entry('places', id, name, [[WEIGHTS.name, [name]]])),
  ]
}

function partyEntry(network: Network, party: Party, entry: MakeEntry): SearchEntry {
  const isCoalition = 'themes' in party
  const themes = isCoalition ? party.themes.flatMap((id) => network.themes.get(id) ?? []) : []
  const own = membershipsOf(network, party.id)
  const roles = [...own, ...(isCoalition ? membershipsIn(network, party.id) : [])].flatMap((membership) => roleLabels(network, membership))
  const tables = own.map(({ coalition }) => network.coalitions.get(coalition)?.name ?? '')
  const around = [...party.places.flatMap((id) => placeNames(network, id)), ...themes.flatMap(({ name, aliases }) => [name, ...aliases]), ...roles, ...tables]
  return entry(isCoalition ? 'coalitions' : 'organisations', party.id, party.name, [[WEIGHTS.name, [party.name]], [WEIGHTS.alias, [...party.aliases, initialsOf(party.name)]], [WEIGHTS.around, around]])
}

function roleEntry(network: Network, membership: Membership, entry: MakeEntry): SearchEntry {
  const party = network.organisations.get(membership.party as never) ?? network.coalitions.get(membership.party as never)
  const coalition = network.coalitions.get(membership.coalition)
  const names = [party, coalition].flatMap((one) => (one ? [one.name, ...one.aliases] : []))
  return entry('roles', membership.id, party?.name ?? '', [[WEIGHTS.name, roleLabels(network, membership)], [WEIGHTS.alias, names]])
}

function roleLabels({ vocabulary }: Network, { role }: Membership): readonly string[] {
  const term = vocabulary.roles.get(role)
  return term ? [term.nl, term.en] : [role]
}

/** Where it lies and what that lies in. */
function placeNames({ places }: Network, id: PlaceId): readonly string[] {
  const names: string[] = []
  for (let at: Place | undefined = places.get(id); at; at = at.within === null ? undefined : places.get(at.within)) names.push(at.name)
  return names
}

/** *hkh* for *Huisartsen Kring Haaglanden*. */
function initialsOf(name: string): string {
  const words = wordsOfName(name).filter((word) => !SMALL_WORDS.has(word))
  return words.length < 2 ? '' : words.map((word) => word[0]).join('')
}

type MakeEntry = (group: SearchGroup, id: FoundId, name: string, texts: readonly (readonly [number, readonly string[]])[]) => SearchEntry

/** Remembers the words of every text, since roles and names of coalitions come back with each of their members. */
function entryMaker(): MakeEntry {
  const wordsByText = new Map<string, readonly string[]>()
  // The last of them is the whole.
  const keyOf = (name: string): string => wordsIn(name).at(-1) ?? ''
  const wordsIn = (text: string): readonly string[] => {
    const known = wordsByText.get(text)
    if (known) return known
    // Also written as one word, so that *Lijn1* finds *Lijn 1*.
    const words = [...wordsOfName(text), normaliseName(text)]
    wordsByText.set(text, words)
    return words
  }
  return (group, id, name, texts) => {
    const weights = new Map<string, number>()
    for (const [weight, each] of texts) for (const text of each) for (const word of wordsIn(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    weights.delete('')
    return { group, id, name, key: keyOf(name), words: [...weights].map(([word, weight]) => ({ word, weight })) }
  }
}
