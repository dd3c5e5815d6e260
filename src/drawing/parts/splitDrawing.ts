import type { CoalitionId, OrganisationId } from '../../model/ids.ts'
import { boxAround, middleOf } from '../boxes.ts'
import type { Drawing, DrawnHull, Point } from '../drawing.ts'
import { nameBox } from '../labels.ts'
import { partOfDrawing, type Part } from './partOfDrawing.ts'

export type SplitWishes = {
  /** Of the room that one part gets: its width over its height. */
  readonly aspect: number
  /** No part has more organisations. */
  readonly most: number
  /** Whether a part that is small enough can be read as it is; else it is split further. */
  readonly isLegible: (drawing: Drawing) => boolean
}

/** Smaller than this a part is not split, even if it cannot be read: it would say nothing any more. */
const LEAST_ITEMS = 4

/**
 * A drawing that is too full for one sheet, as the regions of it that each fit one, from the upper left on. It is cut where
 * it is wide and where the fewest coalitions are cut through; one that is cut through is drawn in every part that has
 * half of it or several. A drawing that fits is its only part, and the same object.
 */
export function splitDrawing(drawing: Drawing, wishes: SplitWishes): readonly Drawing[] {
  if (drawing.nodes.length <= wishes.most && wishes.isLegible(drawing)) return [drawing]
  const items = itemsOf(drawing)
  return items.length === 0 ? [drawing] : splitItems(items, drawing, wishes)
}

/** What has a place of its own: an organisation, or a coalition that nobody is drawn in. */
type Item = Point & { readonly id: OrganisationId | CoalitionId }

function itemsOf({ nodes, hulls }: Drawing): readonly Item[] {
  return [...nodes.map(({ id, x, y }) => ({ id, x, y })), ...hulls.filter(hasOwnPlace).map((hull) => ({ id: hull.id, ...middleOf(nameBox(hull.name)) }))]
}

function hasOwnPlace(hull: DrawnHull): boolean {
  return hull.isPlate === true || hull.organisations.length + hull.coalitions.length === 0
}

function splitItems(items: readonly Item[], drawing: Drawing, wishes: SplitWishes): readonly Drawing[] {
  const part = partWith(items, drawing)
  if (part.organisations.size <= wishes.most) {
    const drawn = partOfDrawing(drawing, part)
    if (items.length <= LEAST_ITEMS || wishes.isLegible(drawn)) return [drawn]
  }
  const [first, second] = cut(items, drawing, wishes.aspect)
  return first.length === 0 || second.length === 0 ? [partOfDrawing(drawing, part)] : [...splitItems(first, drawing, wishes), ...splitItems(second, drawing, wishes)]
}

/** The items with every coalition that somebody of them is in. */
function partWith(items: readonly Item[], { nodes, hulls }: Drawing): Part {
  const ids = new Set<string>(items.map(({ id }) => id))
  const coalitions = new Set(hulls.filter((hull) => ids.has(hull.id) || belongs(hull, ids)).map(({ id }) => id))
  // From the inside out: whoever holds a coalition that is there is there too.
  for (const hull of hulls.toSorted((a, b) => a.height - b.height)) if (hull.coalitions.some((id) => coalitions.has(id))) coalitions.add(hull.id)
  return { organisations: new Set(nodes.map(({ id }) => id).filter((id) => ids.has(id))), coalitions }
}

/** One or two of many are no coalition to draw: who they are is said where the others are. */
function belongs({ organisations }: DrawnHull, ids: ReadonlySet<string>): boolean {
  const here = organisations.filter((id) => ids.has(id)).length
  return here > 0 && here * 2 >= Math.min(organisations.length, LEAST_DRAWN * 2)
}

/** From so many on, those of a larger coalition that are in a part are drawn as one. */
const LEAST_DRAWN = 3

/** Across its longer side, somewhere in the middle third. */
function cut(items: readonly Item[], { hulls }: Drawing, aspect: number): readonly [readonly Item[], readonly Item[]] {
  const around = boxAround(items.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })))
  const isWide = around !== null && around.right - around.left > (around.bottom - around.top) * aspect
  const ordered = items.toSorted((a, b) => (isWide ? a.x - b.x : a.y - b.y))
  const at = cheapestCut(ordered, hulls)
  return [ordered.slice(0, at), ordered.slice(at)]
}

function cheapestCut(ordered: readonly Item[], hulls: readonly DrawnHull[]): number {
  const spans = spansOf(ordered, hulls)
  const middle = ordered.length / 2
  const cost = (at: number): number => spans.filter(([first, last]) => first < at && last >= at).length + Math.abs(at - middle) / ordered.length
  const places = Array.from({ length: Math.max(1, Math.floor(ordered.length / 3)) }, (_, index) => Math.ceil(ordered.length / 3) + index)
  return places.reduce((best, next) => (cost(next) < cost(best) ? next : best))
}

/** The first and the last of every coalition in this order. */
function spansOf(ordered: readonly Item[], hulls: readonly DrawnHull[]): readonly (readonly [number, number])[] {
  const placeOf = new Map<string, number>(ordered.map(({ id }, place) => [id, place]))
  return hulls.flatMap((hull): (readonly [number, number])[] => {
    const places = hull.organisations.flatMap((id) => placeOf.get(id) ?? [])
    return places.length < 2 ? [] : [[Math.min(...places), Math.max(...places)]]
  })
}
