import { grow, distanceToBox, middleOf, move, sharedArea, type Box } from '../../boxes.ts'
import type { Point } from '../../drawing.ts'
import { HULL_NAME, NODE_RADIUS } from '../../labels.ts'
import { FreeSpots } from './freeSpots.ts'
import { companyOf, kinshipOf } from './kinship.ts'
import { layoutScene, partyPoint, type LayoutItem } from '../layoutItems.ts'
import { AIR, liesInAny, Room } from './room.ts'
import { isCoalitionId, type PartyId } from '../../../model/ids.ts'
import type { Network } from '../../../model/network.ts'

/** Distance between two rings of places that are tried around one's kin, and how many of them. */
const RING_STEP = 22
const RINGS = 60
const PLACES_PER_RING = 24

/**
 * A place for parties that have none: near what they belong to, over nobody, and outside hulls that are not theirs. Nobody who
 * has a place moves. Those that know nobody on the map fill a block near `eye`, the point somebody looks at.
 *
 * In the order of need: first who belongs to somebody placed, so that a coalition typed with its members lands as a group.
 * A thousand newcomers take about half a second.
 */
export function placeNew(network: Network, ids: Iterable<PartyId>, eye: Point): ReadonlyMap<PartyId, Point> {
  const crowd = crowdOf(network, new Set(ids), eye)
  const placed = new Map<PartyId, Point>()
  for (let item = nextInLine(crowd); item; item = nextInLine(crowd)) {
    Object.assign(item, findPlace(crowd, item))
    settle(crowd, item)
    const at = partyPoint(item)
    placed.set(item.id, { x: Math.round(at.x), y: Math.round(at.y) })
  }
  return placed
}

/** `need` grows with every one of its own people that gets a place. */
type Newcomer = { readonly item: LayoutItem; need: number }

type Crowd = { readonly room: Room; readonly waiting: Map<PartyId, Newcomer>; readonly spots: FreeSpots }

function crowdOf(network: Network, ids: ReadonlySet<PartyId>, eye: Point): Crowd {
  const scene = layoutScene(network)
  const room = new Room(kinshipOf(network, scene))
  const settled = scene.items.filter(({ id }) => network.placements.has(id) && !ids.has(id))
  for (const item of settled) room.settle(item)
  const waiting = new Map(scene.items.filter(({ id }) => ids.has(id)).map((item) => [item.id, { item, need: needOf(room, item.id) }]))
  return { room, waiting, spots: new FreeSpots(eye, nearestLoner(room, settled, eye)) }
}

/** Among equals a coalition goes first, since its members gather around it. */
function needOf(room: Room, id: PartyId): number {
  const settled = [...companyOf(room.kinship, id)].filter((other) => room.holds(other))
  return settled.length * 2 + (isCoalitionId(id) ? 1 : 0)
}

/** Whoever belongs nowhere and is nearest to the eye: newcomers line up with it. */
function nearestLoner({ kinship }: Room, settled: readonly LayoutItem[], eye: Point): Point {
  const loners = settled.filter(({ id }) => !isCoalitionId(id) && !kinship.direct.has(id)).map(partyPoint)
  const far = (point: Point): number => Math.hypot(point.x - eye.x, point.y - eye.y)
  return loners.reduce<Point | null>((best, point) => (best === null || far(point) < far(best) ? point : best), null) ?? eye
}

function settle({ room, waiting }: Crowd, item: LayoutItem): void {
  waiting.delete(item.id)
  room.settle(item)
  for (const other of companyOf(room.kinship, item.id)) {
    const newcomer = waiting.get(other)
    if (newcomer) newcomer.need += 2
  }
}

/** Whoever has most of its own people on the map. */
function nextInLine({ waiting }: Crowd): LayoutItem | null {
  const newcomers = [...waiting.values()]
  return newcomers.length === 0 ? null : newcomers.reduce((best, newcomer) => (newcomer.need > best.need ? newcomer : best)).item
}

function findPlace(crowd: Crowd, item: LayoutItem): Point {
  const kin = crowd.room.middleOfKin(item.id)
  return (kin && placeNearKin(item, kin, crowd.room)) ?? freeSpot(crowd, item)
}

/** The cheapest free place on rings around its kin; widening stops when a further ring cannot be cheaper. Null when all is taken. */
function placeNearKin(item: LayoutItem, kin: Point, room: Room): Point | null {
  const hulls = room.foreignHulls(item.id)
  const shape = shapeOf(item.halfWidth, item.halfHeight)
  let best: { readonly point: Point; readonly cost: number } | null = null
  for (let ring = 0; ring < RINGS; ring++) {
    const distance = ring * RING_STEP
    if (best && best.cost <= distance) break
    for (let step = 0; step < (ring === 0 ? 1 : PLACES_PER_RING); step++) {
      const angle = (step / PLACES_PER_RING) * Math.PI * 2 - Math.PI / 2
      const point = { x: kin.x + Math.cos(angle) * distance * 1.3, y: kin.y + Math.sin(angle) * distance }
      const box = move(shape, point)
      if (room.isTaken(box)) continue
      const cost = distance + hulls.reduce((total, hull) => total + trespass(box, hull), 0)
      if (best === null || cost < best.cost) best = { point, cost }
    }
  }
  return best?.point ?? null
}

function shapeOf(halfWidth: number, halfHeight: number): Box {
  return { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight }
}

/** What standing in somebody else's hull costs, in map units of detour. */
function trespass(box: Box, hull: Box): number {
  const shared = sharedArea(box, hull)
  return shared === 0 ? 0 : 300 + (shared / ((box.right - box.left) * (box.bottom - box.top))) * 300 + (distanceToBox(middleOf(box), hull) === 0 ? 100 : 0)
}

/** The nearest spot to the eye over nobody and outside every hull, with room for whom it brings along. */
function freeSpot(crowd: Crowd, item: LayoutItem): Point {
  const { room, spots } = crowd
  const foreign = room.foreignHulls(item.id)
  const shape = roomNeeded(crowd, item)
  const circle = shapeOf(NODE_RADIUS, NODE_RADIUS)
  const isOpen = (box: Box): boolean => !room.isTaken(box) && !liesInAny(box, foreign)
  const middle = (spot: Point): Point => ({ x: spot.x, y: spot.y - item.toParty })
  return middle(spots.nearest((spot) => isOpen(move(shape, middle(spot))), (spot) => !isOpen(move(circle, spot))))
}

/** Between people in a hull there is more air than between people in a row. */
const ROOM_IN_HULL = 1.5

/** The room for this one, or for it and everybody it brings along, wider than high. */
function roomNeeded({ room, waiting }: Crowd, item: LayoutItem): Box {
  const company = [...companyOf(room.kinship, item.id)].flatMap((id) => waiting.get(id)?.item ?? [])
  if (company.length === 0) return shapeOf(item.halfWidth, item.halfHeight)
  const surface = [item, ...company].reduce((sum, one) => sum + (2 * one.halfWidth + 2 * AIR) * (2 * one.halfHeight + 2 * AIR), 0) * ROOM_IN_HULL
  const halfHeight = Math.max(item.halfHeight, Math.sqrt(surface / 1.3) / 2)
  return grow(shapeOf(Math.max(item.halfWidth, surface / halfHeight / 4), halfHeight), HULL_NAME.lineHeight)
}
