import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { canBeInSamePlace, normaliseName } from '../../model/names.ts'
import { partyOf, type Party } from '../../model/network.ts'
import type { Planning } from '../merging/planning.ts'
import { ownNameOf } from './recogniseParties.ts'

/**
 * Which parties of the file, of those that are nobody on the map, somebody removed from it: by their id, by what a file of this
 * title called them, or by their very name where neither kind nor place speaks against it.
 */
export function recogniseRemoved(planning: Planning, parties: readonly Party[]): ReadonlyMap<string, PartyId> {
  const { gone, imported } = planning
  const removed: readonly Party[] = [...gone.network.organisations.values(), ...gone.network.coalitions.values()]
  if (removed.length === 0) return new Map()
  const byName = Map.groupBy(removed.flatMap((party) => [party.name, ...party.aliases].map((name) => ({ key: normaliseName(name), party }))), ({ key }) => key)
  const taken = new Set<PartyId>()
  const found = new Map<string, PartyId>()
  for (const party of parties) {
    const known = [...gone.earlier.partiesKnownAs(ownNameOf(imported, party))].flatMap((id) => partyOf(gone.network, id) ?? [])
    const sameId = imported.keepsIds ? partyOf(gone.network, party.id) : undefined
    const candidates = [...(sameId ? [sameId] : []), ...known, ...(byName.get(normaliseName(party.name)) ?? []).map((named) => named.party).filter((other) => mayBe(planning, party, other))]
    const match = candidates.find(({ id }) => isCoalitionId(id) === isCoalitionId(party.id) && !taken.has(id))
    if (!match) continue
    taken.add(match.id)
    found.set(party.id, match.id)
  }
  return found
}

function mayBe({ network, idByFile }: Planning, party: Party, removed: Party): boolean {
  const isKindOpen = party.kind === null || removed.kind === null || party.kind === removed.kind || party.derived || removed.derived
  const places = party.places.flatMap((id) => (idByFile.get(id) as typeof id | undefined) ?? [])
  return isKindOpen && (removed.places.length === 0 || canBeInSamePlace(network, removed.places, places))
}
