import type { PartyId } from '../../../model/ids.ts'
import { foldCase, normaliseName } from '../../../model/names.ts'
import type { Network, Party } from '../../../model/network.ts'

/** Which parties a field may hold. */
export type PartyKinds = 'organisations' | 'coalitions' | 'parties'

export type PartyChoice = {
  readonly id: PartyId
  readonly name: string
  /** Where it is, so that two GGDs can be told apart. */
  readonly places: string
}

/** Rows offered at a time: more is a list to search, not one to read. */
export const MAX_CHOICES = 40

export function partiesOfKind(network: Network, kinds: PartyKinds): readonly Party[] {
  const coalitions = kinds === 'organisations' ? [] : [...network.coalitions.values()]
  const organisations = kinds === 'coalitions' ? [] : [...network.organisations.values()]
  return [...coalitions, ...organisations]
}

/** The parties whose name or alias holds what was typed, those that begin with it first; case and diacritics do not count. */
export function partyChoices(network: Network, kinds: PartyKinds, typed: string, without: readonly PartyId[] = []): readonly PartyChoice[] {
  const wanted = foldCase(typed.trim())
  const found: { party: Party; rank: number }[] = []
  for (const party of partiesOfKind(network, kinds)) {
    const rank = without.includes(party.id) ? null : rankOf(party, wanted)
    if (rank !== null) found.push({ party, rank })
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || a.party.name.localeCompare(b.party.name))
    .slice(0, MAX_CHOICES)
    .map(({ party }) => ({ id: party.id, name: party.name, places: placeNames(network, party) }))
}

function rankOf(party: Party, wanted: string): number | null {
  const names = [party.name, ...party.aliases].map(foldCase)
  if (names.some((name) => name.startsWith(wanted))) return 0
  if (names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)))) return 1
  return names.some((name) => name.includes(wanted)) ? 2 : null
}

function placeNames(network: Network, party: Party): string {
  return party.places.map((place) => network.places.get(place)?.name ?? '').filter(Boolean).join(', ')
}

/** What the text in a party field stands for. */
export type ResolvedParty =
  | { readonly kind: 'empty' }
  | { readonly kind: 'known'; readonly id: PartyId }
  /** Several bear the name: somebody has to say which. */
  | { readonly kind: 'several' }
  | { readonly kind: 'new'; readonly name: string }

/** What was typed or picked: the picked party while its name stands there, else the one that bears this name. */
export function resolveParty(network: Network, kinds: PartyKinds, typed: string, picked: PartyId | null): ResolvedParty {
  const name = typed.trim()
  if (name === '') return { kind: 'empty' }
  const parties = partiesOfKind(network, kinds)
  if (picked !== null && parties.some(({ id, name: known }) => id === picked && known.trim() === name)) return { kind: 'known', id: picked }
  const key = normaliseName(name)
  const same = parties.filter((party) => [party.name, ...party.aliases].some((known) => normaliseName(known) === key))
  const [only] = same
  if (only === undefined) return { kind: 'new', name }
  return same.length === 1 ? { kind: 'known', id: only.id } : { kind: 'several' }
}

