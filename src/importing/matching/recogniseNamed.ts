import type { ExtraFieldId, PlaceId, SourceId, ThemeId } from '../../model/ids.ts'
import type { Source } from '../../model/evidence.ts'
import { normaliseName } from '../../model/names.ts'
import type { ExtraField, Network } from '../../model/network.ts'
import { isSameDate } from '../../model/partialDate.ts'
import type { Place } from '../../model/place.ts'
import type { Theme } from '../../model/theme.ts'

/** Which of the file's named things are on the map already, by id of the file. */
export type Recognised = ReadonlyMap<string, string>

type Pairing<Thing> = {
  /** What must agree before two are compared at all. */
  readonly keysOf: (thing: Thing) => readonly string[]
  /** The surest first; one that answers null is no match. */
  readonly rank: (known: Thing, inFile: Thing) => number | null
}

/**
 * Pairs what the file has with what the map has: by id where the ids are ours, else by what it is called. Nothing on the map is
 * taken for two of the file.
 */
function pairUp<Thing extends { readonly id: string }>(onMap: ReadonlyMap<string, Thing>, inFile: Iterable<Thing>, keepsIds: boolean, { keysOf, rank }: Pairing<Thing>, found = new Map<string, string>()): Map<string, string> {
  const things = [...inFile]
  if (keepsIds) for (const { id } of things) if (onMap.has(id)) found.set(id, id)
  const taken = new Set(found.values())
  const byKey = new Map<string, Thing[]>()
  for (const known of onMap.values()) for (const key of keysOf(known)) byKey.set(key, [...(byKey.get(key) ?? []), known])
  for (const thing of things) {
    if (found.has(thing.id)) continue
    const ranked = keysOf(thing).flatMap((key) => byKey.get(key) ?? []).filter(({ id }) => !taken.has(id)).map((known) => ({ known, at: rank(known, thing) }))
    const best = ranked.filter(({ at }) => at !== null).toSorted((a, b) => Number(a.at) - Number(b.at))[0]
    if (!best) continue
    found.set(thing.id, best.known.id)
    taken.add(best.known.id)
  }
  return found
}

export function recogniseThemes(onMap: ReadonlyMap<ThemeId, Theme>, inFile: ReadonlyMap<ThemeId, Theme>, keepsIds: boolean): Recognised {
  return pairUp(onMap, inFile.values(), keepsIds, {
    keysOf: ({ name, aliases }) => [...new Set([name, ...aliases].map(normaliseName))],
    rank: (known, theme) => (normaliseName(known.name) === normaliseName(theme.name) ? 0 : 1),
  })
}

export function recogniseExtraFields(onMap: ReadonlyMap<ExtraFieldId, ExtraField>, inFile: ReadonlyMap<ExtraFieldId, ExtraField>, keepsIds: boolean): Recognised {
  return pairUp(onMap, inFile.values(), keepsIds, { keysOf: ({ on, name }) => [`${on}/${normaliseName(name)}`], rank: () => 0 })
}

export function recogniseSources(onMap: ReadonlyMap<SourceId, Source>, inFile: ReadonlyMap<SourceId, Source>, keepsIds: boolean): Recognised {
  return pairUp(onMap, inFile.values(), keepsIds, { keysOf: ({ title }) => [normaliseName(title)], rank: (known, source) => (!isSameDate(known.date, source.date) ? null : known.author === source.author && known.link === source.link ? 0 : 1) })
}

/**
 * Places by name, kind and where they lie: *Utrecht* is a city, a municipality and a province, and more than one city has a *Centrum*.
 * A kind or a surrounding place that one side does not say stands in the way of nothing.
 */
export function recognisePlaces(onMap: Network['places'], inFile: Network['places'], keepsIds: boolean): Recognised {
  const found = new Map<string, string>()
  const outerFirst = [...inFile.values()].toSorted((a, b) => depthOf(inFile, a) - depthOf(inFile, b))
  const rank = (known: Place, place: Place): number | null => {
    if (known.kind !== place.kind && known.kind !== null && place.kind !== null) return null
    const outer = place.within === null ? undefined : found.get(place.within)
    if (known.within !== null && place.within !== null && (outer === undefined || !areNested(onMap, known.within, outer as PlaceId))) return null
    return (known.kind === place.kind ? 0 : 2) + ((known.within ?? undefined) === outer ? 0 : 1)
  }
  return pairUp(onMap, outerFirst, keepsIds, { keysOf: ({ name }) => [normaliseName(name)], rank }, found)
}

function depthOf(places: Network['places'], place: Place): number {
  let depth = 0
  for (let at = place.within; at !== null && depth < places.size; at = places.get(at)?.within ?? null) depth++
  return depth
}

function areNested(places: Network['places'], one: PlaceId, other: PlaceId): boolean {
  return surroundings(places, one).has(other) || surroundings(places, other).has(one)
}

function surroundings(places: Network['places'], id: PlaceId): ReadonlySet<PlaceId> {
  const found = new Set<PlaceId>()
  for (let at: PlaceId | null = id; at !== null && !found.has(at); at = places.get(at)?.within ?? null) found.add(at)
  return found
}
