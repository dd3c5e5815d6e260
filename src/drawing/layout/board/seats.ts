import type { LayoutGroup, LayoutItem, LayoutScene } from '../layoutItems.ts'
import { shapeOf, type GroupShape } from './groupShape.ts'
import { mostOwn } from './layoutTerms.ts'

/** A coalition with its room as it is, and as it would be. */
export type Seat = {
  /** Its place in the list of seats. */
  readonly number: number
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

/** A seat for every coalition that holds more than its name. */
export function seatsIn({ items, groups }: LayoutScene, indexOf: ReadonlyMap<LayoutItem, number>): Seat[] {
  return groups.filter((group) => group.items.length > 1).map((group, number) => {
    const members = group.items.map((item) => indexOf.get(item) ?? 0)
    return {
      number, group, hosts: mostOwn(group, groups), shape: shapeOf(members), spare: shapeOf(members), cost: 0, spareCost: 0, change: 0, touched: false, met: false,
      holds: Uint8Array.from(items, (item) => (group.holds.has(item) ? 1 : 0)), margins: new Float64Array(items.length),
    }
  })
}

/** The seats of every item, in the order of the items. */
export function seatsByItem(items: readonly LayoutItem[], seats: readonly Seat[]): readonly (readonly Seat[])[] {
  return items.map((item) => seats.filter((seat) => seat.group.holds.has(item)))
}
