import type { CoalitionId, PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, partiesIn, type Scope } from './stays.ts'

export type TableComparison = { readonly both: readonly PartyId[]; readonly onlyFirst: readonly PartyId[]; readonly onlySecond: readonly PartyId[] }

/** Who takes part in both of two coalitions and who in one of them only. */
export function compareTables(network: Network, first: CoalitionId, second: CoalitionId, scope: Scope = AT_THE_TABLE): TableComparison {
  const [ofFirst, ofSecond] = [partiesIn(network, first, scope), partiesIn(network, second, scope)]
  return {
    both: [...ofFirst].filter((party) => ofSecond.has(party)),
    onlyFirst: [...ofFirst].filter((party) => !ofSecond.has(party)),
    onlySecond: [...ofSecond].filter((party) => !ofFirst.has(party)),
  }
}
