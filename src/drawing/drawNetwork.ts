import { allSteps } from '../model/allSteps.ts'
import { circlesOf } from './hulls/circles.ts'
import { drawCircles, planHullsInSteps } from './drawParties.ts'
import { seatAsOf } from './endings.ts'
import type { Drawing, DrawnHull, DrawOptions } from './drawing.ts'
import { cutLine, planLines } from './lines.ts'
import { ringArea } from './hulls/outline.ts'
import { boundsOf, hullShaper } from './hulls/shapeHulls.ts'
import type { Network } from '../model/network.ts'

/**
 * Parties without a placement (and without a preview) are not drawn: run a layout or `placeNew` first. A coalition with at
 * least one drawn member needs no placement of its own.
 */
export function drawNetwork(network: Network, options: DrawOptions): Drawing {
  return allSteps(drawNetworkInSteps(network, options))
}

/** The same in many small steps: on a large map all of it takes longer than a key may wait. The dearest is one outline of a hull that lies all over the map. */
export function* drawNetworkInSteps(unseated: Network, options: DrawOptions): Generator<void, Drawing> {
  const asOf = options.asOf ?? null
  const network = asOf === null ? unseated : seatAsOf(unseated, asOf)
  const circles = circlesOf(network)
  yield
  const nodes = drawCircles(network, circles, options)
  yield
  const unshaped = yield* planHullsInSteps(network, circles, nodes, options)
  yield
  const shape = hullShaper(unshaped, nodes)
  const shaped: DrawnHull[] = []
  for (const hull of unshaped) {
    shaped.push(shape(hull))
    yield
  }
  const hulls = largestFirst(shaped)
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  const lines = planLines(network, circles, options.language, asOf).filter((plan) => !options.hidden?.has(plan.fact)).flatMap((plan) => cutLine(plan, { nodes, hulls: byId }) ?? [])
  return { theme: options.theme, nodes: [...nodes.values()], hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

function largestFirst(hulls: readonly DrawnHull[]): DrawnHull[] {
  const areas = new Map(hulls.map((hull) => [hull.id, Math.abs(ringArea(hull.rings[0] ?? []))]))
  return hulls.toSorted((a, b) => (areas.get(b.id) ?? 0) - (areas.get(a.id) ?? 0))
}
