import { isCoalitionId, type OrganisationId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { dayBefore, hasEnded } from '../model/partialDate.ts'

/**
 * The year in which an organisation ended, by its own period or by a succession; null when it ended in an unknown year.
 * Organisations that go on have no entry. With `asOf` (`yyyy-mm-dd`) only ends before that day count.
 */
export function closingYears(network: Network, asOf: string | null): ReadonlyMap<OrganisationId, string | null> {
  const years = new Map<OrganisationId, string | null>()
  for (const { from, to, date } of network.successions.values()) {
    const day = date?.date ? dayBefore(date.date) : null
    if (asOf !== null && day !== null && day >= asOf) continue
    for (const party of from) if (!isCoalitionId(party) && !to.includes(party)) years.set(party as OrganisationId, day?.slice(0, 4) ?? null)
  }
  for (const { id, period } of network.organisations.values()) {
    if (hasEnded(period, asOf)) years.set(id, period.to?.date?.slice(0, 4) ?? null)
  }
  return years
}
