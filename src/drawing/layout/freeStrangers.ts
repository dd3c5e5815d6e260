import type { Drawing, DrawnHull, DrawnNode, Point } from '../drawing.ts'
import { standsInside } from '../hulls/strangers.ts'
import { foreignHulls, freePlaces } from './freePlaces.ts'
import { faultsIn, judge, wronglyPlaced, type Judged } from './judgeHulls.ts'
import { nameBox, nodeBox } from '../labels.ts'
import { moveInDrawing } from '../moveInDrawing.ts'
import type { OrganisationId, PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

const ROUNDS = 4
/** Every try shapes the hulls anew that it touches; one that shapes a single hull counts for a part. */
const MOST_TRIES = 300
const SMALL_TRY = 0.2

/** How much may still be tried, shared by all that belongs to one layout. */
export type Budget = { tries: number }

export function newBudget(): Budget {
  return { tries: MOST_TRIES }
}
/** How far somebody may go, and how many places are tried. */
const SEARCH = { rings: 40, count: 4 }
/** Members of the hull around somebody that may make way instead. */
const MAKING_WAY = 4

/**
 * Leads whoever still stands in a wrong hull, or under a name, to a free place outside, or draws a member of that hull back in
 * so that it opens.
 *
 * The board knows hulls by their measure only; this looks at the hulls as they are drawn. A move that does not help is not
 * made, and a round that does not help on the map drawn anew is not kept.
 */
export function freeStrangers(network: Network, judged: Judged, budget: Budget): Judged {
  let best = judged
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = wronglyPlaced(best)
    if (wrong.length === 0) break
    const moves = helpfulMoves(best, wrong, budget)
    const next = judge(network, new Map([...best.points, ...moves]))
    if (wronglyPlaced(next).length >= wrong.length) break
    best = next
  }
  return best
}

function helpfulMoves({ drawing: start, points }: Judged, wrong: readonly DrawnNode[], budget: Budget): Map<PartyId, Point> {
  const moves = new Map<PartyId, Point>()
  let drawing = start
  let faults = faultsIn(drawing)
  for (const node of wrong) {
    for (const { id, at, opens } of waysOut(node, drawing, points)) {
      if (budget.tries <= 0) return moves
      budget.tries -= SMALL_TRY
      if (opens && !isFreed(node, opens, drawing, id, at)) continue
      budget.tries -= 1
      const tried = moveInDrawing(drawing, new Map([[id, at]]))
      const left = faultsIn(tried)
      if (left >= faults) continue
      moves.set(id, at)
      drawing = tried
      faults = left
      break
    }
  }
  return moves
}

/** `opens`: the hull that is to open when one of its members goes there. */
type Way = { readonly id: OrganisationId; readonly at: Point; readonly opens?: DrawnHull }

/** Whether somebody would be out of this hull, of which alone the outline is made: most ways help nothing, and all hulls that one is in take ten times as long. */
function isFreed(node: DrawnNode, hull: DrawnHull, drawing: Drawing, id: OrganisationId, at: Point): boolean {
  const inner = drawing.hulls.filter((other) => hull.coalitions.includes(other.id))
  const { hulls } = moveInDrawing({ ...drawing, hulls: [hull, ...inner], lines: [] }, new Map([[id, at]]))
  return !hulls.some((moved) => moved.id === hull.id && standsInside(node, moved.rings))
}

/** Where the one in the way could go, nearest first; then where members of the hull around it could. */
function* waysOut(node: DrawnNode, drawing: Drawing, movable: ReadonlyMap<PartyId, Point>): Generator<Way> {
  if (movable.has(node.id)) for (const at of placesFor(node, node, drawing)) yield { id: node.id, at }
  const around = drawing.hulls.filter((hull) => !hull.organisations.includes(node.id) && standsInside(node, hull.rings))
  for (const hull of around) {
    for (const member of membersBeside(hull, node, drawing)) {
      if (movable.has(member.id)) for (const at of placesFor(member, middleOfHull(hull, drawing), drawing).slice(0, 2)) yield { id: member.id, at, opens: hull }
    }
  }
}

function membersBeside(hull: DrawnHull, { x, y }: Point, { nodes }: Drawing): DrawnNode[] {
  const members = new Set(hull.organisations)
  const away = (node: DrawnNode): number => Math.hypot(node.x - x, node.y - y)
  return nodes.filter(({ id }) => members.has(id)).toSorted((a, b) => away(a) - away(b)).slice(0, MAKING_WAY)
}

function middleOfHull(hull: DrawnHull, { nodes }: Drawing): Point {
  const members = nodes.filter(({ id }) => hull.organisations.includes(id))
  return { x: members.reduce((sum, { x }) => sum + x, 0) / members.length, y: members.reduce((sum, { y }) => sum + y, 0) / members.length }
}

/** The places nearest to `from` that are over nobody and in no foreign hull. */
function placesFor(node: DrawnNode, from: Point, drawing: Drawing): Point[] {
  const { nodes, hulls } = drawing
  const boxes = [...nodes.filter((other) => other.id !== node.id).map((other) => nodeBox(other)), ...hulls.map((hull) => nameBox(hull.name))]
  return freePlaces(node, from, nodeBox(node), { boxes, hulls: foreignHulls(node, drawing) }, SEARCH)
}
