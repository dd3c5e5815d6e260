import { boxAround, boxBelow, distanceBetween, distanceToBox, grow, middleOf, sharedArea, type Box } from './boxes.ts'
import type { Circle } from './hulls/circles.ts'
import type { DrawnName, DrawnNode, Point } from './drawing.ts'
import { nameBox, nameLines, nameSize, nodeBox } from './labels.ts'
import type { CoalitionId, OrganisationId } from '../model/ids.ts'

/** From a name to the member below it. */
const NAME_GAP = 8
/** A name set by a layout or by hand is kept while it lies this close to a member. */
const KEEPING_DISTANCE = 130

export type NameRequest = {
  readonly circle: Circle
  readonly title: string
  readonly note: string
  /** Where a layout or somebody put the coalition itself. */
  readonly placement: Point | null
}

/**
 * A place for the name of every coalition: at the upper edge of its members, over nobody, and as far as possible outside
 * hulls it has nothing to do with. One without placed members stands at its own placement; without that it gets no name.
 *
 * Inner and small circles choose first: they have the fewest places. Cost is coalitions × members × everything drawn.
 */
export function placeNames(requests: readonly NameRequest[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): ReadonlyMap<CoalitionId, DrawnName> {
  const names = new Map<CoalitionId, DrawnName>()
  const room = roomOf(requests, nodes)
  const inOrder = requests.toSorted((a, b) => a.circle.height - b.circle.height || membersOf(a, nodes).length - membersOf(b, nodes).length || (a.circle.id < b.circle.id ? -1 : 1))
  const [empty, filled] = [inOrder.filter((request) => standsAlone(request, nodes)), inOrder.filter((request) => !standsAlone(request, nodes))]
  for (const request of [...empty, ...filled]) {
    const name = placeName(request, nodes, names, room)
    if (name !== null) names.set(request.circle.id, name)
  }
  return names
}

function standsAlone(request: NameRequest, nodes: ReadonlyMap<OrganisationId, DrawnNode>): boolean {
  return request.circle.coalitions.size === 0 && membersOf(request, nodes).length === 0
}

type Room = { readonly boxes: readonly Box[]; readonly areas: readonly { readonly circle: Circle; readonly box: Box }[]; readonly circlesByNode: ReadonlyMap<OrganisationId, number> }

function roomOf(requests: readonly NameRequest[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): Room {
  const areas = requests.flatMap(({ circle }) => {
    const box = boxAround([...circle.organisations].flatMap((id) => boxOfNode(nodes, id)))
    return box === null ? [] : [{ circle, box: grow(box, NAME_GAP) }]
  })
  const circlesByNode = new Map([...nodes.keys()].map((id) => [id, requests.filter(({ circle }) => circle.organisations.has(id)).length]))
  return { boxes: [...nodes.values()].map((node) => nodeBox(node)), areas, circlesByNode }
}

function boxOfNode(nodes: ReadonlyMap<OrganisationId, DrawnNode>, id: OrganisationId): Box[] {
  const node = nodes.get(id)
  return node ? [nodeBox(node)] : []
}

type Member = { readonly box: Box; readonly by: OrganisationId | null; readonly sharedBy: number }

function membersOf(request: NameRequest, nodes: ReadonlyMap<OrganisationId, DrawnNode>): DrawnNode[] {
  return [...request.circle.organisations].flatMap((id) => nodes.get(id) ?? [])
}

function placeName(request: NameRequest, nodes: ReadonlyMap<OrganisationId, DrawnNode>, names: ReadonlyMap<CoalitionId, DrawnName>, room: Room): DrawnName | null {
  const lines = nameLines(request.title)
  const size = nameSize(lines, request.note)
  const members: Member[] = [
    ...membersOf(request, nodes).map((node) => ({ box: nodeBox(node), by: node.id, sharedBy: room.circlesByNode.get(node.id) ?? 1 })),
    ...[...request.circle.coalitions].flatMap((id) => names.get(id) ?? []).map((name) => ({ box: nameBox(name), by: name.by, sharedBy: 1 })),
  ]
  const toName = (box: Box, by: OrganisationId | null): DrawnName => ({ x: middleOf(box).x, y: box.top, ...size, angle: 0, lines, by })
  const own = request.placement === null ? null : boxBelow(request.placement.x, request.placement.y - size.height / 2, size.width, size.height)
  if (members.length === 0) return own === null ? null : toName(own, null)
  const best = cheapest(candidatesFor(members, size, own), (candidate) => costOf(candidate, request, members, names, room))
  return toName(best.box, best.by)
}

type Candidate = { readonly box: Box; readonly by: OrganisationId | null; readonly handicap: number }

/** Above every member and above all of them together, straight or a little aside; below only when nothing else is free. */
function candidatesFor(members: readonly Member[], size: { readonly width: number; readonly height: number }, own: Box | null): Candidate[] {
  const around = boxAround(members.map((member) => member.box))
  const candidates = members.flatMap((member) => besides(member, size))
  const top = members.toSorted((a, b) => a.box.top - b.box.top)[0]
  if (around && top) candidates.push({ box: boxBelow(middleOf(around).x, around.top - NAME_GAP - size.height, size.width, size.height), by: top.by, handicap: -10 })
  if (own) {
    const nearest = members.toSorted((a, b) => distanceBetween(a.box, own) - distanceBetween(b.box, own))[0]
    if (nearest && distanceBetween(nearest.box, own) <= KEEPING_DISTANCE) candidates.push({ box: own, by: nearest.by, handicap: -60 })
  }
  return candidates
}

function besides(member: Member, { width, height }: { readonly width: number; readonly height: number }): Candidate[] {
  const { box, by } = member
  const x = middleOf(box).x
  const handicap = (member.sharedBy - 1) * 40
  const above = [0, -0.3, 0.3, -0.6, 0.6].flatMap((aside) => [0, 24].map((lift) => ({
    box: boxBelow(x + aside * width, box.top - NAME_GAP - height - lift, width, height), by, handicap: handicap + Math.abs(aside) * 30 + lift,
  })))
  const below = [0, -0.4, 0.4].map((aside) => ({ box: boxBelow(x + aside * width, box.bottom + NAME_GAP, width, height), by, handicap: handicap + 160 }))
  const sides = [-1, 1].map((side) => ({ box: boxBelow(x + side * ((box.right - box.left + width) / 2 + NAME_GAP), box.top + 8, width, height), by, handicap: handicap + 120 }))
  return [...above, ...below, ...sides]
}

function costOf({ box, handicap }: Candidate, request: NameRequest, members: readonly Member[], names: ReadonlyMap<CoalitionId, DrawnName>, room: Room): number {
  const { circle } = request
  let cost = handicap
  for (const other of room.boxes) cost += sharedArea(grow(box, 5), other) * 2
  for (const [id, name] of names) {
    const isAround = circle.coalitions.has(id)
    cost += sharedArea(grow(box, isAround ? 14 : 8), nameBox(name)) * 2
  }
  for (const area of room.areas) {
    if (area.circle.id !== circle.id && !area.circle.coalitions.has(circle.id) && !circle.coalitions.has(area.circle.id)) cost += sharedArea(box, area.box) * 0.03
  }
  const around = boxAround(members.map((member) => member.box))
  if (around) cost += Math.max(0, box.top - around.top) * 0.5 + distanceToBox(middleOf(box), around) * 0.2
  return cost
}

function cheapest(candidates: readonly Candidate[], cost: (candidate: Candidate) => number): Candidate {
  const costs = candidates.map((candidate) => ({ candidate, cost: cost(candidate) }))
  const best = costs.reduce((least, next) => (next.cost < least.cost ? next : least))
  return best.candidate
}
