import type { PartyId } from './ids.ts'
import { likelyDoubles } from './names.ts'
import type { Network, Party } from './network.ts'

/** More than these is not a question any more. */
const MAX_SUGGESTED = 4

/** The other parties that one on the map may be the double of, the surest first. */
export function likelyDoublesOf(network: Network, party: Party): readonly PartyId[] {
  const found = likelyDoubles(network, party.name, party.places).map((double) => double.party)
  return found.filter((id) => id !== party.id).slice(0, MAX_SUGGESTED)
}
