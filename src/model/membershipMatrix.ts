import type { CoalitionId, PartyId } from './ids.ts'
import type { Membership } from './membership.ts'
import type { Network } from './network.ts'

/** Who takes part in what, as a table: a row per party, a column per coalition, and in the cell every membership of the one in the other. */
export type MembershipMatrix = {
  /** All organisations, and of the coalitions those that take part in another. In the order of the map. */
  readonly rows: readonly PartyId[]
  readonly columns: readonly CoalitionId[]
  readonly at: (party: PartyId, coalition: CoalitionId) => readonly Membership[]
}

const NOBODY: readonly Membership[] = []

export function membershipMatrix({ organisations, coalitions, memberships }: Network): MembershipMatrix {
  const cells = new Map<PartyId, Map<CoalitionId, Membership[]>>()
  for (const membership of memberships.values()) {
    const row = cells.get(membership.party) ?? new Map<CoalitionId, Membership[]>()
    cells.set(membership.party, row.set(membership.coalition, [...(row.get(membership.coalition) ?? []), membership]))
  }
  return {
    rows: [...organisations.keys(), ...[...coalitions.keys()].filter((id) => cells.has(id))],
    columns: [...coalitions.keys()],
    at: (party, coalition) => cells.get(party)?.get(coalition) ?? NOBODY,
  }
}
