import type { Network } from '../network.ts'
import { dayAfter, firstDay, isPartialDate, lastDay, type Period } from '../partialDate.ts'
import { successionEvents } from './successionEvents.ts'

/** The days `yyyy-mm-dd` on which something on the map begins, or for the first time is no more; from early to late. */
export function momentsOfChange(network: Network): readonly string[] {
  const days = new Set<string>()
  const tables: readonly ReadonlyMap<string, { readonly period: Period }>[] = [network.organisations, network.coalitions, network.memberships, network.ties, network.phases]
  for (const table of tables) for (const { period } of table.values()) for (const day of turnsOf(period)) days.add(day)
  for (const { day, fault } of successionEvents(network)) if (day !== null && !fault) days.add(day)
  return [...days].filter(isPartialDate).toSorted()
}

function turnsOf({ from, to }: Period): readonly string[] {
  return [...(from?.date ? [firstDay(from.date)] : []), ...(to?.date ? [dayAfter(lastDay(to.date))] : [])]
}
