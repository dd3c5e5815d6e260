import type { LayoutItem } from '../layoutItems.ts'

/** Where everybody stands as flat numbers, `SPOT` per item: the middle of the box, its half sizes, and how far below the middle its circle is. */
export type Spots = Float64Array

export const SPOT = 5

export function spotsOf(items: readonly LayoutItem[]): Spots {
  return Float64Array.from(items.flatMap(({ x, y, halfWidth, halfHeight, toParty }) => [x, y, halfWidth, halfHeight, toParty]))
}

export function readSpots(spots: Spots, items: readonly LayoutItem[]): void {
  items.forEach((item, index) => {
    spots[index * SPOT] = item.x
    spots[index * SPOT + 1] = item.y
  })
}
