import { circlesOf } from '../hulls/circles.ts'
import { drawCircles, planHulls } from '../drawParties.ts'
import type { Drawing, DrawnHull, DrawOptions } from '../drawing.ts'
import { endingOf, endingOn, seatAsOf, withEndYear } from '../endings.ts'
import { plateRing } from '../hulls/plate.ts'
import { boundsOf } from '../hulls/shapeHulls.ts'
import { spreadPlates } from './spreadPlates.ts'
import { cutLine, partOfLines, type LinePlan } from '../lines.ts'
import type { Membership } from '../../model/membership.ts'
import type { Network } from '../../model/network.ts'
import { lastDays } from '../../model/time/lastDays.ts'
import { labelOf, seatOf, type Language } from '../../model/vocabulary.ts'

/**
 * *Wie zit waarin*: the two-mode network. Coalitions are plates where the map has their names, and every membership is a
 * line from the party to the plate that says its role. Everybody stands where they stand on the map; lines pass behind plates,
 * which lie a little aside where they would cover one another.
 */
export function drawTwoMode(network: Network, options: DrawOptions): Drawing {
  const asOf = options.asOf ?? null
  // Names stand by those who sit at the table now, as on the map.
  const seated = asOf === null ? network : seatAsOf(network, asOf)
  const circles = circlesOf(seated)
  const nodes = drawCircles(seated, circles, options)
  const hulls = spreadPlates(planHulls(seated, circles, nodes, options), nodes.values()).map(asPlate)
  const plans = [...seatLines(network, options.language, asOf), ...partOfLines(network, new Map(), options.language).map((plan) => ({ ...plan, below: true }))]
  const ends = { nodes, hulls: new Map(hulls.map((hull) => [hull.id, hull])) }
  const lines = plans.filter(({ fact }) => !options.hidden?.has(fact)).flatMap((plan) => cutLine(plan, ends) ?? [])
  return { theme: options.theme, picture: 'twoMode', nodes: [...nodes.values()], hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

/** Nobody lies inside a plate: what is said of members is said by lines. */
function asPlate(hull: DrawnHull): DrawnHull {
  return { ...hull, isPlate: true, rings: [plateRing(hull.name)], organisations: [], coalitions: [], roles: new Map(), height: 0 }
}

function seatLines(network: Network, language: Language, asOf: string | null): readonly LinePlan[] {
  const ends = lastDays(network)
  return [...network.memberships.values()].map((membership) => seatLine(network, membership, language, asOf, ends.get(membership.coalition)))
}

function seatLine({ vocabulary }: Network, membership: Membership, language: Language, asOf: string | null, coalitionEnd: string | undefined): LinePlan {
  const { id, party, coalition, role, status, period } = membership
  const own = endingOf(period, asOf)
  const ending = own.ended ? own : endingOn(coalitionEnd, asOf)
  const isSolid = status === 'is' && seatOf(vocabulary, membership) === 'table'
  return {
    id, kind: 'seat', fact: id, from: party, to: coalition, label: withEndYear(labelOf(vocabulary.roles, role, language), ending), ended: ending.ended,
    directed: false, dash: isSolid ? 'solid' : 'dotted', status, strength: null,
  }
}
