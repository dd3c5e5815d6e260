import { boxAround, boxesOverlap, distanceToBox, grow, middleOf, move, sharedArea, type Box } from '../boxes.ts'
import { circlesOf, type Circle } from '../hulls/circles.ts'
import type { Point } from '../drawing.ts'
import { hullPad } from '../hulls/hulls.ts'
import { boxOfItem, layoutScene, partyPoint, type LayoutItem } from './layoutItems.ts'
import { isCoalitionId, type CoalitionId, type PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

/** Distance between two rings of places that are tried, and how many of them before any place will do. */
const RING_STEP = 22
const RINGS = 60
const PLACES_PER_RING = 24
/** Air around somebody new. */
const AIR = 10

/**
 * A place for parties that have none: near what they belong to, over nobody, and outside hulls that are not theirs. Nobody who
 * has a place moves. Those that know nobody on the map land near `eye`, the point somebody looks at.
 *
 * In the order of need: first who belongs to somebody placed, so that a coalition typed with its members lands as a group.
 */
export function placeNew(network: Network, ids: Iterable<PartyId>, eye: Point): ReadonlyMap<PartyId, Point> {
  const room = roomOf(network, new Set(ids))
  const placed = new Map<PartyId, Point>()
  while (room.waiting.size > 0) {
    const item = nextInLine(room)
    const point = findPlace(item, targetOf(item, room, eye), room)
    Object.assign(item, point)
    room.waiting.delete(item.id)
    room.taken.set(item.id, boxOfItem(item))
    const at = partyPoint(item)
    placed.set(item.id, { x: Math.round(at.x), y: Math.round(at.y) })
  }
  return placed
}

type Room = {
  readonly items: ReadonlyMap<PartyId, LayoutItem>
  readonly waiting: Map<PartyId, LayoutItem>
  /** The boxes of everybody with a place. */
  readonly taken: Map<PartyId, Box>
  readonly circles: ReadonlyMap<CoalitionId, Circle>
  readonly near: ReadonlyMap<PartyId, ReadonlySet<PartyId>>
}

function roomOf(network: Network, ids: ReadonlySet<PartyId>): Room {
  const scene = layoutScene(network)
  const items = new Map(scene.items.map((item) => [item.id, item]))
  const circles = circlesOf(network)
  const isPlaced = (id: PartyId): boolean => network.placements.has(id) && !ids.has(id)
  const near = new Map<PartyId, Set<PartyId>>(scene.items.map((item) => [item.id, new Set<PartyId>()]))
  const bind = (a: PartyId, b: PartyId): unknown => a !== b && near.get(a)?.add(b) && near.get(b)?.add(a)
  for (const circle of circles.values()) for (const party of circle.holds) bind(circle.id, party)
  for (const { source, target } of scene.links) bind(source.id, target.id)
  return {
    items,
    circles,
    near,
    waiting: new Map(scene.items.filter((item) => ids.has(item.id)).map((item) => [item.id, item])),
    taken: new Map(scene.items.filter((item) => isPlaced(item.id)).map((item) => [item.id, boxOfItem(item)])),
  }
}

/** Whoever has most of its own people on the map; among equals a coalition first, since its members gather around it. */
function nextInLine(room: Room): LayoutItem {
  const score = (item: LayoutItem): number => peersOf(item.id, room).length * 2 + (isCoalitionId(item.id) ? 1 : 0)
  return [...room.waiting.values()].reduce((best, item) => (score(item) > score(best) ? item : best))
}

/** Those with a place to whom it belongs: fellow members, its coalition's name, whoever it is tied to. */
function peersOf(id: PartyId, room: Room): Box[] {
  const direct = [...(room.near.get(id) ?? [])]
  const fellows = direct.filter(isCoalitionId).filter((coalition) => room.circles.get(coalition)?.holds.includes(id)).flatMap((coalition) => room.circles.get(coalition)?.holds ?? [])
  return [...new Set([...direct, ...fellows])].filter((other) => other !== id).flatMap((other) => room.taken.get(other) ?? [])
}

function targetOf(item: LayoutItem, room: Room, eye: Point): Point {
  const peers = peersOf(item.id, room)
  if (peers.length === 0) return eye
  const sum = peers.map((box) => middleOf(box)).reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }))
  return { x: sum.x / peers.length, y: sum.y / peers.length }
}

/** The cheapest free place on rings around the target; widening stops when a further ring cannot be cheaper. */
function findPlace(item: LayoutItem, target: Point, room: Room): Point {
  const hulls = foreignHulls(item.id, room)
  const shape = { left: -item.halfWidth, right: item.halfWidth, top: -item.halfHeight, bottom: item.halfHeight }
  let best: { readonly point: Point; readonly cost: number } | null = null
  for (let ring = 0; ring < RINGS; ring++) {
    const distance = ring * RING_STEP
    if (best && best.cost <= distance) break
    for (let step = 0; step < (ring === 0 ? 1 : PLACES_PER_RING); step++) {
      const angle = (step / PLACES_PER_RING) * Math.PI * 2 - Math.PI / 2
      const point = { x: target.x + Math.cos(angle) * distance * 1.3, y: target.y + Math.sin(angle) * distance }
      const box = move(shape, point)
      if (isTaken(grow(box, AIR), room)) continue
      const cost = distance + hulls.reduce((total, hull) => total + trespass(box, hull), 0)
      if (best === null || cost < best.cost) best = { point, cost }
    }
  }
  return best?.point ?? beside(room, item)
}

function isTaken(box: Box, room: Room): boolean {
  for (const other of room.taken.values()) if (boxesOverlap(box, other)) return true
  return false
}

/** The surroundings of every coalition that is not this party's own, as far as its people have a place. */
function foreignHulls(id: PartyId, room: Room): Box[] {
  return [...room.circles.values()].flatMap((circle) => {
    const members = [...circle.organisations, ...circle.coalitions, circle.id]
    if (members.includes(id) || (isCoalitionId(id) && [...(room.circles.get(id)?.organisations ?? [])].some((member) => circle.organisations.has(member)))) return []
    const around = boxAround(members.flatMap((member) => room.taken.get(member) ?? []))
    return around ? [grow(around, hullPad(circle.height))] : []
  })
}

/** What standing in somebody else's hull costs, in map units of detour. */
function trespass(box: Box, hull: Box): number {
  const shared = sharedArea(box, hull)
  return shared === 0 ? 0 : 300 + (shared / ((box.right - box.left) * (box.bottom - box.top))) * 300 + (distanceToBox(middleOf(box), hull) === 0 ? 100 : 0)
}

/** Right of everything: there is always room. */
function beside(room: Room, item: LayoutItem): Point {
  const around = boxAround(room.taken.values())
  return around ? { x: around.right + item.halfWidth + AIR * 4, y: middleOf(around).y } : { x: 0, y: 0 }
}
