import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { lifeOf } from './lineage.ts'
import { sharedPeriod } from './sharedPeriod.ts'
import { holds, isThere, staysIn, type Scope } from './stays.ts'

export type Touching = ReadonlyMap<PartyId, ReadonlySet<PartyId>>

/**
 * Everybody who is there and what each touches: the coalitions it takes part in, the ends of its ties, what it is part of.
 * Coalitions stand in it themselves, so that a table of forty costs forty steps and not eight hundred.
 */
export function touchingParties(network: Network, scope: Scope): Touching {
  const all: readonly PartyId[] = [...network.organisations.keys(), ...network.coalitions.keys()]
  const touching = new Map<PartyId, Set<PartyId>>(all.filter((id) => isThere(network, id, scope.day)).map((id) => [id, new Set<PartyId>()]))
  const touch = (one: PartyId, other: PartyId | null): void => {
    if (other === null || !touching.has(one) || !touching.has(other)) return
    touching.get(one)?.add(other)
    touching.get(other)?.add(one)
  }
  for (const { id, partOf } of network.organisations.values()) touch(id, partOf)
  for (const { id, partOf } of network.coalitions.values()) {
    touch(id, partOf)
    for (const party of staysIn(network, id, scope).keys()) touch(id, party)
  }
  for (const { from, to, status, period } of network.ties.values()) {
    const lives = [lifeOf(network, from), lifeOf(network, to)].flatMap((life) => life ?? [])
    const shared = status === 'is' && lives.length === 2 ? sharedPeriod([period, ...lives]) : null
    if (shared && holds(shared, scope.day)) touch(from, to)
  }
  return touching
}
