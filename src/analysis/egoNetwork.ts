import { isOrganisationId, type CoalitionId, type OrganisationId, type PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { altersOf, type Reason } from './alters.ts'
import { AT_THE_TABLE, staysOf, type Scope, type Stay } from './stays.ts'

export type EgoNetwork = {
  /** Where the party takes part, with which role and when. */
  readonly stays: ReadonlyMap<CoalitionId, readonly Stay[]>
  /** The organisations it meets, those with most reasons first. */
  readonly alters: readonly { readonly organisation: OrganisationId; readonly reasons: readonly Reason[] }[]
}

/** One party and everybody around it: the map as it looks from there. */
export function egoNetwork(network: Network, party: PartyId, scope: Scope = AT_THE_TABLE): EgoNetwork {
  const alters = [...altersOf(network, party, scope)].flatMap(([organisation, reasons]) => (isOrganisationId(organisation) ? [{ organisation, reasons }] : []))
  return { stays: staysOf(network, party, scope), alters: alters.toSorted((left, right) => right.reasons.length - left.reasons.length) }
}
