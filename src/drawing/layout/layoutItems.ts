import { middleOf, type Box } from '../boxes.ts'
import { circlesOf, type Circle } from '../hulls/circles.ts'
import { closingYears } from '../closingYears.ts'
import type { Point } from '../drawing.ts'
import { hullPad } from '../hulls/hulls.ts'
import { HULL_NOTE, nameLines, nameSize, NODE_RADIUS, nodeBox, nodeLines } from '../labels.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

/** Something that takes room: an organisation with its label, or the name of a coalition. `x`, `y` is the middle of its box. */
export type LayoutItem = {
  readonly id: PartyId
  readonly halfWidth: number
  readonly halfHeight: number
  /** From the middle of the box to where the party itself stands (the centre of the circle). */
  readonly toParty: number
  /** Room that others keep as they would from a hull: an empty hull around its name. */
  readonly isHull: boolean
  /** Stays where it is: pinned, or not among those to be arranged. */
  readonly fixed: boolean
  x: number
  y: number
}

/** Something whose box is known, with itself in the middle of it. */
export function itemAround(id: PartyId, box: Box, fixed: boolean): LayoutItem {
  return { id, ...middleOf(box), halfWidth: (box.right - box.left) / 2, halfHeight: (box.bottom - box.top) / 2, toParty: 0, isHull: false, fixed }
}

/** A coalition as the layout sees it: all that lies in its hull, its own name included. */
export type LayoutGroup = {
  readonly circle: Circle
  readonly items: readonly LayoutItem[]
  readonly name: LayoutItem
  readonly pad: number
  readonly holds: ReadonlySet<LayoutItem>
}

export type LayoutLink = { readonly source: LayoutItem; readonly target: LayoutItem; readonly strength: number }

export type LayoutScene = {
  readonly items: readonly LayoutItem[]
  readonly groups: readonly LayoutGroup[]
  /** Groups that lie in no other group. */
  readonly roots: readonly LayoutGroup[]
  readonly links: readonly LayoutLink[]
}

/**
 * Everything of a network that takes room, at the places it has; parties without one start at the origin. With `only`,
 * everybody else with a place is fixed as if pinned.
 */
export function layoutScene(network: Network, only?: ReadonlySet<PartyId>): LayoutScene {
  const circles = circlesOf(network)
  const closed = closingYears(network, null)
  const scale = labelRoom(network.organisations.size)
  const itemById = new Map<PartyId, LayoutItem>()
  for (const organisation of network.organisations.values()) itemById.set(organisation.id, itemOf(network, organisation.id, boxOfOrganisation(organisation.name, closed.get(organisation.id) ?? null, scale), only))
  for (const coalition of network.coalitions.values()) {
    const circle = circles.get(coalition.id)
    const standsAlone = circle?.organisations.size === 0 && circle.coalitions.size === 0
    itemById.set(coalition.id, { ...itemOf(network, coalition.id, boxOfName(coalition.name, !coalition.membersKnown, standsAlone ? hullPad(0) : 0), only), isHull: standsAlone })
  }
  const groups = [...circles.values()].flatMap((circle) => groupOf(circle, itemById))
  const inner = new Set(groups.flatMap((group) => [...group.circle.coalitions]))
  const outer = groups.filter((group) => !inner.has(group.circle.id))
  return { items: [...itemById.values()], groups, roots: outer.length > 0 ? outer : groups, links: linksOf(network, circles, itemById) }
}

/** Up to this many organisations a whole map is read at its own size; from the second number on labels get this much more room. */
const [FEW, MANY] = [60, 120]
const ROOM_AMONG_MANY = 1.2

/** Labels do not shrink with the map: where many are seen at once each needs more of it. */
function labelRoom(organisations: number): number {
  return 1 + (ROOM_AMONG_MANY - 1) * Math.min(1, Math.max(0, (organisations - FEW) / (MANY - FEW)))
}

function boxOfOrganisation(name: string, endYear: string | null, scale: number): Box {
  return nodeBox({ x: 0, y: 0, r: NODE_RADIUS, lines: nodeLines(name, endYear) }, scale)
}

function boxOfName(name: string, hasNote: boolean, pad: number): Box {
  const { width, height } = nameSize(nameLines(name), '')
  const halfHeight = (height + (hasNote ? HULL_NOTE.lineHeight : 0)) / 2 + pad
  return { left: -width / 2 - pad, right: width / 2 + pad, top: -halfHeight, bottom: halfHeight }
}

function itemOf(network: Network, id: PartyId, box: Box, only?: ReadonlySet<PartyId>): LayoutItem {
  const placement = network.placements.get(id)
  const isPlaced = placement !== undefined && Number.isFinite(placement.x) && Number.isFinite(placement.y)
  const toParty = -middleOf(box).y
  return {
    id,
    halfWidth: (box.right - box.left) / 2,
    halfHeight: (box.bottom - box.top) / 2,
    toParty,
    isHull: false,
    fixed: isPlaced && (placement.pinned || (only !== undefined && !only.has(id))),
    x: isPlaced ? placement.x : 0,
    y: isPlaced ? placement.y - toParty : 0,
  }
}

function groupOf(circle: Circle, itemById: ReadonlyMap<PartyId, LayoutItem>): LayoutGroup[] {
  const name = itemById.get(circle.id)
  if (!name) return []
  const items = [...circle.organisations, ...circle.coalitions, circle.id].flatMap((id) => itemById.get(id) ?? [])
  return [{ circle, items, name, pad: hullPad(circle.height), holds: new Set(items) }]
}

/** What else draws parties together, weakly: ties, seats around a table, parts that are not nested, successions. */
function linksOf(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, itemById: ReadonlyMap<PartyId, LayoutItem>): LayoutLink[] {
  const link = (from: PartyId | null, to: PartyId, strength: number): LayoutLink[] => {
    const [source, target] = [from === null ? undefined : itemById.get(from), itemById.get(to)]
    return source && target && source !== target ? [{ source, target, strength }] : []
  }
  const isNested = (part: PartyId, whole: PartyId): boolean => isCoalitionId(part) && isCoalitionId(whole) && Boolean(circles.get(whole)?.coalitions.has(part))
  return [
    ...[...network.ties.values()].flatMap((tie) => link(tie.from, tie.to, 0.06)),
    ...[...circles.values()].flatMap((circle) => circle.around.flatMap((membership) => link(membership.party, circle.id, 0.06))),
    ...[...network.successions.values()].flatMap((succession) => succession.from.flatMap((from) => succession.to.flatMap((to) => link(from, to, 0.1)))),
    ...[...network.organisations.values(), ...network.coalitions.values()].flatMap((party) => (party.partOf && !isNested(party.id, party.partOf) ? link(party.id, party.partOf, 0.1) : [])),
  ]
}

export function boxOfItem(item: LayoutItem, by = 0): Box {
  return { left: item.x - item.halfWidth - by, right: item.x + item.halfWidth + by, top: item.y - item.halfHeight - by, bottom: item.y + item.halfHeight + by }
}

/** Where the party of an item stands. */
export function partyPoint(item: LayoutItem): Point {
  return { x: item.x, y: item.y + item.toParty }
}
