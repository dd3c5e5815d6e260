import type { Reason } from '../../analysis/alters.ts'
import type { Way } from '../../analysis/paths.ts'
import type { WayLink, WayParty, WayStep } from '../../drawing/small/drawWays.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayRoleNames } from '../facts/sayRoleNames.ts'
import { lowered, type Telling } from '../stage/sentences/sayParty.ts'

/** The steps of a way with their roles in words, as they are drawn. */
export function wayLinks(way: Way, telling: Telling): readonly WayStep[] {
  return way.map(({ from, to, via }) => ({ from, to, links: via.map((reason) => linkOf(reason, telling)) }))
}

function linkOf(reason: Reason, telling: Telling): WayLink {
  const { network, language } = telling
  switch (reason.kind) {
    case 'coalition':
      return { kind: 'over', id: reason.coalition, name: partyOf(network, reason.coalition)?.name ?? '', fromRole: sayRoleNames(reason.roles, telling), toRole: sayRoleNames(reason.theirRoles, telling) }
    case 'seat':
      return { kind: 'straight', label: sayRoleNames(reason.roles, telling) }
    case 'tie':
      return { kind: 'straight', label: lowered(labelOf(network.vocabulary.tieKinds, network.ties.get(reason.tie)?.kind ?? '', language)) }
    default:
      return reason satisfies never
  }
}

/** Everybody on these ways. */
export function partiesOnWays(network: Network, ways: readonly Way[]): ReadonlyMap<string, WayParty> {
  const ids = new Set(ways.flat().flatMap(({ from, to }) => [from, to]))
  return new Map([...ids].map((id) => [id, { name: partyOf(network, id)?.name ?? '', isCoalition: isCoalitionId(id) }]))
}
