import type { Membership } from '../model/membership.ts'
import type { Network } from '../model/network.ts'
import { staysOf } from './stays.ts'

/**
 * Of these memberships those that hold on no day, whatever is asked: their end lies before their beginning, or party and
 * coalition were never both there in that time. What is planned or wished for is not meant to hold yet.
 */
export function withoutADay(network: Network, memberships: readonly Membership[]): readonly Membership[] {
  return memberships.filter(({ id, party, coalition, status }) => {
    if (status !== 'is' || network.coalitions.get(coalition)?.status !== 'is') return false
    return !staysOf(network, party, { seats: 'all', day: null }).get(coalition)?.some(({ membership }) => membership.id === id)
  })
}
