import type { Stay } from '../../analysis/stays.ts'
import type { PartialDate } from '../../model/partialDate.ts'
import { sayDate, sayPeriod } from '../controls/sayDate.ts'
import { sayRoleNames } from '../facts/sayRoleNames.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'

/** In which roles, each once: *trekker, penvoerder*. */
export function sayRoles(stays: readonly Stay[], telling: Pick<Telling, 'network' | 'language'>): string {
  return sayRoleNames(stays.map(({ membership }) => membership.role), telling)
}

/**
 * Since when, as far as somebody said so of the membership itself: that a coalition began in 2014 does not say that everybody
 * was there from then on. Of several the earliest.
 */
export function saySince(stays: readonly Stay[], { text }: Pick<Telling, 'text'>): string {
  const starts = stays.flatMap(({ membership: { period } }) => period.from ?? [])
  const [first] = starts.toSorted((left: PartialDate, right: PartialDate) => (left.date ?? '9').localeCompare(right.date ?? '9'))
  return sayDate(first ?? null, text)
}

/** From when till when, of the past, which also ended with the coalition or the party; *onbekend* where nobody said. */
export function sayWhen(stays: readonly Stay[], { text }: Pick<Telling, 'text'>): string {
  const said = stays.map(({ membership, period }) => sayPeriod({ from: membership.period.from, to: period.to }, text))
  return [...new Set(said.filter(Boolean))].join(', ') || text.dates.unknown
}
