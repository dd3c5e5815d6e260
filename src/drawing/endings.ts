import type { MembershipId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import type { Network } from '../model/network.ts'
import { hasEnded, type Period } from '../model/partialDate.ts'
import { lastDays } from '../model/time/lastDays.ts'
import { seatOf } from '../model/vocabulary.ts'

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
