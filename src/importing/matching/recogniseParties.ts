import type { ImportedNetwork } from '../../model/importedNetwork.ts'
import { isCoalitionId, type PartyId, type PlaceId } from '../../model/ids.ts'
import { canBeInSamePlace, LIKELY_LIKENESS, likelyDoubles, likenessToParty, normaliseName, prepareName } from '../../model/names.ts'
import { partyOf, type Network, type Party } from '../../model/network.ts'
import type { ImportDecisions } from '../importPlan.ts'
import { whoMayBe } from './whoMayBe.ts'
import type { EarlierImports } from './earlierImports.ts'
import type { MarkOf } from './marks.ts'

/** By what a party of the file was known. `decided`: somebody said so. */
export type KnownBy = 'id' | 'ownId' | 'ownName' | 'name' | 'decided'

export type PartyRecognised =
  | { readonly id: PartyId; readonly by: KnownBy; readonly asked: readonly [] }
  /** `takesIn`: the organisation of the map that turns out to be this coalition. */
  | { readonly id: null; readonly by: null; readonly asked: readonly PartyId[]; readonly takesIn?: PartyId }

/** More than these is not a question any more. */
const MAX_ASKED = 4

export type PartySearch = {
  readonly network: Network
  readonly imported: ImportedNetwork
  readonly decisions: ImportDecisions
  readonly earlier: EarlierImports
  readonly markOf: MarkOf
  /** The places of map and file together, under the ids they get. */
  readonly places: Network['places']
  /** Where a party of the file lies, in those ids. */
  readonly placesOf: (party: Party) => readonly PlaceId[]
}

/** Which parties of the file are on the map: surest evidence first, and nobody on the map is known by name as two of the file. */
export function recogniseParties(search: PartySearch): ReadonlyMap<string, PartyRecognised> {
  const { imported: { network: inFile }, decisions } = search
  const parties = [...inFile.coalitions.values(), ...inFile.organisations.values()].filter(({ id }) => !decisions.leftOut.has(id))
  const found = new Map<string, PartyRecognised>()
  const taken = new Set<PartyId>()
  const bearers = bearersOf(search.network)
  for (const party of parties) {
    const recognised = byDecision(search, party) ?? byId(search, party) ?? byEarlierImport(search, party, { taken, bearers })
    if (recognised) found.set(party.id, recognised)
    if (recognised?.id) taken.add(recognised.id)
  }
  const unknown = parties.filter(({ id }) => !found.has(id))
  for (const [id, recognised] of byName(search, unknown, taken)) found.set(id, recognised)
  return found
}

const NEW = { id: null, by: null, asked: [] } as const

function known(id: PartyId, by: KnownBy): PartyRecognised {
  return { id, by, asked: [] }
}

function byDecision({ network, decisions }: PartySearch, party: Party): PartyRecognised | null {
  const chosen = decisions.sameAs.get(party.id)
  if (chosen === undefined) return null
  if (chosen === null) return NEW
  if (!partyOf(network, chosen)) return null
  return canBecome(party, chosen) ? known(chosen, 'decided') : { ...NEW, takesIn: chosen }
}

/** A coalition of the file never becomes an organisation, since who takes part in it would have nowhere to go; it can take one in. */
function canBecome(party: Party, id: PartyId): boolean {
  return isCoalitionId(id) || !isCoalitionId(party.id)
}

function byId({ network, imported }: PartySearch, party: Party): PartyRecognised | null {
  return imported.keepsIds && partyOf(network, party.id) ? known(party.id, 'id') : null
}

/** What the file itself calls a party: its id there, else its name. */
export function ownNameOf({ ownNames, keepsIds }: ImportedNetwork, party: Party): string {
  return ownNames.get(party.id) ?? (keepsIds ? party.id : party.name)
}

type Elsewhere = { readonly taken: ReadonlySet<PartyId>; readonly bearers: ReadonlyMap<string, readonly PartyId[]> }

function byEarlierImport(search: PartySearch, party: Party, elsewhere: Elsewhere): PartyRecognised | null {
  const { imported, earlier, network } = search
  const own = ownNameOf(imported, party)
  const hasOwnId = imported.keepsIds || imported.ownNames.has(party.id)
  const by = hasOwnId ? 'ownId' : 'ownName'
  const here = knownOf(search, party, earlier.partiesKnownAs(own), elsewhere.taken)
  if (here !== null) return holds(search, party, here, elsewhere) ? known(here, by) : null
  if (!hasOwnId) return null
  const there = knownOf(search, party, earlier.partiesKnownAnywhereAs(own), elsewhere.taken)
  const isAlike = there !== null && likenessToParty(partyOf(network, there) as Party, prepareName(party.name)) >= LIKELY_LIKENESS
  return isAlike ? known(there, by) : null
}

/** Where several go by one name of the file, what was said of them tells them apart; where even that is the same, any of them will do. */
function knownOf({ earlier, markOf, network }: PartySearch, party: Party, ids: ReadonlySet<PartyId>, taken: ReadonlySet<PartyId>): PartyId | null {
  const candidates = [...ids].filter((id) => partyOf(network, id) && canBecome(party, id))
  if (candidates.length === 1) return candidates[0] ?? null
  const told = candidates.filter((id) => earlier.hasSaid(id, markOf(party.id))).toSorted()
  return told.find((id) => !taken.has(id)) ?? told[0] ?? null
}

/**
 * Rows that were numbered anew give the number of one to another. So a number holds, unless the row says something else than then,
 * and says the very name of somebody else on the map.
 */
function holds({ earlier, markOf }: PartySearch, party: Party, id: PartyId, { bearers }: Elsewhere): boolean {
  if (earlier.hasSaid(id, markOf(party.id))) return true
  const called = bearers.get(normaliseName(party.name)) ?? []
  return called.includes(id) || !called.some((other) => isCoalitionId(other) === isCoalitionId(party.id))
}

function bearersOf(network: Network): ReadonlyMap<string, readonly PartyId[]> {
  const bearers = new Map<string, PartyId[]>()
  for (const { id, name, aliases } of [...network.organisations.values(), ...network.coalitions.values()] as readonly Party[]) {
    for (const key of new Set([name, ...aliases].map(normaliseName))) bearers.set(key, [...(bearers.get(key) ?? []), id])
  }
  return bearers
}

type Named = { readonly party: Party; readonly certain: PartyId | null; readonly likely: readonly PartyId[]; readonly sure: number }

function byName(search: PartySearch, parties: readonly Party[], taken: ReadonlySet<PartyId>): readonly (readonly [string, PartyRecognised])[] {
  const { network, places } = search
  const free = [...network.organisations.values(), ...network.coalitions.values()].filter(({ id }) => !taken.has(id))
  const alike = whoMayBe(free, parties.map(({ name }) => name))
  const bearers = bearersOf(network)
  const organisationsCalled = (name: string): readonly PartyId[] => (bearers.get(normaliseName(name)) ?? []).filter((id) => !isCoalitionId(id) && !taken.has(id))
  const named = parties.map((party): Named => {
    const among = [...(alike.get(party.name) ?? [])].filter(({ id }) => canBecome(party, id))
    const doubles = likelyDoubles({ ...network, places }, party.name, search.placesOf(party), among)
    const certain = doubles.find(({ reason }) => reason !== 'likely')
    const isCertain = certain !== undefined && isSameSort(search, party, partyOf(network, certain.party) as Party)
    const likely = [...doubles.map((double) => double.party), ...(isCoalitionId(party.id) ? organisationsCalled(party.name) : [])]
    return { party, certain: isCertain ? certain.party : null, likely, sure: certain ? surenessOf(search, party, partyOf(network, certain.party) as Party) : 0 }
  })
  const winners = soleClaims(named)
  const claimed = new Set(winners.values())
  return named.map(({ party, likely }) => {
    const id = winners.get(party.id)
    return [party.id, id ? known(id, 'name') : { id: null, by: null, asked: likely.filter((other) => !claimed.has(other)).slice(0, MAX_ASKED) }]
  })
}

/**
 * Of one sort, and nothing else that is known speaks against it: two kinds are two parties, unless both are known to be in the same
 * place. People see different kinds in one organisation; a GGD without a place may be any.
 */
function isSameSort(search: PartySearch, party: Party, other: Party): boolean {
  if (isCoalitionId(party.id) !== isCoalitionId(other.id)) return false
  if ('placeholder' in party && 'placeholder' in other && party.placeholder !== other.placeholder) return false
  const isKindOpen = party.kind === null || other.kind === null || party.kind === other.kind || party.derived || other.derived
  return isKindOpen || areInSamePlace(search, party, other)
}

function areInSamePlace({ places, placesOf }: PartySearch, party: Party, other: Party): boolean {
  const mine = placesOf(party)
  return mine.length > 0 && canBeInSamePlace({ places }, other.places, mine)
}

function surenessOf(search: PartySearch, party: Party, other: Party): number {
  return (areInSamePlace(search, party, other) ? 2 : 0) + (normaliseName(party.name) === normaliseName(other.name) ? 1 : 0)
}

/** Whom only one of the file claims, or one more surely than the others. */
function soleClaims(named: readonly Named[]): ReadonlyMap<string, PartyId> {
  const best = new Map<PartyId, Named | null>()
  for (const claim of named.toSorted((a, b) => b.sure - a.sure)) {
    if (claim.certain === null) continue
    const before = best.get(claim.certain)
    if (before === undefined) best.set(claim.certain, claim)
    else if (before?.sure === claim.sure) best.set(claim.certain, null)
  }
  return new Map([...best].flatMap(([id, claim]) => (claim ? [[claim.party.id, id] as const] : [])))
}
