import { isCoalitionId, type MembershipId, type PartyId, type TieId } from '../../model/ids.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { addMembership, addTie } from './editFacts.ts'
import type { KeyWriter } from './writeKeys.ts'

/**
 * Writes what one party does towards another in the one form that fact has: *financiert* towards a coalition is a
 * membership as financier, towards an organisation a tie.
 */
export function addRelation(writer: KeyWriter, fact: { readonly from: PartyId; readonly to: PartyId; readonly kind: string }, vocabulary: Vocabulary): MembershipId | TieId {
  const role = vocabulary.tieKinds.get(fact.kind)?.roleTowardsCoalition ?? null
  if (role !== null && isCoalitionId(fact.to)) return addMembership(writer, { party: fact.from, coalition: fact.to, role })
  return addTie(writer, fact, vocabulary)
}
