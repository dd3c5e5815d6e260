import type { CoalitionId, PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, isThere, partiesIn, type Scope } from './stays.ts'

export type Overlap = {
  /** Where one lies inside the other, that one comes first. */
  readonly coalitions: readonly [CoalitionId, CoalitionId]
  readonly shared: readonly PartyId[]
  /** Shared parties over all parties of the two, 0 to 1 (Jaccard). */
  readonly jaccard: number
  /** Whether everybody of the first is in the second too. */
  readonly isInside: boolean
}

/** From this share on two tables have nearly the same parties. A rule of this product; there is no standard one. */
const NEARLY_THE_SAME = 0.5

/** Of one party nothing can be nearly the same. */
const SMALLEST_TABLE = 2

/** Every two coalitions that have nearly the same parties, or of which one lies inside the other; the closest first. */
export function overlaps(network: Network, scope: Scope = AT_THE_TABLE): readonly Overlap[] {
  const there = [...network.coalitions.keys()].filter((id) => isThere(network, id, scope.day))
  const tables = there.map((id) => ({ id, parties: partiesIn(network, id, scope) })).filter(({ parties }) => parties.size >= SMALLEST_TABLE)
  const found = tables.flatMap((one, index) => tables.slice(index + 1).flatMap((other) => compare(one, other) ?? []))
  return found.toSorted((left, right) => right.jaccard - left.jaccard)
}

type Table = { readonly id: CoalitionId; readonly parties: ReadonlySet<PartyId> }

function compare(one: Table, other: Table): Overlap | null {
  const [small, large] = one.parties.size <= other.parties.size ? [one, other] : [other, one]
  const shared = [...small.parties].filter((party) => large.parties.has(party))
  const jaccard = shared.length / (small.parties.size + large.parties.size - shared.length)
  const isInside = shared.length === small.parties.size
  return isInside || jaccard >= NEARLY_THE_SAME ? { coalitions: [small.id, large.id], shared, jaccard, isInside } : null
}
