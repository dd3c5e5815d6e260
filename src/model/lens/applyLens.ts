import type { PartyId } from '../ids.ts'
import type { Membership } from '../membership.ts'
import { countOrganisations, type Network, type Party } from '../network.ts'
import { partialDate } from '../partialDate.ts'
import type { Succession } from '../succession.ts'
import type { Tie } from '../tie.ts'
import { cutsOf, focusThatCuts, type Lens } from './lens.ts'
import { nearParties } from './nearParties.ts'
import { createSight, type Sight } from './sight.ts'

/** How much of one kind of thing is shown. */
export type Share = { readonly shown: number; readonly total: number }

/** What a lens shows of a network, and what it left out. A placeholder is no organisation and is not counted as one. */
export type LensedNetwork = {
  readonly network: Network
  /** Ids of parties, memberships, ties and successions that are on the map and not in `network`. */
  readonly leftOut: ReadonlySet<string>
  readonly organisations: Share
  readonly coalitions: Share
  readonly memberships: Share
  readonly ties: Share
}

/**
 * What a lens shows, as a network that keeps every promise of one: both ends of a fact are in it, and nothing is part of what
 * is not. Its date of state is that of the lens. What did not change is the same object; a lens that leaves nothing out
 * answers the same network.
 */
export function applyLens(network: Network, lens: Lens): LensedNetwork {
  if (cutsOf(lens).length === 0) return compare(network, network)
  const sight = createSight(network, lens)
  const memberships = [...network.memberships.values()].filter(sight.shows)
  const ties = [...network.ties.values()].filter(sight.shows)
  const kept = keepParties(network, sight, memberships, ties)
  const shown = cutTo(network, kept, new Set<string>([...memberships, ...ties].map(({ id }) => id)))
  const focus = focusThatCuts(lens)
  const near = focus ? cutTo(shown, nearParties(shown, focus.party, focus.distance), null) : shown
  return compare(network, lens.date === null ? near : { ...near, record: { ...near.record, stateDate: partialDate(lens.date) } })
}

/**
 * Everybody who may be shown and is held by what they need. Takes away whoever is not, until nobody is left that only
 * somebody taken away had held.
 */
function keepParties(network: Network, sight: Sight, memberships: readonly Membership[], ties: readonly Tie[]): ReadonlySet<PartyId> {
  let parties: readonly Party[] = [...network.organisations.values(), ...network.coalitions.values()].filter(sight.admits)
  const meant = new Set<PartyId>([...network.coalitions.values()].filter(sight.means).map(({ id }) => id))
  for (;;) {
    const ids = new Set<PartyId>(parties.map(({ id }) => id))
    const seats = memberships.filter(({ party, coalition }) => ids.has(party) && ids.has(coalition))
    const lines = ties.filter(({ from, to }) => ids.has(from) && ids.has(to))
    const seated = new Set<PartyId>([...seats.filter(({ coalition }) => meant.has(coalition)).map(({ party }) => party), ...lines.filter(sight.holdsEnds).flatMap(endsOf)])
    const hosts = new Set<PartyId>(seats.map(({ coalition }) => coalition))
    const inFacts = new Set<PartyId>([...seats.flatMap(({ party, coalition }) => [party, coalition]), ...lines.flatMap(endsOf)])
    const next = parties.filter((party) => {
      if (sight.needsFact(party) && !inFacts.has(party.id)) return false
      if ('membersKnown' in party) return seated.has(party.id) || (meant.has(party.id) && (!sight.needsCompany || hosts.has(party.id)))
      return !sight.needsTable(party) || seated.has(party.id)
    })
    if (next.length === parties.length) return ids
    parties = next
  }
}

function endsOf({ from, to }: Tie): readonly PartyId[] {
  return [from, to]
}

/** The network of these parties alone, with the facts between them; `facts` null keeps all of those. */
function cutTo(network: Network, parties: ReadonlySet<PartyId>, facts: ReadonlySet<string> | null): Network {
  const isShown = ({ id }: Membership | Tie): boolean => facts === null || facts.has(id)
  const organisations = ownWholes(only(network.organisations, ({ id }) => parties.has(id)), parties)
  const coalitions = ownWholes(only(network.coalitions, ({ id }) => parties.has(id)), parties)
  const memberships = only(network.memberships, (membership) => isShown(membership) && parties.has(membership.party) && parties.has(membership.coalition))
  const ties = only(network.ties, (tie) => isShown(tie) && parties.has(tie.from) && parties.has(tie.to))
  const successions = cutSuccessions(network.successions, parties)
  const isIn = (id: string): boolean => [organisations, coalitions, memberships, ties, successions].some((table) => (table as ReadonlyMap<string, unknown>).has(id))
  return {
    ...network,
    organisations, coalitions, memberships, ties, successions,
    evidence: only(network.evidence, ({ about }) => isIn(about)),
    phases: only(network.phases, ({ coalition }) => parties.has(coalition)),
    results: only(network.results, ({ coalition }) => parties.has(coalition)),
    placements: only(network.placements, (_, id) => parties.has(id)),
  }
}

/** The same Map while nothing is left out. */
function only<Id, Thing>(table: ReadonlyMap<Id, Thing>, keeps: (thing: Thing, id: Id) => boolean): ReadonlyMap<Id, Thing> {
  const kept = new Map<Id, Thing>()
  for (const [id, thing] of table) if (keeps(thing, id)) kept.set(id, thing)
  return kept.size === table.size ? table : kept
}

const withoutWhole = new WeakMap<Party, Party>()

/** A part of something that is not shown stands on its own; each time as the same object. */
function ownWholes<Id extends PartyId, Thing extends Party>(table: ReadonlyMap<Id, Thing>, parties: ReadonlySet<PartyId>): ReadonlyMap<Id, Thing> {
  const orphans = [...table].filter(([, { partOf }]) => partOf !== null && !parties.has(partOf))
  if (orphans.length === 0) return table
  const freed = orphans.map(([id, thing]): [Id, Thing] => {
    const known = withoutWhole.get(thing) ?? { ...thing, partOf: null }
    withoutWhole.set(thing, known)
    return [id, known as Thing]
  })
  return new Map([...table, ...freed])
}

function cutSuccessions(successions: Network['successions'], parties: ReadonlySet<PartyId>): Network['successions'] {
  const cut = [...successions].map(([id, succession]): [Succession['id'], Succession] => {
    const [from, to] = [succession.from, succession.to].map((side) => side.filter((party) => parties.has(party))) as [PartyId[], PartyId[]]
    return [id, from.length === succession.from.length && to.length === succession.to.length ? succession : { ...succession, from, to }]
  })
  const kept = new Map(cut.filter(([, { from, to }]) => from.length > 0 && to.length > 0))
  return [...successions].every(([id, succession]) => kept.get(id) === succession) ? successions : kept
}

function compare(whole: Network, network: Network): LensedNetwork {
  const count = (table: 'coalitions' | 'memberships' | 'ties'): Share => ({ shown: network[table].size, total: whole[table].size })
  return {
    network,
    leftOut: leftOutOf(whole, network),
    organisations: { shown: countOrganisations(network), total: countOrganisations(whole) },
    coalitions: count('coalitions'),
    memberships: count('memberships'),
    ties: count('ties'),
  }
}

function leftOutOf(whole: Network, network: Network): ReadonlySet<string> {
  const leftOut = new Set<string>()
  for (const table of ['organisations', 'coalitions', 'memberships', 'ties', 'successions'] as const) {
    if (whole[table] === network[table]) continue
    for (const id of whole[table].keys()) if (!(network[table] as ReadonlyMap<string, unknown>).has(id)) leftOut.add(id)
  }
  return leftOut
}
