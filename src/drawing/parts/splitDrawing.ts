import type { CoalitionId, OrganisationId } from '../../model/ids.ts'
import { boxAround, middleOf } from '../boxes.ts'
import type { Drawing, DrawnHull, Point } from '../drawing.ts'
import { nameBox } from '../labels.ts'
import { unshapedPart, type Part } from './partOfDrawing.ts'

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
 * half of it or several. A drawing that fits is its only part, and the same object; those of one that is split have no outlines yet.
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

/** A coalition that stands where its name stands, not where members are. */
export function hasOwnPlace(hull: DrawnHull): boolean {
  return hull.isPlate === true || hull.organisations.length + hull.coalitions.length === 0
}

function splitItems(items: readonly Item[], drawing: Drawing, wishes: SplitWishes): readonly Drawing[] {
  const part = partWith(items, drawing)
  if (part.organisations.size <= wishes.most) {
    const drawn = unshapedPart(drawing, part)
    if (items.length <= LEAST_ITEMS || wishes.isLegible(drawn)) return [drawn]
  }
  const [first, second] = cut(items, drawing, wishes.aspect)
  return first.length === 0 || second.length === 0 ? [unshapedPart(drawing, part)] : [...splitItems(first, drawing, wishes), ...splitItems(second, drawing, wishes)]
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

/** As dear as a coalition that is cut through: to cut along the longer side, which leaves two strips. */
const ALONG_COST = 1
/** Of all items, how few one side of a cut may have. */
const LEAST_SHARE = 1 / 4
/** Against a coalition that is cut through. */
const LINE_COST = 0.1

type Cut = { readonly cost: number; readonly sides: readonly [readonly Item[], readonly Item[]] }

/** Where the fewest coalitions and lines are cut through and both sides have much of it, rather across the longer side. */
function cut(items: readonly Item[], drawing: Drawing, aspect: number): Cut['sides'] {
  const around = boxAround(items.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })))
  const isWide = around !== null && around.right - around.left > (around.bottom - around.top) * aspect
  const across = cheapestCut(items.toSorted((a, b) => a.x - b.x), drawing, isWide ? 0 : ALONG_COST)
  const down = cheapestCut(items.toSorted((a, b) => a.y - b.y), drawing, isWide ? ALONG_COST : 0)
  return across.cost < down.cost ? across.sides : down.sides
}

function cheapestCut(ordered: readonly Item[], drawing: Drawing, atLeast: number): Cut {
  const length = ordered.length
  const costs = spanCosts(ordered, drawing)
  const costOf = (at: number): number => (costs[at] ?? 0) + Math.abs(at - length / 2) / length
  const first = Math.max(1, Math.ceil(length * LEAST_SHARE))
  const places = Array.from({ length: Math.max(1, length - first * 2 + 1) }, (_, index) => first + index)
  const best = places.reduce((least, next) => (costOf(next) < costOf(least) ? next : least))
  return { cost: costOf(best) + atLeast, sides: [ordered.slice(0, best), ordered.slice(best)] }
}

/** What a cut before each place of this order would go through. */
function spanCosts(ordered: readonly Item[], { hulls, lines }: Drawing): Float64Array {
  const placeOf = new Map<string, number>(ordered.map(({ id }, place) => [id, place]))
  const costs = new Float64Array(ordered.length + 1)
  const addSpan = (ids: readonly string[], cost: number): void => {
    const places = ids.flatMap((id) => placeOf.get(id) ?? [])
    if (places.length > 1) for (let at = Math.min(...places) + 1; at <= Math.max(...places); at++) costs[at] = (costs[at] ?? 0) + cost
  }
  for (const { organisations, coalitions } of hulls) addSpan([...organisations, ...coalitions], 1)
  for (const { from, to } of lines) addSpan([from, to], LINE_COST)
  return costs
}
