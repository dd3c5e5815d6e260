import type { PartyId, SuccessionId } from '../ids.ts'
import type { Network } from '../network.ts'
import { firstDay } from '../partialDate.ts'
import type { Succession } from '../succession.ts'

/** A succession as something that happened: on the first day of the new ones, or on a day nobody knows. */
export type SuccessionEvent = {
  readonly id: SuccessionId
  readonly day: string | null
  /** Who went into it and is no more. */
  readonly ended: readonly PartyId[]
  /** Who came out of it. */
  readonly made: readonly PartyId[]
  /** Why it has no place of its own in time: somebody would have come out of themselves. */
  readonly fault: 'loop' | null
}

export function successionEvents(network: Network): readonly SuccessionEvent[] {
  return eventsOf([...network.successions.values()])
}

/** By day, those without a day last. Who stands on both sides goes on: it neither ended nor was made. */
export function eventsOf(successions: readonly Pick<Succession, 'id' | 'from' | 'to' | 'date'>[]): readonly SuccessionEvent[] {
  const events = successions.map(({ id, from, to, date }): SuccessionEvent => ({
    id,
    day: date?.date ? firstDay(date.date) : null,
    ended: from.filter((party) => !to.includes(party)),
    made: to.filter((party) => !from.includes(party)),
    fault: null,
  }))
  const sorted = events.toSorted((a, b) => compareDays(a.day, b.day))
  const byDay = Map.groupBy(sorted, ({ day }) => day)
  return sorted.map((event) => (loops(byDay.get(event.day) ?? [], event) ? { ...event, fault: 'loop' } : event))
}

const loopingByNetwork = new WeakMap<Network, ReadonlySet<SuccessionId>>()

/** Whether a succession counts for nothing because somebody would have come out of themselves. */
export function isLoop(network: Network, id: SuccessionId): boolean {
  const looping = loopingByNetwork.get(network) ?? new Set(successionEvents(network).filter(({ fault }) => fault === 'loop').map((event) => event.id))
  loopingByNetwork.set(network, looping)
  return looping.has(id)
}

function compareDays(left: string | null, right: string | null): number {
  if (left === right) return 0
  if (left === null || right === null) return left === null ? 1 : -1
  return left < right ? -1 : 1
}

/** Whether whoever came out of it leads on the same day, or all on days nobody knows, back into it. Who came back later is no loop. */
function loops(sameDay: readonly SuccessionEvent[], start: SuccessionEvent): boolean {
  const seen = new Set<PartyId>()
  const open = [...start.made]
  for (let party = open.pop(); party !== undefined; party = open.pop()) {
    if (start.ended.includes(party)) return true
    if (seen.has(party)) continue
    seen.add(party)
    for (const { ended, made } of sameDay) if (ended.includes(party)) open.push(...made)
  }
  return false
}
