import { isCoalitionId, type CoalitionId, type OrganisationId, type PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, type Scope } from './stays.ts'
import { touchingParties, type Touching } from './touching.ts'

/** A part of the map that touches no other. */
export type Component = { readonly organisations: readonly OrganisationId[]; readonly coalitions: readonly CoalitionId[] }

/**
 * The parts that the map falls into, the largest first. An organisation that stands alone is a part; a coalition of
 * which nobody knows the members is not.
 */
export function components(network: Network, scope: Scope = AT_THE_TABLE): readonly Component[] {
  const touching = touchingParties(network, scope)
  const seen = new Set<PartyId>()
  const parts: Component[] = []
  for (const id of touching.keys()) {
    if (seen.has(id)) continue
    const reached = reachedFrom(id, touching)
    for (const party of reached) seen.add(party)
    parts.push({ organisations: reached.filter((party) => !isCoalitionId(party)) as OrganisationId[], coalitions: reached.filter(isCoalitionId) })
  }
  return parts.filter(({ organisations }) => organisations.length > 0).toSorted((left, right) => right.organisations.length - left.organisations.length)
}

function reachedFrom(id: PartyId, touching: Touching): readonly PartyId[] {
  const reached = new Set([id])
  for (const party of reached) for (const next of touching.get(party) ?? []) reached.add(next)
  return [...reached]
}

/**
 * Share of the pairs of organisations that cannot reach each other: 0 when the map is one part, 1 when nobody touches anybody
 * (F of Borgatti 2006, Computational & Mathematical Organization Theory 12). Null below two organisations.
 */
export function fragmentation(parts: readonly Component[]): number | null {
  const sizes = parts.map(({ organisations }) => organisations.length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all < 2) return null
  return 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (all * (all - 1))
}
