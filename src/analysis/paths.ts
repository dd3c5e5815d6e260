import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { altersOf, type Reason } from './alters.ts'
import type { Scope } from './stays.ts'

/** From one party to the next, and by what. */
export type Step = { readonly from: PartyId; readonly to: PartyId; readonly via: readonly Reason[] }
export type Way = readonly Step[]

export type Ways = {
  readonly ways: readonly Way[]
  /** How many equally short ways there are; `ways` holds the first of them. */
  readonly count: number
}

/** Ways that are written out: more is not an answer any more. */
const MAX_WAYS = 24

type Alters = ReadonlyMap<PartyId, readonly Reason[]>

/**
 * How one party reaches another: all equally short ways over shared coalitions, seats and ties. Every step holds on the day
 * of the scope, which is why there has to be one: two who met in 2014 and two who met in 2018 make no way.
 *
 * No ways when they cannot reach each other; one way without steps from a party to itself.
 */
export function shortestWays(network: Network, from: PartyId, to: PartyId, scope: Scope & { readonly day: string }): Ways {
  const { distances, altersByParty } = walkUntil(network, from, to, scope)
  if (!distances.has(to)) return { ways: [], count: 0 }
  const back = waysBack(distances, altersByParty, to)
  return { ways: writeWays(back, altersByParty, from, to), count: countWays(back, distances, from).get(to) ?? 0 }
}

/** Breadth first, up to and including the distance at which `to` is found. */
function walkUntil(network: Network, from: PartyId, to: PartyId, scope: Scope): { readonly distances: ReadonlyMap<PartyId, number>; readonly altersByParty: ReadonlyMap<PartyId, Alters> } {
  const distances = new Map<PartyId, number>([[from, 0]])
  const altersByParty = new Map<PartyId, Alters>()
  for (const [party, distance] of distances) {
    if (distance >= (distances.get(to) ?? Infinity)) break
    const alters = altersOf(network, party, scope)
    altersByParty.set(party, alters)
    for (const alter of alters.keys()) if (!distances.has(alter)) distances.set(alter, distance + 1)
  }
  return { distances, altersByParty }
}

/** For every party on a shortest way, who comes before it. */
function waysBack(distances: ReadonlyMap<PartyId, number>, altersByParty: ReadonlyMap<PartyId, Alters>, to: PartyId): ReadonlyMap<PartyId, readonly PartyId[]> {
  const back = new Map<PartyId, readonly PartyId[]>()
  const open = new Set([to])
  for (const party of open) {
    const distance = distances.get(party) ?? 0
    const before = [...altersByParty].filter(([id, alters]) => distances.get(id) === distance - 1 && alters.has(party)).map(([id]) => id)
    back.set(party, before)
    for (const id of before) open.add(id)
  }
  return back
}

function countWays(back: ReadonlyMap<PartyId, readonly PartyId[]>, distances: ReadonlyMap<PartyId, number>, from: PartyId): ReadonlyMap<PartyId, number> {
  const counts = new Map<PartyId, number>([[from, 1]])
  const outwards = [...back].toSorted(([left], [right]) => (distances.get(left) ?? 0) - (distances.get(right) ?? 0))
  for (const [party, before] of outwards) if (party !== from) counts.set(party, before.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0))
  return counts
}

function writeWays(back: ReadonlyMap<PartyId, readonly PartyId[]>, altersByParty: ReadonlyMap<PartyId, Alters>, from: PartyId, to: PartyId): readonly Way[] {
  const ways: Way[] = []
  const write = (party: PartyId, rest: Way): void => {
    if (ways.length === MAX_WAYS) return
    if (party === from) ways.push(rest)
    else for (const before of back.get(party) ?? []) write(before, [{ from: before, to: party, via: altersByParty.get(before)?.get(party) ?? [] }, ...rest])
  }
  write(to, [])
  return ways
}
