import { boxAround, boxesOverlap, grow, middleOf, type Box } from '../../boxes.ts'
import { BoxGrid } from '../../boxGrid.ts'
import type { Point } from '../../drawing.ts'
import { hullPad } from '../../hulls/hulls.ts'
import { ownHulls, type Kinship } from './kinship.ts'
import { boxOfItem, type LayoutItem } from '../layoutItems.ts'
import type { CoalitionId, PartyId } from '../../../model/ids.ts'

/** Air around somebody new. */
export const AIR = 10

type Gathering = { count: number; x: number; y: number }

/** Who stands where while newcomers get their place: what is taken, how far hulls reach, and where people gather. */
export class Room {
  readonly kinship: Kinship
  readonly #taken = new BoxGrid()
  readonly #middles = new Map<PartyId, Point>()
  readonly #reach = new Map<CoalitionId, Box>()
  readonly #gatherings = new Map<CoalitionId, Gathering>()

  constructor(kinship: Kinship) {
    this.kinship = kinship
  }

  /** From now on this one stands there. */
  settle(item: LayoutItem): void {
    const box = boxOfItem(item)
    const middle = middleOf(box)
    this.#taken.add(box, item.id)
    this.#middles.set(item.id, middle)
    for (const circle of this.kinship.around.get(item.id) ?? []) {
      const reach = this.#reach.get(circle)
      this.#reach.set(circle, (reach && boxAround([reach, box])) ?? box)
    }
    for (const circle of this.kinship.homes.get(item.id) ?? []) {
      const { count, x, y } = this.#gatherings.get(circle) ?? { count: 0, x: 0, y: 0 }
      this.#gatherings.set(circle, { count: count + 1, x: x + middle.x, y: y + middle.y })
    }
  }

  holds(id: PartyId): boolean {
    return this.#middles.has(id)
  }

  /** Whether somebody stands here, or so near that there would be no air. */
  isTaken(box: Box): boolean {
    return this.#taken.meets(grow(box, AIR), '')
  }

  /** The surroundings of every coalition that is not this party's own, as far as its people have a place. */
  foreignHulls(id: PartyId): readonly Box[] {
    const own = ownHulls(this.kinship, id)
    return [...this.#reach].flatMap(([circle, reach]) => (own.has(circle) ? [] : [grow(reach, hullPad(this.kinship.circles.get(circle)?.height ?? 0))]))
  }

  /** The middle of those with a place to whom somebody without one belongs; who is met in two ways counts twice. Null when there are none. */
  middleOfKin(id: PartyId): Point | null {
    const direct = [...(this.kinship.direct.get(id) ?? [])].flatMap((other) => this.#middles.get(other) ?? [])
    const fellows = (this.kinship.homes.get(id) ?? []).flatMap((circle) => this.#gatherings.get(circle) ?? [])
    const all: readonly Gathering[] = [...direct.map((point) => ({ count: 1, ...point })), ...fellows]
    const { count, x, y } = all.reduce((sum, part) => ({ count: sum.count + part.count, x: sum.x + part.x, y: sum.y + part.y }), { count: 0, x: 0, y: 0 })
    return count === 0 ? null : { x: x / count, y: y / count }
  }
}

export function liesInAny(box: Box, hulls: readonly Box[]): boolean {
  return hulls.some((hull) => boxesOverlap(box, hull))
}
