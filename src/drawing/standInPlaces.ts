import type { CoalitionId } from '../model/ids.ts'
import { membershipsIn, type Network } from '../model/network.ts'
import type { Point } from './drawing.ts'

/** Where a coalition without a place of its own stands while nobody of it is shown: in the middle of all who take part in it. Of the whole map, as a lens leaves it alone. */
export function standInPlaces(whole: Network): ReadonlyMap<CoalitionId, Point> {
  const unplaced = [...whole.coalitions.keys()].filter((id) => !whole.placements.has(id))
  return new Map(unplaced.flatMap((id): [CoalitionId, Point][] => {
    const places = membershipsIn(whole, id).flatMap(({ party }) => whole.placements.get(party) ?? [])
    if (places.length === 0) return []
    const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
    return [[id, { x: sum.x / places.length, y: sum.y / places.length }]]
  }))
}
