import type { CoalitionId, OrganisationId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { membershipsIn, type Network } from '../../model/network.ts'
import { seatOf } from '../../model/vocabulary.ts'

/** Who lies inside a coalition's hull, and who stands at its edge (on screen its hull is called a *kring*). */
export type Circle = {
  readonly id: CoalitionId
  /** Parties directly inside: members at the table, and parts that lie wholly within. */
  readonly holds: readonly PartyId[]
  /** All organisations inside, at any depth. */
  readonly organisations: ReadonlySet<OrganisationId>
  /** All coalitions inside, at any depth; never itself. */
  readonly coalitions: ReadonlySet<CoalitionId>
  /** 0 without a coalition inside; else one more than the deepest of them. */
  readonly height: number
  /** Memberships drawn as a line to the edge: around the table, planned or wanted. */
  readonly around: readonly Membership[]
}

/**
 * A membership puts a party inside when it sits at the table and is so today; one that is planned or wanted stands at the
 * edge, unless the whole coalition is still a plan. A part (*valt onder*) is nested when everybody in it sits in the whole
 * too: otherwise its members would lie in a hull that is not theirs.
 */
export function circlesOf(network: Network): ReadonlyMap<CoalitionId, Circle> {
  const holds = seatedParties(network)
  const seated = new Map([...network.coalitions.keys()].map((id) => [id, organisationsWithin(id, holds)]))
  const nested = new Map([...holds].map(([id, parties]) => [id, new Set(parties)]))
  for (const part of network.coalitions.values()) {
    if (part.partOf === null) continue
    const whole = seated.get(part.partOf)
    if (whole && [...(seated.get(part.id) ?? [])].every((organisation) => whole.has(organisation))) nested.get(part.partOf)?.add(part.id)
  }
  const heights = heightsOf(nested)
  return new Map([...network.coalitions.keys()].map((id) => [id, circleOf(network, id, nested, heights.get(id) ?? 0)]))
}

type Holds = ReadonlyMap<CoalitionId, ReadonlySet<PartyId>>

function circleOf(network: Network, id: CoalitionId, holds: Holds, height: number): Circle {
  const organisations = organisationsWithin(id, holds)
  const coalitions = coalitionsWithin(id, holds)
  const isHeld = (party: PartyId): boolean => (isCoalitionId(party) ? coalitions.has(party) : organisations.has(party as OrganisationId))
  const around = membershipsIn(network, id).filter((membership) => !isHeld(membership.party))
  return { id, holds: [...(holds.get(id) ?? [])], organisations, coalitions, height, around }
}

function seatedParties(network: Network): Map<CoalitionId, Set<PartyId>> {
  const holds = new Map([...network.coalitions.keys()].map((id) => [id, new Set<PartyId>()]))
  for (const membership of network.memberships.values()) {
    if (membership.party !== membership.coalition && isInside(network, membership)) holds.get(membership.coalition)?.add(membership.party)
  }
  return holds
}

function isInside(network: Network, membership: Membership): boolean {
  if (seatOf(network.vocabulary, membership) !== 'table') return false
  return membership.status === 'is' || network.coalitions.get(membership.coalition)?.status !== 'is'
}

/** Walks down once per coalition, so that two coalitions that are members of one another end as well. */
function coalitionsWithin(id: CoalitionId, holds: Holds): Set<CoalitionId> {
  const found = new Set<CoalitionId>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const party of holds.get(next) ?? []) {
      if (!isCoalitionId(party) || party === id || found.has(party)) continue
      found.add(party)
      open.push(party)
    }
  }
  return found
}

function organisationsWithin(id: CoalitionId, holds: Holds): Set<OrganisationId> {
  const circles = [id, ...coalitionsWithin(id, holds)]
  const parties = circles.flatMap((circle) => [...(holds.get(circle) ?? [])])
  return new Set(parties.filter((party): party is OrganisationId => !isCoalitionId(party)))
}

/** Deeper nesting than this is drawn as if it were this deep. */
const MOST_HEIGHT = 4

/** Rises one level a round, so that two coalitions that are members of one another stop at the ceiling. */
function heightsOf(holds: Holds): ReadonlyMap<CoalitionId, number> {
  const heights = new Map([...holds.keys()].map((id) => [id, 0]))
  for (let round = 0; round < MOST_HEIGHT; round++) {
    for (const [id, parties] of holds) {
      const below = [...parties].filter(isCoalitionId).map((party) => heights.get(party) ?? 0)
      if (below.length > 0) heights.set(id, Math.min(MOST_HEIGHT, 1 + Math.max(...below)))
    }
  }
  return heights
}

/** Coalitions that share an organisation, or of which one lies in the other: they must not have the same colour. */
export function touchingCircles(circles: ReadonlyMap<CoalitionId, Circle>): ReadonlyMap<CoalitionId, ReadonlySet<CoalitionId>> {
  const list = [...circles.values()]
  const withOrganisation = new Map<OrganisationId, Circle[]>()
  for (const circle of list) {
    for (const id of circle.organisations) {
      const known = withOrganisation.get(id)
      if (known) known.push(circle)
      else withOrganisation.set(id, [circle])
    }
  }
  return new Map(list.map((circle) => {
    const sharing = new Set([...circle.organisations].flatMap((id) => withOrganisation.get(id) ?? []))
    const touches = (other: Circle): boolean => other !== circle && (sharing.has(other) || circle.coalitions.has(other.id) || other.coalitions.has(circle.id))
    return [circle.id, new Set(list.filter(touches).map((other) => other.id))]
  }))
}
