import type { Evidence } from '../../model/evidence.ts'
import type { Coalition, CoalitionResult, Phase } from '../../model/coalition.ts'
import type { CoalitionId, FactId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { evidenceAbout, membershipsIn, membershipsOf, partyOf, phasesOf, resultsOf, successionsOf, tiesOf, type Network, type Party } from '../../model/network.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import type { NetworkObserver } from './observeNetwork.ts'

/** A party with all that hangs on it: what one row of the list or one panel shows. */
export type PartyView = {
  readonly party: Party
  /** What it takes part in. */
  readonly memberships: readonly Membership[]
  /** Who takes part in it; empty for an organisation. */
  readonly members: readonly Membership[]
  readonly ties: readonly Tie[]
  readonly successions: readonly Succession[]
  readonly phases: readonly Phase[]
  readonly results: readonly CoalitionResult[]
  readonly evidence: readonly Evidence[]
  /** The names of all parties at the other ends, so that a view changes when a neighbour is renamed. */
  readonly neighbourNames: readonly string[]
}

/**
 * The network for the screen: one observer, one frozen view per party, listeners per party. A change to one party wakes
 * the rows of that party and of those it is connected to, and no other.
 */
export type EntityStore = {
  network(): Network
  subscribe(listener: () => void): () => void
  /** The view of a party, the same object until something in it changes; null when the map has no such party. */
  party(id: PartyId): PartyView | null
  subscribeTo(id: PartyId, listener: () => void): () => void
  destroy(): void
}

/** Collects changes and calls back once; the app does so once a frame at most, tests at once. */
export type Schedule = (run: () => void) => void

export function createEntityStore(observer: NetworkObserver, schedule: Schedule): EntityStore {
  const views = new Map<PartyId, PartyView | null>()
  const listenersById = new Map<PartyId, Set<() => void>>()
  const listeners = new Set<() => void>()
  let network = observer.current()
  let isScheduled = false

  function refresh(): void {
    isScheduled = false
    const before = network
    network = observer.current()
    const touched = touchedParties(before, network, new Set([...views.keys(), ...listenersById.keys()]))
    for (const id of touched) {
      const known = views.get(id)
      if (known === undefined) continue
      const made = makeView(network, id)
      if (!isSameView(known, made)) views.set(id, made)
    }
    for (const listener of listeners) listener()
    for (const id of touched) for (const listener of listenersById.get(id) ?? []) listener()
  }

  const unsubscribe = observer.subscribe(() => {
    if (isScheduled) return observer.readAhead()
    isScheduled = true
    schedule(refresh)
  })

  return {
    network: () => network,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    party(id) {
      const known = views.get(id)
      if (known !== undefined) return known
      const made = makeView(network, id)
      views.set(id, made)
      return made
    },
    subscribeTo(id, listener) {
      const known = listenersById.get(id) ?? new Set()
      listenersById.set(id, known.add(listener))
      return () => known.delete(listener)
    },
    destroy() {
      unsubscribe()
      listeners.clear()
      listenersById.clear()
    },
  }
}

function makeView(network: Network, id: PartyId): PartyView | null {
  const party = partyOf(network, id)
  if (!party) return null
  const asCoalition = isCoalitionId(id) ? (party as Coalition).id : null
  return Object.freeze({
    party,
    memberships: membershipsOf(network, id),
    members: asCoalition ? membershipsIn(network, asCoalition) : [],
    ties: tiesOf(network, id),
    successions: successionsOf(network, id),
    phases: asCoalition ? phasesOf(network, asCoalition) : [],
    results: asCoalition ? resultsOf(network, asCoalition) : [],
    evidence: evidenceAbout(network, id),
    neighbourNames: neighbours(network, id).map((other) => partyOf(network, other)?.name ?? ''),
  })
}

function isSameView(left: PartyView | null, right: PartyView | null): boolean {
  if (left === null || right === null) return left === right
  return Object.entries(left).every(([field, value]) => {
    const other = right[field as keyof PartyView]
    return value === other || (Array.isArray(value) && Array.isArray(other) && value.length === other.length && value.every((item, index) => item === other[index]))
  })
}

/** Which of the `known` parties may have another view than before, found by the identity of what did not change. */
function touchedParties(before: Network, after: Network, known: ReadonlySet<PartyId>): ReadonlySet<PartyId> {
  if (known.size === 0) return known
  const touched = new Set<PartyId>()
  const add = (...ids: readonly PartyId[]) => ids.forEach((id) => touched.add(id))
  eachChange(before.organisations, after.organisations, ({ id }) => add(id))
  eachChange(before.coalitions, after.coalitions, ({ id }) => add(id))
  eachChange(before.memberships, after.memberships, ({ party, coalition }) => add(party, coalition))
  eachChange(before.ties, after.ties, ({ from, to }) => add(from, to))
  eachChange(before.successions, after.successions, ({ from, to }) => add(...from, ...to))
  eachChange(before.phases, after.phases, ({ coalition }) => add(coalition))
  eachChange(before.results, after.results, ({ coalition }) => add(coalition))
  eachChange(before.evidence, after.evidence, ({ about }) => add(...partiesOfFact(after, about)))
  // A map that was filled changes everywhere, and few of it are on the screen: whoever has the shorter list asks for the neighbours.
  if (touched.size > known.size) return new Set([...known].filter((id) => touched.has(id) || neighbours(after, id).some((other) => touched.has(other))))
  for (const id of [...touched]) add(...neighbours(after, id))
  return touched
}

function eachChange<Id, Thing>(before: ReadonlyMap<Id, Thing>, after: ReadonlyMap<Id, Thing>, visit: (thing: Thing) => void): void {
  if (before === after) return
  for (const [id, thing] of after) {
    const known = before.get(id)
    if (known === thing) continue
    if (known !== undefined) visit(known)
    visit(thing)
  }
  for (const [id, thing] of before) if (!after.has(id)) visit(thing)
}

function partiesOfFact(network: Network, fact: FactId): readonly PartyId[] {
  const membership = network.memberships.get(fact as Membership['id'])
  if (membership) return [membership.party, membership.coalition]
  const tie = network.ties.get(fact as Tie['id'])
  return tie ? [tie.from, tie.to] : [fact as PartyId]
}

/** Those who show this party's name: a new name must reach their rows too. */
function neighbours(network: Network, id: PartyId): readonly PartyId[] {
  const found: PartyId[] = []
  for (const { coalition } of membershipsOf(network, id)) found.push(coalition)
  if (isCoalitionId(id)) for (const { party } of membershipsIn(network, id as CoalitionId)) found.push(party)
  for (const { from, to } of tiesOf(network, id)) found.push(from === id ? to : from)
  return found
}
