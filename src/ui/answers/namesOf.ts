import type { PartyId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'

/** What parties are called, in their order. */
export function namesOf(network: Network, ids: readonly PartyId[]): readonly string[] {
  return ids.map((id) => nameOf(network, id))
}

export function nameOf(network: Network, id: PartyId): string {
  return partyOf(network, id)?.name ?? ''
}
