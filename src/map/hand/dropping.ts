import type { Drawing, DrawnHull, Point } from '../../drawing/drawing.ts'
import { isInRings, nearestOnRings } from '../../drawing/hulls/outline.ts'
import { shapeHulls } from '../../drawing/hulls/shapeHulls.ts'
import { isCoalitionId, type CoalitionId, type OrganisationId, type PartyId } from '../../model/ids.ts'
import { hullAt } from './hitThings.ts'

/** What letting go here would mean, besides another place. */
export type Drop = {
  /** Into whose hull, and which of the dragged organisations are not in it yet; null when into nobody's. */
  readonly enters: { readonly coalition: CoalitionId; readonly parties: readonly OrganisationId[] } | null
  /** The organisation that is dragged alone, and the hulls it was pulled out of. */
  readonly leaves: { readonly party: OrganisationId; readonly coalitions: readonly CoalitionId[] } | null
}

export const NO_DROP: Drop = { enters: null, leaves: null }

/** From here on a hull lets go of a member that is pulled away from the others, in map units beyond its outline without it. */
export const LETS_GO = 110

/** Judges a drag at each place it comes to. Answers the same object as long as the answer is the same. */
export type DropJudge = (positions: ReadonlyMap<PartyId, Point>) => Drop

/**
 * Judged by the outlines as they were when the drag began, because an outline follows its members and gives way to
 * strangers. Whoever drags a coalition as a whole moves it, and nothing else is meant.
 */
export function judgeDrops(drawing: Drawing, held: PartyId, moving: ReadonlySet<PartyId>): DropJudge {
  const movesHull = [...moving].some(isCoalitionId)
  const organisations = [...moving].filter((id): id is OrganisationId => !isCoalitionId(id))
  const alone = organisations.length === 1 ? organisations[0] : undefined
  const remaining = alone && !movesHull ? outlinesWithout(drawing, alone) : []
  let last = NO_DROP
  return (positions) => {
    const at = positions.get(held)
    if (movesHull || !at) return NO_DROP
    const drop = { enters: enteredAt(drawing, at, organisations), leaves: alone ? leftAt(remaining, at, alone) : null }
    if (JSON.stringify(drop) !== JSON.stringify(last)) last = drop
    return last
  }
}

function enteredAt(drawing: Drawing, at: Point, organisations: readonly OrganisationId[]): Drop['enters'] {
  const hulls = new Map<CoalitionId, DrawnHull>(drawing.hulls.map((hull) => [hull.id, hull]))
  const strangersTo = (id: CoalitionId): OrganisationId[] => organisations.filter((organisation) => !hulls.get(id)?.organisations.includes(organisation))
  const coalition = hullAt(drawing, at)
  if (coalition === null) return null
  const parties = strangersTo(coalition)
  return parties.length > 0 ? { coalition, parties } : null
}

/** The hulls of an organisation as they would be without it; one that would have nobody left is not among them. */
function outlinesWithout(drawing: Drawing, organisation: OrganisationId): readonly DrawnHull[] {
  const others = drawing.hulls.filter((hull) => hull.organisations.includes(organisation) && hull.organisations.length + hull.coalitions.length > 1)
  const nodes = new Map(drawing.nodes.filter(({ id }) => id !== organisation).map((node) => [node.id, node]))
  const thinned = drawing.hulls.map((hull) => without(hull, organisation))
  const wanted = new Set(others.map((hull) => hull.id))
  return shapeHulls(thinned, nodes, wanted).filter((hull) => wanted.has(hull.id))
}

function leftAt(remaining: readonly DrawnHull[], at: Point, party: OrganisationId): Drop['leaves'] {
  const coalitions = remaining.filter((hull) => distanceToRings(at, hull.rings) > LETS_GO).map((hull) => hull.id)
  return coalitions.length > 0 ? { party, coalitions } : null
}

function distanceToRings(point: Point, rings: DrawnHull['rings']): number {
  const nearest = isInRings(point, rings) ? null : nearestOnRings(point, rings)
  return nearest ? Math.hypot(nearest.x - point.x, nearest.y - point.y) : 0
}

/** The drawing as it would be after letting go: in the hull that takes them, out of the hulls that let go. */
export function previewDrop(drawing: Drawing, { enters, leaves }: Drop): Drawing {
  if (enters === null && leaves === null) return drawing
  return { ...drawing, hulls: drawing.hulls.map((hull) => (leaves?.coalitions.includes(hull.id) ? without(hull, leaves.party) : enters?.coalition === hull.id ? { ...hull, organisations: [...hull.organisations, ...enters.parties] } : hull)) }
}

/** A name that stood by the one who leaves stays where it is. */
function without(hull: DrawnHull, party: OrganisationId): DrawnHull {
  const { name } = hull
  return { ...hull, organisations: hull.organisations.filter((id) => id !== party), name: name.by === party ? { ...name, by: null } : name }
}
