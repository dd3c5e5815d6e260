import type { CoalitionId } from '../ids.ts'
import type { Network } from '../network.ts'
import { lastDay } from '../partialDate.ts'
import { seatOf } from '../vocabulary.ts'

/**
 * The last day of every coalition that has one: the end of its own period, else the day on which the last seat at its
 * table was left. A project of which every seat has an end and that says none itself is over, not empty.
 */
export function lastDays(network: Network): ReadonlyMap<CoalitionId, string> {
  const days = new Map<CoalitionId, string>()
  const open = new Set<CoalitionId>()
  for (const membership of network.memberships.values()) {
    if (seatOf(network.vocabulary, membership) !== 'table') continue
    const { coalition, period: { to } } = membership
    if (!to?.date) open.add(coalition)
    else days.set(coalition, later(lastDay(to.date), days.get(coalition)))
  }
  for (const id of open) days.delete(id)
  for (const { id, period: { to } } of network.coalitions.values()) if (to?.date) days.set(id, lastDay(to.date))
  return days
}

function later(day: string, other = ''): string {
  return day > other ? day : other
}
