import { isCoalitionId, type PartyId } from '../ids.ts'

export type MergeEnds = { readonly table: 'organisations' | 'coalitions'; readonly loser: PartyId; readonly winner: PartyId }

/**
 * Which of two doubles goes into which: the other into the one in hand, unless that is an organisation and the other a
 * coalition, since a coalition never becomes an organisation. Null when they are the same.
 */
export function mergeEnds(inHand: PartyId, other: PartyId): MergeEnds | null {
  if (inHand === other) return null
  const [loser, winner] = isCoalitionId(other) && !isCoalitionId(inHand) ? [inHand, other] : [other, inHand]
  return { table: isCoalitionId(loser) ? 'coalitions' : 'organisations', loser, winner }
}
