import type { CoalitionId, PartyId } from '../ids.ts'
import { isCoalitionId } from '../ids.ts'
import { membershipsIn, membershipsOf, partyOf, tiesOf, type Network } from '../network.ts'

/**
 * A party and everybody within a distance of it. One step leads to whoever it has a relation with, the whole it is part of,
 * and the coalitions it takes part in with all who take part in them: sitting at one table is one step, not two.
 */
export function nearParties(network: Network, start: PartyId, distance: number): ReadonlySet<PartyId> {
  const found = new Set<PartyId>(partyOf(network, start) ? [start] : [])
  let edge: readonly PartyId[] = [...found]
  for (let step = 0; step < distance && edge.length > 0; step++) {
    const next = new Set(edge.flatMap((party) => oneStepFrom(network, party)).filter((party) => !found.has(party)))
    for (const party of next) found.add(party)
    edge = [...next]
  }
  return found
}

function oneStepFrom(network: Network, party: PartyId): readonly PartyId[] {
  const tables = membershipsOf(network, party).map(({ coalition }) => coalition)
  const own = isCoalitionId(party) ? [party as CoalitionId] : []
  const ties = tiesOf(network, party).flatMap(({ from, to }) => [from, to])
  const whole = partyOf(network, party)?.partOf
  return [...tables, ...[...tables, ...own].flatMap((table) => membershipsIn(network, table).map((membership) => membership.party)), ...ties, ...(whole ? [whole] : [])]
}
