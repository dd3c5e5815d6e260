import type { Standing } from './hullCosts.ts'
import { SPOT } from './spots.ts'

/** Air between two boxes. */
const ITEM_GAP = 12
const OVERLAP_COST = 60
const OVERLAP_SLOPE = 5

/** What it costs that the box of one lies over those of others, or too close. */
export function overlapCost({ spots, grid }: Standing, index: number): number {
  const x = spots[index * SPOT] ?? 0
  const y = spots[index * SPOT + 1] ?? 0
  const halfWidth = (spots[index * SPOT + 2] ?? 0) + ITEM_GAP
  const halfHeight = (spots[index * SPOT + 3] ?? 0) + ITEM_GAP
  const count = grid.around(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight)
  let cost = 0
  for (let place = 0; place < count; place++) {
    const other = grid.found[place] ?? 0
    const at = other * SPOT
    const overX = halfWidth + (spots[at + 2] ?? 0) - Math.abs(x - (spots[at] ?? 0))
    const overY = halfHeight + (spots[at + 3] ?? 0) - Math.abs(y - (spots[at + 1] ?? 0))
    if (overX > 0 && overY > 0 && other !== index) cost += OVERLAP_COST + OVERLAP_SLOPE * Math.min(overX, overY)
  }
  return cost
}
