import type { CoalitionId, MembershipId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import type { Network } from '../model/network.ts'
import { hasEnded, lastDay, type Period } from '../model/partialDate.ts'
import { seatOf } from '../model/vocabulary.ts'

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

/**
 * The network with everybody who left a table before `asOf` standing around it: they are drawn with a line to its edge,
 * and a layout does not draw them in. Of a coalition that is over itself, who sat there at its end stays.
 */
export function seatAsOf(network: Network, asOf: string): Network {
  const ends = lastDays(network)
  const left = [...network.memberships.values()].filter((membership) => {
    const end = ends.get(membership.coalition) ?? asOf
    return seatOf(network.vocabulary, membership) === 'table' && hasEnded(membership.period, end < asOf ? end : asOf)
  })
  if (left.length === 0) return network
  const memberships = new Map<MembershipId, Membership>(network.memberships)
  for (const membership of left) memberships.set(membership.id, { ...membership, seat: 'around' })
  return { ...network, memberships }
}

/** Whether something is over, and in which year as far as that is known. */
export type Ending = { readonly ended: boolean; readonly endYear: string | null }

export const GOES_ON: Ending = { ended: false, endYear: null }

/** Of a tie or membership. Without `asOf` every known end counts. */
export function endingOf({ to }: Period, asOf: string | null): Ending {
  return hasEnded({ from: null, to }, asOf) ? { ended: true, endYear: to?.date?.slice(0, 4) ?? null } : GOES_ON
}

/** Of a coalition, by its last day. */
export function endingOn(day: string | undefined, asOf: string | null): Ending {
  return day !== undefined && (asOf === null || day < asOf) ? { ended: true, endYear: day.slice(0, 4) } : GOES_ON
}

/** A name or a meaning with the year in which it ended, as organisations have it: *HKH –2018*. */
export function withEndYear(words: string, { endYear }: Ending): string {
  return endYear === null ? words : `${words} –${endYear}`
}
