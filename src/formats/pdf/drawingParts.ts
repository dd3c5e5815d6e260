import type { Drawing, DrawnHull } from '../../drawing/drawing.ts'
import { partOfDrawing } from '../../drawing/parts/partOfDrawing.ts'
import type { CoalitionId, OrganisationId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

/** A part of a drawing that gets a page of its own, and what it is about: a theme, or the coalitions in it. */
export type DrawingPart = { readonly title: string; readonly drawing: Drawing }

/** Coalitions with everybody in them and around them, where they stand on the map. */
function partWith(drawing: Drawing, coalitions: ReadonlySet<CoalitionId>): Drawing {
  const inside = drawing.hulls.filter(({ id }) => coalitions.has(id)).flatMap(({ organisations }) => organisations)
  const around = drawing.lines.flatMap(({ kind, from, to }) => ((kind === 'around' || kind === 'seat') && coalitions.has(to as CoalitionId) ? [from as OrganisationId] : []))
  return partOfDrawing(drawing, { organisations: new Set([...inside, ...around]), coalitions })
}

const NO_COALITIONS: ReadonlySet<CoalitionId> = new Set()

/**
 * The drawing in parts in each of which every name has room: a part for each theme, halved along the map as long as names are
 * left out. Coalitions without a theme are parted by where they stand; who is in none of them comes last.
 */
export function partDrawing(drawing: Drawing, network: Network, leftOver: string, fits: (part: Drawing) => boolean): readonly DrawingPart[] {
  const byTheme = Map.groupBy(outermost(drawing), ({ id }) => network.coalitions.get(id)?.themes.find((theme) => network.themes.has(theme)) ?? null)
  const sorted = [...byTheme].toSorted(([a], [b]) => Number(a === null) - Number(b === null))
  const parts = sorted.flatMap(([theme, hulls]) => halve(hulls, (some) => partWith(drawing, withNested(some, drawing)), fits).map((part): DrawingPart => ({
    title: (theme === null ? undefined : network.themes.get(theme)?.name) ?? nameFew(outermost(part).map(({ title }) => title)),
    drawing: part,
  })))
  const shown = new Set(parts.flatMap((part) => part.drawing.nodes.map(({ id }) => id)))
  const rest = drawing.nodes.filter(({ id }) => !shown.has(id))
  const others = rest.length === 0 ? [] : halve(rest, (some) => partOfDrawing(drawing, { organisations: new Set(some.map(({ id }) => id)), coalitions: NO_COALITIONS }), fits)
  return [...parts, ...others.map((part) => ({ title: leftOver, drawing: part }))]
}

/** More names than these make a title that nobody reads. */
const MOST_NAMED = 3

function nameFew(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} …` : names.join(', ')
}

/** Those that lie in no other: what lies in them goes along. */
function outermost({ hulls }: Drawing): readonly DrawnHull[] {
  const nested = new Set(hulls.flatMap(({ coalitions }) => coalitions))
  return hulls.filter(({ id }) => !nested.has(id))
}

function withNested(hulls: readonly DrawnHull[], drawing: Drawing): ReadonlySet<CoalitionId> {
  const ids = new Set(hulls.flatMap(({ id, coalitions }) => [id, ...coalitions]))
  for (const { id, coalitions } of drawing.hulls) if (ids.has(id)) coalitions.forEach((inner) => ids.add(inner))
  return ids
}

type Placed = { readonly x: number; readonly y: number } | DrawnHull

/** Neighbours stay together: cut across the longer side of where they stand. */
function halve<Thing extends Placed>(things: readonly Thing[], draw: (some: readonly Thing[]) => Drawing, fits: (part: Drawing) => boolean): readonly Drawing[] {
  const drawing = draw(things)
  if (things.length < 2 || fits(drawing)) return [drawing]
  const { left, right, top, bottom } = drawing.bounds
  const along = right - left > bottom - top ? 'x' : 'y'
  const placeOf = (thing: Placed): number => ('name' in thing && typeof thing.name === 'object' ? thing.name[along] : (thing as { readonly x: number; readonly y: number })[along])
  const sorted = things.toSorted((a, b) => placeOf(a) - placeOf(b))
  const middle = Math.ceil(sorted.length / 2)
  return [sorted.slice(0, middle), sorted.slice(middle)].flatMap((half) => halve(half, draw, fits))
}
