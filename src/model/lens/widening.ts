import type { PlaceId, ThemeId } from '../ids.ts'
import type { Network } from '../network.ts'
import type { Lens } from './lens.ts'

/** The chosen themes with all that are narrower, at any depth. */
export function themesMeant({ themes }: Network, chosen: readonly ThemeId[]): ReadonlySet<ThemeId> {
  return withAllBelow(chosen, [...themes.values()].map(({ id, wider }) => [id, wider]))
}

/** The chosen places with everything that lies in them. */
export function placesInside({ places }: Network, chosen: readonly PlaceId[]): ReadonlySet<PlaceId> {
  return withAllBelow(chosen, [...places.values()].map(({ id, within }) => [id, within]))
}

/** Where a coalition may lie to count for the chosen places: inside them, or when the lens says so in a place around one of them. */
export function placesForCoalitions(network: Network, { places, reach }: Pick<Lens, 'places' | 'reach'>): ReadonlySet<PlaceId> {
  const inside = placesInside(network, places)
  return reach === 'inside' ? inside : new Set([...inside, ...places.flatMap((place) => placesAround(network, place))])
}

function placesAround({ places }: Network, start: PlaceId): readonly PlaceId[] {
  const found: PlaceId[] = []
  for (let next = places.get(start)?.within ?? null; next !== null && !found.includes(next); next = places.get(next)?.within ?? null) found.push(next)
  return found
}

function withAllBelow<Id>(chosen: readonly Id[], parents: readonly (readonly [Id, Id | null])[]): ReadonlySet<Id> {
  const found = new Set(chosen)
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const [id, parent] of parents) if (parent !== null && found.has(parent)) found.add(id)
  }
  return found
}
