import { boxAround, cornersOf, distanceToBox, middleOf } from './boxes.ts'
import type { Circle } from './hulls/circles.ts'
import { endingOf, endingOn, withEndYear } from './endings.ts'
import type { DrawnHull, DrawnLine, DrawnNode, Point } from './drawing.ts'
import { nameBox } from './labels.ts'
import { isInRings, nearestOnRings } from './hulls/outline.ts'
import { onPlate } from './hulls/plate.ts'
import type { CoalitionId, OrganisationId, PartyId } from '../model/ids.ts'
import { isCoalitionId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { lastDays } from '../model/time/lastDays.ts'
import type { Succession } from '../model/succession.ts'
import { labelOf, type Language } from '../model/vocabulary.ts'

/** A line before it is known where its ends are. */
export type LinePlan = Omit<DrawnLine, 'start' | 'end'>

/** Everything that is a line: ties, parties around a table, parts that are not nested, successions. */
export function planLines(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, language: Language, asOf: string | null): LinePlan[] {
  return [...tieLines(network, language, asOf), ...aroundLines(network, circles, language, asOf), ...partOfLines(network, circles, language), ...successionLines(network, language)]
}

function tieLines(network: Network, language: Language, asOf: string | null): LinePlan[] {
  return [...network.ties.values()].map((tie) => {
    const ending = endingOf(tie.period, asOf)
    return {
      id: tie.id,
      kind: 'tie',
      fact: tie.id,
      from: tie.from,
      to: tie.to,
      label: withEndYear(labelOf(network.vocabulary.tieKinds, tie.kind, language), ending),
      ended: ending.ended,
      directed: network.vocabulary.tieKinds.get(tie.kind)?.directed ?? false,
      dash: tie.status === 'is' ? 'solid' : 'dotted',
      status: tie.status,
      strength: tie.strength,
    }
  })
}

/** Who stands around a table that is over does so no longer either, whatever their own period says. */
function aroundLines(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, language: Language, asOf: string | null): LinePlan[] {
  const lastDayById = lastDays(network)
  return [...circles.values()].flatMap((circle) => circle.around).map((membership) => {
    const own = endingOf(membership.period, asOf)
    const ending = own.ended ? own : endingOn(lastDayById.get(membership.coalition), asOf)
    return {
      id: membership.id,
      kind: 'around',
      fact: membership.id,
      from: membership.party,
      to: membership.coalition,
      label: withEndYear(labelOf(network.vocabulary.roles, membership.role, language), ending),
      ended: ending.ended,
      directed: false,
      dash: 'dotted',
      status: membership.status,
      strength: null,
    }
  })
}

export function partOfLines(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, language: Language): LinePlan[] {
  const label = labelOf(network.vocabulary.tieKinds, 'valt onder', language)
  return [...network.organisations.values(), ...network.coalitions.values()].flatMap((party): LinePlan[] => {
    if (party.partOf === null || (isCoalitionId(party.id) && isCoalitionId(party.partOf) && circles.get(party.partOf)?.coalitions.has(party.id))) return []
    return [{ id: `${party.id}:partOf`, kind: 'partOf', fact: party.id, from: party.id, to: party.partOf, label, ended: false, directed: false, dash: 'dashed', status: 'is', strength: null }]
  })
}

function successionLines(network: Network, language: Language): LinePlan[] {
  return [...network.successions.values()].flatMap((succession) => succession.from.flatMap((from) => succession.to.filter((to) => to !== from).map((to): LinePlan => ({
    id: `${succession.id}:${from}:${to}`,
    kind: 'succession',
    fact: succession.id,
    from,
    to,
    label: successionLabel(network, succession, language),
    ended: false,
    directed: true,
    dash: 'dashed',
    status: 'is',
    strength: null,
  }))))
}

/** The year, with the word for a merger or a split where it was one. */
function successionLabel(network: Network, succession: Succession, language: Language): string {
  const code = succession.from.length > 1 ? 'fuseerde tot' : succession.to.length > 1 ? 'splitste in' : null
  return [labelOf(network.vocabulary.tieKinds, code, language), succession.date?.date?.slice(0, 4) ?? ''].filter(Boolean).join(' ')
}

export type Ends = { readonly nodes: ReadonlyMap<OrganisationId, DrawnNode>; readonly hulls: ReadonlyMap<CoalitionId, DrawnHull> }

/** The line with its ends at the edge of the circle or hull on either side; null when one of them is not drawn. */
export function cutLine(plan: LinePlan, ends: Ends): DrawnLine | null {
  const [from, to] = [anchorOf(plan.from, ends), anchorOf(plan.to, ends)]
  if (from === null || to === null) return null
  const near = edgeTowards(plan.from, to, ends)
  const end = edgeTowards(plan.to, isCoalitionId(plan.from) ? near : from, ends)
  return { ...plan, start: edgeTowards(plan.from, end, ends), end }
}

function anchorOf(party: PartyId, ends: Ends): Point | null {
  if (!isCoalitionId(party)) return ends.nodes.get(party as OrganisationId) ?? null
  const hull = ends.hulls.get(party)
  return hull ? middleOf(boxAround(hull.rings[0]?.map((point) => ({ left: point.x, right: point.x, top: point.y, bottom: point.y })) ?? []) ?? nameBox(hull.name)) : null
}

function edgeTowards(party: PartyId, towards: Point, ends: Ends): Point {
  if (!isCoalitionId(party)) {
    const node = ends.nodes.get(party as OrganisationId)
    return node ? onCircle(node, towards) : towards
  }
  const hull = ends.hulls.get(party)
  if (!hull) return towards
  return hull.isPlate ? onPlate(hull.name, towards) : onHull(hull, towards)
}

function onCircle(node: DrawnNode, towards: Point): Point {
  const [dx, dy] = [towards.x - node.x, towards.y - node.y]
  const length = Math.hypot(dx, dy) || 1
  return { x: node.x + (dx / length) * node.r, y: node.y + (dy / length) * node.r }
}

/** From outside the nearest point of the outline; somebody inside is led to the name. */
function onHull(hull: DrawnHull, towards: Point): Point {
  const box = nameBox(hull.name)
  if (!isInRings(towards, hull.rings)) return nearestOnRings(towards, hull.rings) ?? middleOf(box)
  if (distanceToBox(towards, box) === 0) return middleOf(box)
  return cornersOf(box).concat({ x: middleOf(box).x, y: box.bottom }).reduce((a, b) => (gap(b, towards) < gap(a, towards) ? b : a))
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
