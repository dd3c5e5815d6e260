import type { LayoutScene } from '../layoutItems.ts'
import { circlesOf, type Circle } from '../../hulls/circles.ts'
import { isCoalitionId, type CoalitionId, type PartyId } from '../../../model/ids.ts'
import type { Network } from '../../../model/network.ts'

/** Who belongs to whom: what draws a newcomer to its place, and in which hulls it may stand. */
export type Kinship = {
  readonly circles: ReadonlyMap<CoalitionId, Circle>
  /** Both ways: a coalition and those it holds, the ends of ties and the like. */
  readonly direct: ReadonlyMap<PartyId, ReadonlySet<PartyId>>
  /** The coalitions that hold it directly; those it meets there are its fellows. */
  readonly homes: ReadonlyMap<PartyId, readonly CoalitionId[]>
  /** The coalitions in whose hull it lies, at any depth; of a coalition its own hull too. */
  readonly around: ReadonlyMap<PartyId, readonly CoalitionId[]>
}

export function kinshipOf(network: Network, scene: LayoutScene): Kinship {
  const circles = circlesOf(network)
  const direct = new Map<PartyId, Set<PartyId>>()
  const [homes, around] = [new Map<PartyId, CoalitionId[]>(), new Map<PartyId, CoalitionId[]>()]
  const bind = (a: PartyId, b: PartyId): void => {
    if (a === b) return
    direct.set(a, (direct.get(a) ?? new Set<PartyId>()).add(b))
    direct.set(b, (direct.get(b) ?? new Set<PartyId>()).add(a))
  }
  for (const circle of circles.values()) {
    for (const party of circle.holds) bind(circle.id, party)
    for (const party of circle.holds) push(homes, party, circle.id)
    for (const party of [...circle.organisations, ...circle.coalitions, circle.id]) push(around, party, circle.id)
  }
  for (const { source, target } of scene.links) bind(source.id, target.id)
  return { circles, direct, homes, around }
}

function push(lists: Map<PartyId, CoalitionId[]>, party: PartyId, circle: CoalitionId): void {
  const list = lists.get(party)
  if (list) list.push(circle)
  else lists.set(party, [circle])
}

/** Hulls that a party may lie in: its own, and for a coalition also those of coalitions that share an organisation with it. */
export function ownHulls({ circles, around }: Kinship, id: PartyId): ReadonlySet<CoalitionId> {
  const sharing = isCoalitionId(id) ? [...(circles.get(id)?.organisations ?? [])] : []
  return new Set([id, ...sharing].flatMap((party) => around.get(party) ?? []))
}

/** Everybody a newcomer brings along that waits too: those it is bound to, and its fellows. */
export function companyOf({ circles, direct, homes }: Kinship, id: PartyId): ReadonlySet<PartyId> {
  const fellows = (homes.get(id) ?? []).flatMap((circle) => [...(circles.get(circle)?.holds ?? [])])
  const company = new Set([...(direct.get(id) ?? []), ...fellows])
  company.delete(id)
  return company
}
