import { isCoalitionId } from '../../../model/ids.ts'
import type { Point } from '../../drawing.ts'
import type { LayoutItem, LayoutScene } from '../layoutItems.ts'
import { copyArms, measureShape } from './groupShape.ts'
import { HullCosts, NEAR_ROOM, type Standing } from './hullCosts.ts'
import { distance, weightsFor } from './layoutTerms.ts'
import { LineCosts } from './lineCosts.ts'
import { overlapCost } from './overlaps.ts'
import { seatsByItem, seatsIn, type Seat } from './seats.ts'
import { SpotGrid } from './spotGrid.ts'
import { readSpots, SPOT, spotsOf } from './spots.ts'
import { HULL, NAME, PARTY } from './trespass.ts'

/** Air that somebody keeps from a hull of others; with a hull of its own, from one hull to the other. */
const LEAST_AIR = 8
const HULL_AIR = 26
const MARGIN_STEP = 14
const MOST_MARGIN = 40

/** What draws everybody together: the middle of the map, or (with `anchor` above 0) where each stood at first. */
export type Pull = { readonly aspect: number; readonly centre: Point; readonly anchor: number }

/**
 * What a layout costs, kept up to date: a try looks only at what it changes. `attempt` moves items and says what that adds
 * to the cost; then `keep` or `drop` it.
 */
export class LayoutBoard {
  readonly items: readonly LayoutItem[]
  readonly seats: readonly Seat[]
  readonly #seatsOf: readonly (readonly Seat[])[]
  readonly #indexOf: ReadonlyMap<LayoutItem, number>
  readonly #origins: readonly Point[]
  readonly #pull: Pull
  readonly #standing: Standing
  readonly #hulls: HullCosts
  readonly #lines: LineCosts
  /** Left, right, top and bottom of every seat with what it looks at around it: most are far from whoever moves. */
  readonly #rooms: Float64Array
  /** Of the try that is under way: who moves, where they stood, the seats they belong to, and the others they meet. */
  #moved: readonly number[] = []
  #before: number[] = []
  #touched: Seat[] = []
  #met: Seat[] = []

  constructor(scene: LayoutScene, pull: Pull) {
    this.items = scene.items
    this.#pull = pull
    this.#indexOf = new Map(scene.items.map((item, index) => [item, index]))
    this.seats = seatsIn(scene, this.#indexOf)
    this.#seatsOf = seatsByItem(scene.items, this.seats)
    this.#origins = scene.items.map(({ x, y }) => ({ x, y }))
    const spots = spotsOf(scene.items)
    const grid = new SpotGrid(spots)
    this.#standing = {
      spots, grid,
      kinds: Uint8Array.from(scene.items, (item) => (isCoalitionId(item.id) ? (item.isHull ? HULL : NAME) : PARTY)),
      airs: Float64Array.from(this.#seatsOf, (seats) => (seats.length > 0 ? HULL_AIR : LEAST_AIR)),
      isMoved: new Uint8Array(scene.items.length),
      weights: weightsFor(scene.items.length),
    }
    this.#rooms = new Float64Array(this.seats.length * 4)
    this.#hulls = new HullCosts(this.#standing)
    this.#lines = new LineCosts(scene, this.#indexOf, spots, grid)
    this.measure()
  }

  /** After items were moved by somebody else. */
  measure(): void {
    readSpots(this.#standing.spots, this.items)
    this.#standing.grid.rebuild()
    for (const seat of this.seats) {
      measureShape(seat.shape, this.#standing.spots, true)
      seat.cost = this.#hulls.of(seat, seat.shape)
      this.#noteRoom(seat)
    }
  }

  seatsOf(item: LayoutItem): readonly Seat[] {
    return this.#seatsOf[this.#index(item)] ?? []
  }

  /** Moves these by so much, and returns what that adds to the cost. */
  attempt(moved: readonly LayoutItem[], dx: readonly number[], dy: readonly number[]): number {
    const { isMoved, spots } = this.#standing
    this.#begin(moved)
    let change = -this.#ownCost(-1)
    this.#before = []
    this.#moved.forEach((index, place) => {
      const x = spots[index * SPOT] ?? 0
      const y = spots[index * SPOT + 1] ?? 0
      this.#before.push(x, y)
      isMoved[index] = 1
      this.#put(index, x + (dx[place] ?? 0), y + (dy[place] ?? 0))
    })
    change += this.#ownCost(1)
    for (const seat of this.#touched) {
      copyArms(seat.shape, seat.spare)
      measureShape(seat.spare, spots)
      seat.spareCost = this.#hulls.of(seat, seat.spare, this.#isStill(seat) ? seat.shape : undefined)
      change += seat.spareCost - seat.cost
    }
    for (const index of this.#moved) isMoved[index] = 0
    return change
  }

  keep(): void {
    for (const seat of this.#touched) {
      ;[seat.shape, seat.spare] = [seat.spare, seat.shape]
      seat.cost = seat.spareCost
      this.#noteRoom(seat)
    }
    for (const seat of this.#met) this.#recount(seat)
    this.#end()
  }

  drop(): void {
    this.#moved.forEach((index, place) => this.#put(index, this.#before[place * 2] ?? 0, this.#before[place * 2 + 1] ?? 0))
    this.#end()
  }

  /** How much was looked at so far: the same for the same layout on any machine. */
  get work(): number {
    return this.#hulls.work
  }

  /** The cost of everything, to compare whole layouts with. */
  total(): number {
    this.measure()
    let cost = this.#lines.total()
    for (const seat of this.seats) cost += seat.cost
    for (let index = 0; index < this.items.length; index++) cost += this.#placeCost(index) + overlapCost(this.#standing, index) / 2
    return cost
  }

  /** Who stood in a hull as it was drawn is kept further from that one. */
  giveMargin(strangers: readonly { readonly hull: { readonly id: string }; readonly node: { readonly id: string } }[]): void {
    for (const { hull, node } of strangers) {
      const seat = this.seats.find(({ group }) => group.circle.id === hull.id)
      const index = this.items.findIndex(({ id }) => id === node.id)
      if (seat && index >= 0) seat.margins[index] = Math.min(MOST_MARGIN, (seat.margins[index] ?? 0) + MARGIN_STEP)
    }
  }

  /** Those that stand in the way of a hull, those whose hull it is, and those that overlap. */
  misplaced(): LayoutItem[] {
    const wrong = new Set(this.seats.flatMap((seat) => this.#hulls.blame(seat)))
    for (let index = 0; index < this.items.length; index++) if (overlapCost(this.#standing, index) > 0) wrong.add(index)
    return [...wrong].flatMap((index) => this.items[index] ?? [])
  }

  #index(item: LayoutItem): number {
    return this.#indexOf.get(item) ?? 0
  }

  #begin(moved: readonly LayoutItem[]): void {
    this.#moved = moved.map((item) => this.#index(item))
    for (const index of this.#moved) {
      for (const seat of this.#seatsOf[index] ?? []) {
        if (!seat.touched) this.#touched.push(seat)
        seat.touched = true
      }
    }
  }

  #end(): void {
    for (const seat of this.#touched) seat.touched = false
    for (const seat of this.#met) [seat.met, seat.change] = [false, 0]
    this.#touched = []
    this.#met = []
  }

  #put(index: number, x: number, y: number): void {
    const { spots, grid } = this.#standing
    const item = this.items[index]
    if (item) {
      item.x = x
      item.y = y
    }
    spots[index * SPOT] = x
    spots[index * SPOT + 1] = y
    grid.moved(index)
  }

  /** Costs of the moved themselves: overlaps, lines, place, and the hulls of others. `sign` says whether it is added to those hulls. */
  #ownCost(sign: number): number {
    let cost = 0
    for (const index of this.#moved) {
      cost += overlapCost(this.#standing, index) + this.#placeCost(index) + this.#lines.of(index)
      cost += this.#meetAll(index, sign)
    }
    return cost
  }

  #meetAll(index: number, sign: number): number {
    const { spots } = this.#standing
    const rooms = this.#rooms
    const x = spots[index * SPOT] ?? 0
    const y = spots[index * SPOT + 1] ?? 0
    const halfWidth = spots[index * SPOT + 2] ?? 0
    const halfHeight = spots[index * SPOT + 3] ?? 0
    let cost = 0
    for (let number = 0, at = 0; at < rooms.length; number++, at += 4) {
      if (x + halfWidth < (rooms[at] ?? 0) || x - halfWidth > (rooms[at + 1] ?? 0) || y + halfHeight < (rooms[at + 2] ?? 0) || y - halfHeight > (rooms[at + 3] ?? 0)) continue
      const seat = this.seats[number]
      if (seat && !seat.touched) cost += this.#meet(seat, index, sign)
    }
    return cost
  }

  #noteRoom({ number, shape, group }: Seat): void {
    const room = group.pad + NEAR_ROOM
    this.#rooms[number * 4] = shape.left - room
    this.#rooms[number * 4 + 1] = shape.right + room
    this.#rooms[number * 4 + 2] = shape.top - room
    this.#rooms[number * 4 + 3] = shape.bottom + room
  }

  #meet(seat: Seat, index: number, sign: number): number {
    const trespass = this.#hulls.trespass(seat, seat.shape, index)
    if (trespass === 0) return 0
    if (!seat.met) this.#met.push(seat)
    seat.met = true
    seat.change += sign * trespass
    return trespass
  }

  /** Brings what a seat remembers up to date with strangers that have moved. */
  #recount(seat: Seat): void {
    const { spots } = this.#standing
    seat.cost += seat.change
    this.#moved.forEach((index, place) => {
      const x = spots[index * SPOT] ?? 0
      const y = spots[index * SPOT + 1] ?? 0
      this.#put(index, this.#before[place * 2] ?? x, this.#before[place * 2 + 1] ?? y)
      this.#hulls.count(seat, index, -1)
      this.#put(index, x, y)
      this.#hulls.count(seat, index, 1)
    })
  }

  /** Whether nobody who moves is a stranger to this seat. */
  #isStill({ holds }: Seat): boolean {
    return this.#moved.every((index) => holds[index] === 1)
  }

  #placeCost(index: number): number {
    const { aspect, centre, anchor } = this.#pull
    const x = this.#standing.spots[index * SPOT] ?? 0
    const y = this.#standing.spots[index * SPOT + 1] ?? 0
    if (anchor === 0) return Math.max(Math.abs(x - centre.x) / aspect, Math.abs(y - centre.y)) * this.#standing.weights.spread
    return distance({ x, y }, this.#origins[index] ?? { x, y }) * anchor
  }
}
