import { staysIn, type Scope } from '../../analysis/stays.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

/** The role of whoever pulls a coalition. */
const LEAD = 'trekker'

/** Who pulls a coalition. */
export function leadsOf(network: Network, coalition: CoalitionId, scope: Scope): readonly PartyId[] {
  return [...staysIn(network, coalition, scope)].filter(([, stays]) => stays.some(({ membership }) => membership.role === LEAD)).map(([party]) => party)
}
