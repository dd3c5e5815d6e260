import type { Point } from './drawing.ts'
import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'

/**
 * How far a layout of the whole map must be carried to lie where the map lay before: a layout is worked out around the
 * origin, but people look at the place where they put their map. Where somebody is pinned the layout is there already.
 *
 * The middle is the median, so that one who was dragged far away does not take the map along.
 */
export function wayBackToMiddle({ placements }: Network): Point {
  const places = [...placements.values()]
  if (places.length === 0 || places.some(({ pinned }) => pinned)) return { x: 0, y: 0 }
  return { x: median(places.map(({ x }) => x)), y: median(places.map(({ y }) => y)) }
}

export function carried(places: ReadonlyMap<PartyId, Point>, { x, y }: Point): ReadonlyMap<PartyId, Point> {
  return new Map([...places].map(([id, place]) => [id, { x: place.x + x, y: place.y + y }]))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
