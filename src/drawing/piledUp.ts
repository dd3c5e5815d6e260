import type { Drawing } from './drawing.ts'
import { NODE_RADIUS } from './labels.ts'

/** From so many on nobody can tell who lies in a pile, nor how many. */
const LEAST_PILE = 5

/** How many organisations stand on top of at least four others: they look like one circle. */
export function piledUp({ nodes }: Pick<Drawing, 'nodes'>): number {
  const piles = new Map<string, number>()
  for (const { x, y } of nodes) {
    const place = `${Math.round(x / NODE_RADIUS)} ${Math.round(y / NODE_RADIUS)}`
    piles.set(place, (piles.get(place) ?? 0) + 1)
  }
  return [...piles.values()].filter((count) => count >= LEAST_PILE).reduce((total, count) => total + count, 0)
}
