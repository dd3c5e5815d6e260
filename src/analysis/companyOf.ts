import type { CoalitionId, PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { areOneLineage } from './lineage.ts'
import { sharedPeriod } from './sharedPeriod.ts'
import { holds, isThere, staysIn, staysOf, type Stay } from './stays.ts'

/** One coalition that a party takes or took part in: how, and who with it. */
export type Company = {
  readonly coalition: CoalitionId
  readonly own: readonly Stay[]
  /** On the day that was asked about; else it is of the past. */
  readonly isNow: boolean
  /** Who is there on that day too; of the past, who was there at the same time. */
  readonly others: ReadonlyMap<PartyId, readonly Stay[]>
}

/**
 * In whose company a party is, coalition by coalition: at the table and around it, what holds on `day` (`yyyy-mm-dd`) first.
 * What somebody became is not company of what they were. A placeholder is named as one who is awaited.
 */
export function companyOf(network: Network, party: PartyId, day: string): readonly Company[] {
  const ever = { seats: 'all', day: null } as const
  const companies = [...staysOf(network, party, ever)].map(([coalition, own]): Company => {
    const isNow = isThere(network, party, day) && own.some(({ period }) => holds(period, day))
    const counts = (stay: Stay): boolean => (isNow ? holds(stay.period, day) : own.some((mine) => sharedPeriod([mine.period, stay.period]) !== null))
    const others = [...staysIn(network, coalition, ever)]
      .filter(([other]) => other !== party && !areOneLineage(network, party, other))
      .map(([other, stays]) => [other, stays.filter(counts)] as const)
      .filter(([, stays]) => stays.length > 0)
    return { coalition, own, isNow, others: new Map(others) }
  })
  return companies.toSorted((left, right) => Number(right.isNow) - Number(left.isNow))
}
