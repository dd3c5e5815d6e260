import { ISLAND_GAP } from '../../hulls/islands.ts'
import { armAt, depthInShape, hasSameOctagon, type GroupShape } from './groupShape.ts'
import { shapeCost, type Weights } from './layoutTerms.ts'
import type { Seat } from './seats.ts'
import type { SpotGrid } from './spotGrid.ts'
import { SPOT, type Spots } from './spots.ts'
import { atArm, atMember, enclosure, NAME, TRESPASS_COST } from './trespass.ts'

/** How far around the padding of a hull strangers are looked for. */
export const NEAR_ROOM = 40
/** Further than this from an arm nobody is in its way, however large. */
const MOST_REACH = 200
const INSIDE_MOST = 80
/** What is left of the cost of standing on an arm that is drawn as a bridge, since that goes around. */
const BRIDGED_SHARE = 0.1

/** The share that counts of what it costs to stand on an arm of this length. */
function shareOf(length = 0): number {
  return length > ISLAND_GAP ? BRIDGED_SHARE : 1
}

/** Everybody as the costs see them, in the order of the items. */
export type Standing = {
  readonly spots: Spots
  readonly grid: SpotGrid
  readonly kinds: Uint8Array
  /** Air that each keeps from a hull of others. */
  readonly airs: Float64Array
  /** 1 while a try is under way that moves it. */
  readonly isMoved: Uint8Array
  readonly weights: Weights
}

/** What the hulls of a layout cost: their size, and the strangers that stand in them, on their arms, or where they shut them in. */
export class HullCosts {
  readonly #standing: Standing
  readonly #near: Int32Array
  #nearCount = 0

  constructor(standing: Standing) {
    this.#standing = standing
    this.#near = new Int32Array(standing.kinds.length)
  }

  /** `old` is the same seat before the move, of which all is kept that the move does not touch. */
  of(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    this.#lookAround(seat, shape)
    shape.octagonCost = old && hasSameOctagon(shape, old) ? old.octagonCost : this.#octagonCost(seat, shape)
    return shapeCost(shape, seat.group.name, seat.hosts, this.#standing.weights) + shape.octagonCost + this.#armCosts(seat, shape, old) + this.#memberCosts(seat, shape, old)
  }

  /** What it costs that this one stands where it does in the hull of others. */
  trespass(seat: Seat, shape: GroupShape, index: number): number {
    if (seat.holds[index] === 1 || !this.#isNear(seat, shape, index)) return 0
    const inside = this.#inside(seat, shape, index)
    if (this.#standing.kinds[index] === NAME) return inside
    const { arms, armLengths, members } = shape
    let cost = inside
    for (let at = 0; at < arms.length; at += 2) cost += this.#atArmOf(seat, index, members[arms[at] ?? 0] ?? 0, members[arms[at + 1] ?? 0] ?? 0) * shareOf(armLengths[at / 2])
    for (const member of members) cost += this.#atMember(seat, index, member)
    return cost
  }

  /** Adds what a stranger costs to what the seat remembers of it, or with `sign` -1 takes it off. */
  count(seat: Seat, index: number, sign: number): void {
    const { shape } = seat
    if (seat.holds[index] === 1 || !this.#isNear(seat, shape, index)) return
    shape.octagonCost += sign * this.#inside(seat, shape, index)
    if (this.#standing.kinds[index] === NAME) return
    const { arms, armCosts, armLengths, members, memberCosts } = shape
    for (let arm = 0; arm < armCosts.length; arm++) armCosts[arm] = (armCosts[arm] ?? 0) + sign * this.#atArmOf(seat, index, members[arms[arm * 2] ?? 0] ?? 0, members[arms[arm * 2 + 1] ?? 0] ?? 0) * shareOf(armLengths[arm])
    for (let place = 0; place < members.length; place++) memberCosts[place] = (memberCosts[place] ?? 0) + sign * this.#atMember(seat, index, members[place] ?? 0)
  }

  /** Those that stand wrong in this hull, and its members that are in their way. */
  blame(seat: Seat): number[] {
    const { arms, armCosts, members, memberCosts, octagonCost } = seat.shape
    const blamed: number[] = []
    armCosts.forEach((cost, arm) => cost >= TRESPASS_COST && blamed.push(members[arms[arm * 2] ?? 0] ?? 0, members[arms[arm * 2 + 1] ?? 0] ?? 0))
    memberCosts.forEach((cost, place) => cost >= TRESPASS_COST && blamed.push(members[place] ?? 0))
    if (blamed.length === 0 && octagonCost < TRESPASS_COST) return blamed
    this.#lookAround(seat, seat.shape)
    for (const index of this.#near.subarray(0, this.#nearCount)) if (this.trespass(seat, seat.shape, index) >= TRESPASS_COST) blamed.push(index)
    return blamed
  }

  /** Looks up the strangers that may be in the way of a seat: `isNear` for everybody at once. */
  #lookAround({ group, holds }: Seat, shape: GroupShape): void {
    const { grid } = this.#standing
    const room = group.pad + NEAR_ROOM
    const found = grid.around(shape.left - room, shape.right + room, shape.top - room, shape.bottom + room)
    let count = 0
    for (let place = 0; place < found; place++) {
      const index = grid.found[place] ?? 0
      if (holds[index] === 0) this.#near[count++] = index
    }
    this.#nearCount = count
  }

  #isNear({ group }: Seat, shape: GroupShape, index: number): boolean {
    const { spots } = this.#standing
    const at = index * SPOT
    const x = spots[at] ?? 0
    const reachX = (spots[at + 2] ?? 0) + group.pad + NEAR_ROOM
    if (x + reachX < shape.left || x - reachX > shape.right) return false
    const y = spots[at + 1] ?? 0
    const reachY = (spots[at + 3] ?? 0) + group.pad + NEAR_ROOM
    return y + reachY >= shape.top && y - reachY <= shape.bottom
  }

  #octagonCost(seat: Seat, shape: GroupShape): number {
    let cost = 0
    for (let place = 0; place < this.#nearCount; place++) cost += this.#inside(seat, shape, this.#near[place] ?? 0)
    return cost
  }

  #inside(seat: Seat, shape: GroupShape, index: number): number {
    const { spots, airs, kinds, weights } = this.#standing
    const at = index * SPOT
    const depth = depthInShape(shape, spots[at] ?? 0, spots[at + 1] ?? 0, spots[at + 2] ?? 0, spots[at + 3] ?? 0, seat.group.pad + (airs[index] ?? 0))
    if (depth <= 0 || seat.holds[index] === 1) return 0
    const inside = weights.inside + Math.min(depth, INSIDE_MOST) * weights.insideSlope
    return kinds[index] === NAME ? inside : inside + enclosure(spots, shape, index, seat.margins[index] ?? 0)
  }

  #armCosts(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    const { arms, armCosts, armLengths, members } = shape
    const { isMoved } = this.#standing
    let total = 0
    for (let arm = 0; arm < armCosts.length; arm++) {
      const a = arms[arm * 2] ?? 0
      const b = arms[arm * 2 + 1] ?? 0
      const hasMoved = isMoved[members[a] ?? 0] === 1 || isMoved[members[b] ?? 0] === 1
      const before = old && !hasMoved ? armAt(old, a, b, arm) : -1
      const cost = before < 0 ? this.#armCost(seat, members[a] ?? 0, members[b] ?? 0) * shareOf(armLengths[arm]) : (old?.armCosts[before] ?? 0)
      armCosts[arm] = cost
      total += cost
    }
    return total
  }

  #armCost(seat: Seat, a: number, b: number): number {
    const { spots, kinds } = this.#standing
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
      if (y < top || y > bottom || kinds[index] === NAME) continue
      cost += atArm(spots, kinds[index], index, fromX, fromY, toX, toY, seat.margins[index] ?? 0)
    }
    return cost
  }

  #atArmOf(seat: Seat, index: number, a: number, b: number): number {
    const { spots, kinds } = this.#standing
    return atArm(spots, kinds[index], index, spots[a * SPOT] ?? 0, spots[a * SPOT + 1] ?? 0, spots[b * SPOT] ?? 0, spots[b * SPOT + 1] ?? 0, seat.margins[index] ?? 0)
  }

  #memberCosts(seat: Seat, shape: GroupShape, old?: GroupShape): number {
    const { memberCosts, members } = shape
    const { isMoved } = this.#standing
    let total = 0
    for (let index = 0; index < members.length; index++) {
      const member = members[index] ?? 0
      const cost = old && isMoved[member] === 0 ? (old.memberCosts[index] ?? 0) : this.#memberCost(seat, member)
      memberCosts[index] = cost
      total += cost
    }
    return total
  }

  #memberCost(seat: Seat, member: number): number {
    let cost = 0
    for (let place = 0; place < this.#nearCount; place++) {
      const index = this.#near[place] ?? 0
      if (this.#standing.kinds[index] !== NAME) cost += this.#atMember(seat, index, member)
    }
    return cost
  }

  #atMember(seat: Seat, index: number, member: number): number {
    return atMember(this.#standing.spots, this.#standing.kinds[index], index, member, seat.group.pad, seat.margins[index] ?? 0)
  }
}
