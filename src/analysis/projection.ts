import { isOrganisationId, type OrganisationId, type PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { altersOf, type Reason } from './alters.ts'
import { remembered } from './remembered.ts'
import { AT_THE_TABLE, type Scope } from './stays.ts'

/** Two organisations that work together and why; the roles in its reasons are those of the first. */
export type Collaboration = { readonly ends: readonly [OrganisationId, OrganisationId]; readonly reasons: readonly Reason[] }

/**
 * Who works with whom: every two organisations that share a coalition or have a tie, each pair once, in the order of the map.
 *
 * A coalition of s parties makes s(s-1)/2 pairs, so that large tables weigh most (Borgatti & Halgin 2011). Sitting at one table
 * is an opportunity to work together and no proof of it.
 */
export function projectOrganisations(network: Network, scope: Scope = AT_THE_TABLE): readonly Collaboration[] {
  return remembered(network, `projection ${scope.seats} ${scope.day}`, () => project(network, scope))
}

function project(network: Network, scope: Scope): readonly Collaboration[] {
  const done = new Set<OrganisationId>()
  const collaborations: Collaboration[] = []
  for (const id of network.organisations.keys()) {
    done.add(id)
    const isNext = (alter: PartyId): boolean => isOrganisationId(alter) && !done.has(alter)
    for (const [alter, reasons] of altersOf(network, id, scope, isNext)) {
      if (isOrganisationId(alter)) collaborations.push({ ends: [id, alter], reasons })
    }
  }
  return collaborations
}
