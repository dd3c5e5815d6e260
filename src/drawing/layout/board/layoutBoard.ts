import { isCoalitionId } from '../../../model/ids.ts'
import type { Point } from '../../drawing.ts'
import { armAt, copyArms, depthInShape, hasSameOctagon, measureShape, shapeOf, type GroupShape } from './groupShape.ts'
import { distance, linkCost, linksByItem, mostOwn, shapeCost, weightsFor, type Weights } from './layoutTerms.ts'
import type { LayoutGroup, LayoutItem, LayoutLink, LayoutScene } from '../layoutItems.ts'
import { readSpots, SPOT, spotsOf, type Spots } from './spots.ts'
import { atArm, atMember, HULL, NAME, PARTY, TRESPASS_COST } from './trespass.ts'

/** Air between two boxes. */
const ITEM_GAP = 12
const OVERLAP_COST = 60
const OVERLAP_SLOPE = 5
const INSIDE_MOST = 80
/** Further than this from an arm nobody is in its way, however large. */
const MOST_REACH = 200

/** Air that somebody keeps from a hull of others; with a hull of its own, from one hull to the other. */
const LEAST_AIR = 8
const HULL_AIR = 26
const MARGIN_STEP = 14
const MOST_MARGIN = 40
/** How far around the padding of a hull strangers are looked for. */
const NEAR_ROOM = 40

/** What draws everybody together: the middle of the map, or (with `anchor` above 0) where each stood at first. */
export type Pull = { readonly aspect: number; readonly centre: Point; readonly anchor: number }

/** A coalition with its room as it is, and as it would be. */
type Seat = {
  readonly group: LayoutGroup
  /** The members over which its name may stand. */
  readonly hosts: readonly LayoutItem[]
  /** 1 for every item that belongs here. */
  readonly holds: Uint8Array
  /** Room that an item must keep on top of the usual. */
  readonly margins: Float64Array
  shape: GroupShape
  cost: number
  /** While a try is under way and a member moves. */
  touched: boolean
  spare: GroupShape
  spareCost: number
  /** While a try is under way and a stranger moves that is in the way, before or after: what it changes. */
  met: boolean
  change: number
}

/**
 * What a layout costs, kept up to date: a try looks only at what it changes. `attempt` moves items and says what that adds
 * to the cost; then `keep` or `drop` it.
 */
export class LayoutBoard {
  readonly items: readonly LayoutItem[]
  readonly seats: readonly Seat[]
  readonly #seatsOf: ReadonlyMap<LayoutItem, readonly Seat[]>
  readonly #linksOf: ReadonlyMap<LayoutItem, readonly LayoutLink[]>
  readonly #origin: ReadonlyMap<LayoutItem, Point>
  readonly #pull: Pull
  readonly #weights: Weights
  readonly #spots: Spots
  readonly #indexOf: ReadonlyMap<LayoutItem, number>
  readonly #kinds: Uint8Array
  /** Air that each keeps from a hull of others: whoever has a hull of its own brings that along. */
  readonly #airs: Float64Array
  readonly #isMoved: Uint8Array
  readonly #near: Int32Array
  #nearCount = 0
  #moved: readonly LayoutItem[] = []
  #before: number[] = []

  constructor(scene: LayoutScene, pull: Pull) {
    this.items = scene.items
    this.#pull = pull
    this.#weights = weightsFor(scene.items.length)
    this.#spots = spotsOf(scene.items)
    this.#indexOf = new Map(scene.items.map((item, index) => [item, index]))
    this.#kinds = Uint8Array.from(scene.items, (item) => (isCoalitionId(item.id) ? (item.isHull ? HULL : NAME) : PARTY))
    this.#near = new Int32Array(scene.items.length)
    this.#isMoved = new Uint8Array(scene.items.length)
    this.seats = scene.groups.filter(({ items }) => items.length > 1).map((group) => {
      const members = group.items.map((item) => this.#indexOf.get(item) ?? 0)
      return {
        group, hosts: mostOwn(group, scene.groups), shape: shapeOf(members), spare: shapeOf(members), cost: 0, spareCost: 0, change: 0, touched: false, met: false,
        holds: Uint8Array.from(scene.items, (item) => (group.holds.has(item) ? 1 : 0)), margins: new Float64Array(scene.items.length),
      }
    })
    this.#seatsOf = new Map(scene.items.map((item) => [item, this.seats.filter((seat) => seat.group.holds.has(item))]))
    this.#airs = Float64Array.from(scene.items, (item) => (this.seatsOf(item).length > 0 ? HULL_AIR : LEAST_AIR))
    this.#linksOf = linksByItem(scene.links)
    this.#origin = new Map(scene.items.map((item) => [item, { x: item.x, y: item.y }]))
    this.measure()
  }

  /** After items were moved by somebody else. */
  measure(): void {
    readSpots(this.#spots, this.items)
    for (const seat of this.seats) {
      measureShape(seat.shape, this.#spots, true)
      seat.cost = this.#seatCost(seat, seat.shape)
    }
  }

  seatsOf(item: LayoutItem): readonly Seat[] {
    return this.#seatsOf.get(item) ?? []
  }

  /** Moves these by so much, and returns what that adds to the cost. */
  attempt(moved: readonly LayoutItem[], dx: readonly number[], dy: readonly number[]): number {
    this.#moved = moved
    for (const item of moved) for (const seat of this.seatsOf(item)) seat.touched = true
    let change = -this.#ownCost(moved, -1)
    this.#before = []
    moved.forEach((item, index) => {
      this.#before.push(item.x, item.y)
      this.#isMoved[this.#indexOf.get(item) ?? 0] = 1
      this.#put(item, item.x + (dx[index] ?? 0), item.y + (dy[index] ?? 0))
    })
    change += this.#ownCost(moved, 1)
    for (const seat of this.seats) {
      if (!seat.touched) continue
      copyArms(seat.shape, seat.spare)
      measureShape(seat.spare, this.#spots)
      seat.spareCost = this.#seatCost(seat, seat.spare, isStill(seat, moved) ? seat.shape : undefined)
      change += seat.spareCost - seat.cost
    }
    for (const item of moved) this.#isMoved[this.#indexOf.get(item) ?? 0] = 0
    return change
  }

  #put(item: LayoutItem, x: number, y: number): void {
    const at = (this.#indexOf.get(item) ?? 0) * SPOT
    item.x = x
    item.y = y
    this.#spots[at] = x
    this.#spots[at + 1] = y
  }

  keep(): void {
    for (const seat of this.seats) {
      if (seat.touched) {
        ;[seat.shape, seat.spare] = [seat.spare, seat.shape]
        seat.cost = seat.spareCost
        seat.touched = false
      } else if (seat.met) this.#recount(seat)
      seat.met = false
      seat.change = 0
    }
  }

  /** Brings what a seat remembers up to date with strangers that have moved. */
  #recount(seat: Seat): void {
    seat.cost += seat.change
    this.#moved.forEach((item, place) => {
      const { x, y } = item
      this.#put(item, this.#before[place * 2] ?? x, this.#before[place * 2 + 1] ?? y)
      this.#count(seat, this.#indexOf.get(item) ?? 0, -1)
      this.#put(item, x, y)
      this.#count(seat, this.#indexOf.get(item) ?? 0, 1)
    })
  }

  #count(seat: Seat, index: number, sign: number): void {
    const { shape } = seat
    if (seat.holds[index] === 1 || !this.#isNear(seat, shape, index)) return
    shape.octagonCost += sign * this.#inside(seat, shape, index)
    if (this.#kinds[index] === NAME) return
    const { arms, armCosts, members, memberCosts } = shape
    for (let arm = 0; arm < armCosts.length; arm++) armCosts[arm] = (armCosts[arm] ?? 0) + sign * this.#atArmOf(seat, index, members[arms[arm * 2] ?? 0] ?? 0, members[arms[arm * 2 + 1] ?? 0] ?? 0)
    for (let place = 0; place < members.length; place++) memberCosts[place] = (memberCosts[place] ?? 0) + sign * this.#atMember(seat, index, members[place] ?? 0)
  }

  #atArmOf(seat: Seat, index: number, a: number, b: number): number {
    const spots = this.#spots
    return atArm(spots, this.#kinds[index], index, spots[a * SPOT] ?? 0, spots[a * SPOT + 1] ?? 0, spots[b * SPOT] ?? 0, spots[b * SPOT + 1] ?? 0, seat.margins[index] ?? 0)
  }

  drop(): void {
    this.#moved.forEach((item, index) => {
      this.#put(item, this.#before[index * 2] ?? item.x, this.#before[index * 2 + 1] ?? item.y)
    })
    for (const seat of this.seats) {
      seat.touched = false
      seat.met = false
      seat.change = 0
    }
  }

  /** Who stood in a hull as it was drawn is kept further from that one. */
  giveMargin(strangers: readonly { readonly hull: { readonly id: string }; readonly node: { readonly id: string } }[]): void {
    for (const { hull, node } of strangers) {
      const seat = this.seats.find(({ group }) => group.circle.id === hull.id)
      const index = this.items.findIndex((item) => item.id === node.id)
      if (seat && index >= 0) seat.margins[index] = Math.min(MOST_MARGIN, (seat.margins[index] ?? 0) + MARGIN_STEP)
    }
  }

  /** Everything, to compare whole layouts with. */
  total(): number {
    this.measure()
    let cost = 0
    for (const seat of this.seats) cost += seat.cost
    for (const item of this.items) cost += this.#placeCost(item) + this.#overlapCost(item) / 2
    for (const links of this.#linksOf.values()) for (const link of links) cost += linkCost(link) / 2
    return cost
  }

  /** Costs of the moved themselves: overlaps, links, place, and the hulls of others. `sign` says whether it is added to those hulls. */
  #ownCost(moved: readonly LayoutItem[], sign: number): number {
    let cost = 0
    for (const item of moved) {
      cost += this.#overlapCost(item) + this.#placeCost(item)
      for (const link of this.#linksOf.get(item) ?? []) cost += linkCost(link)
      const index = this.#indexOf.get(item) ?? 0
      for (const seat of this.seats) {
        if (seat.touched) continue
        const trespass = this.#trespass(seat, seat.shape, index)
        if (trespass === 0) continue
        seat.met = true
        cost += trespass
        seat.change += sign * trespass
      }
    }
    return cost
  }

  #placeCost(item: LayoutItem): number {
    const { aspect, centre, anchor } = this.#pull
    let cost = 0
    if (anchor === 0) cost += Math.max(Math.abs(item.x - centre.x) / aspect, Math.abs(item.y - centre.y)) * this.#weights.spread
    else {
      const origin = this.#origin.get(item)
      if (origin) cost += distance(item, origin) * anchor
    }
    return cost
  }

  #overlapCost(item: LayoutItem): number {
    const { x, y } = item
    const spots = this.#spots
    const own = (this.#indexOf.get(item) ?? 0) * SPOT
    const halfWidth = item.halfWidth + ITEM_GAP
    const halfHeight = item.halfHeight + ITEM_GAP
    let cost = 0
    for (let at = 0; at < spots.length; at += SPOT) {
      const overX = halfWidth + (spots[at + 2] ?? 0) - Math.abs(x - (spots[at] ?? 0))
      if (overX <= 0) continue
      const overY = halfHeight + (spots[at + 3] ?? 0) - Math.abs(y - (spots[at + 1] ?? 0))
      if (overY <= 0 || at === own) continue
      cost += OVERLAP_COST + OVERLAP_SLOPE * Math.min(overX, overY)
    }
    return cost
  }

  /** `old` is the same seat before the move, of which all is kept that the move does not touch. */
  #seatCost(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    this.#lookAround(seat, shape)
    shape.octagonCost = old && hasSameOctagon(shape, old) ? old.octagonCost : this.#octagonCost(seat, shape)
    return shapeCost(shape, seat.group.name, seat.hosts, this.#weights) + shape.octagonCost + this.#armCosts(seat, shape, old) + this.#memberCosts(seat, shape, old)
  }

  #octagonCost(seat: Seat, shape: GroupShape): number {
    let cost = 0
    for (let place = 0; place < this.#nearCount; place++) cost += this.#inside(seat, shape, this.#near[place] ?? 0)
    return cost
  }

  /** Looks up the strangers that may be in the way of a seat: `isNear` for everybody at once, as this is most of the work. */
  #lookAround({ group, holds }: Seat, shape: GroupShape): void {
    const spots = this.#spots
    const room = group.pad + NEAR_ROOM
    const [left, right, top, bottom] = [shape.left - room, shape.right + room, shape.top - room, shape.bottom + room]
    let count = 0
    for (let index = 0, at = 0; at < spots.length; index++, at += SPOT) {
      const x = spots[at] ?? 0
      const halfWidth = spots[at + 2] ?? 0
      if (x + halfWidth < left || x - halfWidth > right) continue
      const y = spots[at + 1] ?? 0
      const halfHeight = spots[at + 3] ?? 0
      if (y + halfHeight >= top && y - halfHeight <= bottom && holds[index] === 0) this.#near[count++] = index
    }
    this.#nearCount = count
  }

  #isNear({ group }: Seat, shape: GroupShape, index: number): boolean {
    const spots = this.#spots
    const at = index * SPOT
    const x = spots[at] ?? 0
    const reachX = (spots[at + 2] ?? 0) + group.pad + NEAR_ROOM
    if (x + reachX < shape.left || x - reachX > shape.right) return false
    const y = spots[at + 1] ?? 0
    const reachY = (spots[at + 3] ?? 0) + group.pad + NEAR_ROOM
    return y + reachY >= shape.top && y - reachY <= shape.bottom
  }

  #inside(seat: Seat, shape: GroupShape, index: number): number {
    const spots = this.#spots
    const at = index * SPOT
    const depth = depthInShape(shape, spots[at] ?? 0, spots[at + 1] ?? 0, spots[at + 2] ?? 0, spots[at + 3] ?? 0, seat.group.pad + (this.#airs[index] ?? 0))
    return depth <= 0 || seat.holds[index] === 1 ? 0 : this.#weights.inside + Math.min(depth, INSIDE_MOST) * this.#weights.insideSlope
  }

  #armCosts(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    const { arms, armCosts, members } = shape
    let total = 0
    for (let arm = 0; arm < armCosts.length; arm++) {
      const a = arms[arm * 2] ?? 0
      const b = arms[arm * 2 + 1] ?? 0
      const isMoved = this.#isMoved[members[a] ?? 0] === 1 || this.#isMoved[members[b] ?? 0] === 1
      const before = old && !isMoved ? armAt(old, a, b, arm) : -1
      const cost = before < 0 ? this.#armCost(seat, members[a] ?? 0, members[b] ?? 0) : (old?.armCosts[before] ?? 0)
      armCosts[arm] = cost
      total += cost
    }
    return total
  }

  #memberCosts(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    const { memberCosts, members } = shape
    let total = 0
    for (let index = 0; index < members.length; index++) {
      const member = members[index] ?? 0
      const cost = old && this.#isMoved[member] === 0 ? (old.memberCosts[index] ?? 0) : this.#memberCost(seat, member)
      memberCosts[index] = cost
      total += cost
    }
    return total
  }

  #armCost(seat: Seat, a: number, b: number): number {
    const spots = this.#spots
    const fromX = spots[a * SPOT] ?? 0
    const fromY = spots[a * SPOT + 1] ?? 0
    const toX = spots[b * SPOT] ?? 0
    const toY = spots[b * SPOT + 1] ?? 0
    const left = Math.min(fromX, toX) - MOST_REACH
    const right = Math.max(fromX, toX) + MOST_REACH
    const top = Math.min(fromY, toY) - MOST_REACH
    const bottom = Math.max(fromY, toY) + MOST_REACH
    let cost = 0
    for (let place = 0; place < this.#nearCount; place++) {
      const index = this.#near[place] ?? 0
      const x = spots[index * SPOT] ?? 0
      if (x < left || x > right) continue
      const y = spots[index * SPOT + 1] ?? 0
      if (y < top || y > bottom || this.#kinds[index] === NAME) continue
      cost += atArm(spots, this.#kinds[index], index, fromX, fromY, toX, toY, seat.margins[index] ?? 0)
    }
    return cost
  }

  #atMember(seat: Seat, index: number, member: number): number {
    return atMember(this.#spots, this.#kinds[index], index, member, seat.group.pad, seat.margins[index] ?? 0)
  }

  #memberCost(seat: Seat, member: number): number {
    let cost = 0
    for (let place = 0; place < this.#nearCount; place++) {
      const index = this.#near[place] ?? 0
      if (this.#kinds[index] !== NAME) cost += this.#atMember(seat, index, member)
    }
    return cost
  }

  /** What standing in the hull of others costs. */
  #trespass(seat: Seat, shape: GroupShape, index: number): number {
    if (seat.holds[index] === 1 || !this.#isNear(seat, shape, index)) return 0
    const inside = this.#inside(seat, shape, index)
    if (this.#kinds[index] === NAME) return inside
    const { arms, members } = shape
    let cost = inside
    for (let at = 0; at < arms.length; at += 2) cost += this.#atArmOf(seat, index, members[arms[at] ?? 0] ?? 0, members[arms[at + 1] ?? 0] ?? 0)
    for (const member of members) cost += this.#atMember(seat, index, member)
    return cost
  }

  /** Those that stand in the way of a hull, those whose hull it is, and those that overlap. */
  misplaced(): LayoutItem[] {
    const wrong = new Set<LayoutItem>()
    for (const seat of this.seats) {
      const { arms, armCosts, members, memberCosts } = seat.shape
      const blame = (place: number | undefined): unknown => wrong.add(this.items[members[place ?? 0] ?? 0] ?? seat.group.name)
      armCosts.forEach((cost, arm) => cost >= TRESPASS_COST && blame(arms[arm * 2]) && blame(arms[arm * 2 + 1]))
      if (armCosts.every((cost) => cost < TRESPASS_COST) && memberCosts.every((cost) => cost < TRESPASS_COST)) continue
      memberCosts.forEach((cost, place) => cost >= TRESPASS_COST && blame(place))
      this.items.forEach((item, index) => this.#trespass(seat, seat.shape, index) >= TRESPASS_COST && wrong.add(item))
    }
    for (const item of this.items) if (this.#overlapCost(item) > 0) wrong.add(item)
    return [...wrong]
  }
}

/** Whether nobody who moves is a stranger to this seat. */
function isStill({ group }: Seat, moved: readonly LayoutItem[]): boolean {
  return moved.every((item) => group.holds.has(item))
}
