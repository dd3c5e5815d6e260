import { boxAround, boxBelow, distanceBetween, grow, middleOf, type Box } from './boxes.ts'
import { BoxGrid } from './boxGrid.ts'
import type { Circle } from './hulls/circles.ts'
import type { DrawnName, DrawnNode, Point } from './drawing.ts'
import { nameBox, nameLines, nameSize, nodeBox, type BlockSize } from './labels.ts'
import { allSteps } from '../model/allSteps.ts'
import type { CoalitionId, OrganisationId } from '../model/ids.ts'

/** From a name to the member below it. */
const NAME_GAP = 8
/** Air around a name: to a circle or label, and to another name. */
const MEMBER_AIR = 5
const NAME_AIR = 8
/** Closer to a name than this a stranger presses on the hull around it. */
const STRANGER_AIR = 30
/** Room for the edge of a hull inside, between its name and that of the hull around it. */
const INNER_AIR = 16
/** A name set by a layout is kept while it lies this close to a member. */
const KEEPING_DISTANCE = 130
/** Whoever stands lower than this many others is not asked to carry the name. */
const MOST_CARRIERS = 40

export type NameRequest = {
  readonly circle: Circle
  readonly title: string
  readonly note: string
  /** Where a layout or somebody put the coalition itself. */
  readonly placement: Point | null
}

/**
 * A place for the name of every coalition: along the upper edge of its hull, resting on its members, over nobody. One
 * without placed members stands at its own placement; without that it gets no name.
 *
 * What decides is near: the coalition's own members, whoever stands where the name could, and names that came first there.
 * So a name stays where it is when somebody moves elsewhere on the map. Inner and small circles choose first: they have the
 * fewest places.
 */
export function placeNames(requests: readonly NameRequest[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): ReadonlyMap<CoalitionId, DrawnName> {
  return allSteps(placeNamesInSteps(requests, nodes))
}

/** The same with a step for every name. */
export function* placeNamesInSteps(requests: readonly NameRequest[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): Generator<void, ReadonlyMap<CoalitionId, DrawnName>> {
  const room = roomOf(requests, nodes)
  const asked = requests.map((request) => askFor(request, room)).toSorted((a, b) => a.rank - b.rank || a.members.length - b.members.length || (a.id < b.id ? -1 : 1))
  for (const ask of asked) {
    yield
    const name = placeName(ask, room)
    if (name === null) continue
    room.names.set(ask.id, name)
    room.takenByNames.add(grow(nameBox(name), NAME_AIR), ask.id)
  }
  return room.names
}

type Room = {
  readonly boxes: ReadonlyMap<OrganisationId, Box>
  readonly tables: ReadonlyMap<OrganisationId, number>
  readonly takenByMembers: BoxGrid
  readonly takenByNames: BoxGrid
  readonly names: Map<CoalitionId, DrawnName>
}

function roomOf(requests: readonly NameRequest[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): Room {
  const tables = new Map<OrganisationId, number>()
  for (const { circle } of requests) for (const id of circle.organisations) tables.set(id, (tables.get(id) ?? 0) + 1)
  const takenByMembers = new BoxGrid()
  const boxes = new Map([...nodes.values()].map((node) => [node.id, nodeBox(node)]))
  for (const [id, box] of boxes) takenByMembers.add(box, id)
  return { boxes, tables, takenByMembers, takenByNames: new BoxGrid(), names: new Map() }
}

type Member = { readonly box: Box; readonly by: OrganisationId | null; readonly tables: number }

/** A coalition that looks for a place. `rank`: those that have no choice first, then from the inside out. */
type Ask = {
  readonly id: CoalitionId
  readonly inner: readonly CoalitionId[]
  readonly within: ReadonlySet<OrganisationId>
  readonly members: readonly Member[]
  readonly lines: readonly string[]
  readonly size: BlockSize
  readonly own: Box | null
  readonly rank: number
}

function askFor({ circle, title, note, placement }: NameRequest, room: Room): Ask {
  const lines = nameLines(title)
  const size = nameSize(lines, note)
  const members = [...circle.organisations].flatMap((id): Member[] => {
    const box = room.boxes.get(id)
    return box ? [{ box, by: id, tables: room.tables.get(id) ?? 1 }] : []
  })
  const own = placement === null ? null : boxBelow(placement.x, placement.y - size.height / 2, size.width, size.height)
  return { id: circle.id, inner: [...circle.coalitions], within: circle.organisations, members, lines, size, own, rank: members.length + circle.coalitions.size === 0 ? -1 : circle.height }
}

function placeName(ask: Ask, room: Room): DrawnName | null {
  const inner = ask.inner.flatMap((id) => room.names.get(id) ?? []).map((name): Member => ({ box: grow(nameBox(name), INNER_AIR), by: name.by, tables: 1 }))
  const members = [...ask.members, ...inner].toSorted((a, b) => a.box.top - b.box.top)
  const place = members.length === 0 ? ask.own && { box: ask.own, by: null } : cheapest(candidatesFor(ask, members), ask.within, room)
  return place && { x: middleOf(place.box).x, y: place.box.top, ...ask.size, angle: 0, lines: ask.lines, by: place.by }
}

type Candidate = { readonly box: Box; readonly by: OrganisationId | null; readonly handicap: number }

/** Where along a member, in widths of the name, the name may stand. */
const ASIDE = [0, -0.3, 0.3, -0.6, 0.6]
const LIFT = 24

/** On top of what the hull holds there: over every member and over their middle, straight or a little aside; beside or below them when nothing else is free. */
function candidatesFor(ask: Ask, members: readonly Member[]): Candidate[] {
  const around = boxAround(members.map((member) => member.box))
  if (around === null) return []
  const carriers = members.slice(0, MOST_CARRIERS)
  const onTop = carriers.flatMap((member) => ASIDE.map((aside) => restingOn(members, middleOf(member.box).x + aside * ask.size.width, ask.size, around.top)))
  const middle = restingOn(members, middleOf(around).x, ask.size, around.top)
  const lifted = [...onTop, middle].flatMap((candidate) => [candidate, { ...candidate, box: { ...candidate.box, top: candidate.box.top - LIFT, bottom: candidate.box.bottom - LIFT }, handicap: candidate.handicap + LIFT * 1.5 }])
  return [...lifted, ...carriers.flatMap((member) => besides(member, ask.size)), ...keptPlaces(ask, members, around.top)]
}

/** A name at `x` on top of whoever of the hull stands below it there. */
function restingOn(members: readonly Member[], x: number, { width, height }: BlockSize, top: number): Candidate {
  const [left, right] = [x - width / 2 - NAME_GAP, x + width / 2 + NAME_GAP]
  const below = members.find(({ box }) => box.left < right && box.right > left) ?? members[0]
  const bottom = (below?.box.top ?? 0) - NAME_GAP
  const aside = below ? Math.abs(x - middleOf(below.box).x) * 0.15 : 0
  return { box: boxBelow(x, bottom - height, width, height), by: below?.by ?? null, handicap: (bottom - top) * 0.5 + aside + sharingCost(below?.tables ?? 1) }
}

/** Over a member of one's own there is no doubt whose name it is; from the second table on it makes no difference. */
function sharingCost(tables: number): number {
  return tables > 1 ? 40 : 0
}

function besides({ box, by, tables }: Member, { width, height }: BlockSize): Candidate[] {
  const x = middleOf(box).x
  const handicap = sharingCost(tables)
  const below = [0, -0.4, 0.4].map((aside) => ({ box: boxBelow(x + aside * width, box.bottom + NAME_GAP, width, height), by, handicap: handicap + 260 }))
  const sides = [-1, 1].map((side) => ({ box: boxBelow(x + side * ((box.right - box.left + width) / 2 + NAME_GAP), box.top + 8, width, height), by, handicap: handicap + 200 }))
  return [...below, ...sides]
}

/** Where a layout put it, while that is close to a member: exactly there, or there on top of the hull. */
function keptPlaces({ own, size }: Ask, members: readonly Member[], top: number): Candidate[] {
  if (own === null) return []
  const nearest = members.reduce((least, next) => (distanceBetween(next.box, own) < distanceBetween(least.box, own) ? next : least))
  if (distanceBetween(nearest.box, own) > KEEPING_DISTANCE) return []
  const onTop = restingOn(members, middleOf(own).x, size, top)
  const isOnTop = own.bottom <= onTop.box.bottom + NAME_GAP
  return [{ ...onTop, handicap: onTop.handicap - 30 }, { box: own, by: nearest.by, handicap: isOnTop ? onTop.handicap - 60 : onTop.handicap + 120 }]
}

/** The cheaper ones first: most need not be held against the map, as they cannot win any more. */
function cheapest(candidates: readonly Candidate[], within: ReadonlySet<OrganisationId>, room: Room): Candidate | null {
  let [best, least]: [Candidate | null, number] = [null, Infinity]
  for (const candidate of candidates.toSorted((a, b) => a.handicap - b.handicap)) {
    if (candidate.handicap >= least) break
    const cost = candidate.handicap + costOf(candidate.box, within, room)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

/** Lying over somebody or over another name, and a hull that must reach around a name where strangers stand. */
function costOf(box: Box, within: ReadonlySet<OrganisationId>, { takenByMembers, takenByNames }: Room): number {
  return (takenByMembers.covered(grow(box, MEMBER_AIR)) + takenByNames.covered(box)) * 2 + takenByMembers.covered(grow(box, STRANGER_AIR), within) * 0.1
}
