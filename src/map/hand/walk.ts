import type { Drawing, DrawnLine, Point } from '../../drawing/drawing.ts'
import { positionsIn } from './dragging.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** One thing that can be walked to, and where it stands. */
type Stand = Point & { readonly id: string }
/** Where the four arrows lead from each stand, as places in the list of stands; -1 where the map ends. */
type Links = Readonly<Record<Direction, Int32Array>>

const OPPOSITE: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }

/**
 * The organisation or the name of a coalition that an arrow leads to; null where the map ends in that direction.
 *
 * From everything all else can be reached by arrows alone, and where nothing stands between, the opposite arrow leads back.
 * From a line (the id of its fact) the walk begins in its middle; from what is not drawn it leads nowhere.
 */
export function walk(drawing: Drawing, from: string, direction: Direction): string | null {
  const { stands, places, links } = pathsOf(drawing)
  const place = places.get(from)
  if (place !== undefined) return stands[links[direction][place] ?? -1]?.id ?? null
  const middle = middleOfLine(drawing, from)
  return middle && (nearestTowards(stands, middle, direction)?.id ?? null)
}

/** The thing nearest to a point of the map; null when nothing is drawn. */
export function nearestThing(drawing: Drawing, to: Point): string | null {
  return nearest(pathsOf(drawing).stands, to)?.id ?? null
}

/** Who sits at most tables, and of those who has most lines; on a map of coalitions alone the largest of them. */
export function homeOf({ nodes, hulls, lines }: Drawing): string | null {
  const all: readonly { readonly id: string; readonly importance: number }[] = nodes.length > 0 ? nodes : hulls
  const most = all.reduce((best, { importance }) => Math.max(best, importance), -Infinity)
  const linesAt = (id: string): number => lines.filter((line) => line.from === id || line.to === id).length
  return least(all.filter(({ importance }) => importance === most), ({ id }) => -linesAt(id))?.id ?? null
}

/** Where a thing stands: a circle, the name of a coalition, or the middle of a line by its fact. */
export function placeOf(drawing: Drawing, id: string): Point | null {
  const { stands, places } = pathsOf(drawing)
  return stands[places.get(id) ?? -1] ?? middleOfLine(drawing, id)
}

function middleOfLine(drawing: Drawing, fact: string): Point | null {
  const line = drawing.lines.find((each) => each.fact === fact)
  return line ? middleOf(line) : null
}

export function middleOf({ start, end }: Pick<DrawnLine, 'start' | 'end'>): Point {
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
}

type Paths = { readonly stands: readonly Stand[]; readonly places: ReadonlyMap<string, number>; readonly links: Links }

/** Worked out at the first arrow after the drawing changed. */
const known = new WeakMap<Drawing, Paths>()

function pathsOf(drawing: Drawing): Paths {
  const before = known.get(drawing)
  if (before) return before
  const stands = [...positionsIn(drawing)].map(([id, { x, y }]) => ({ id, x, y })).toSorted((a, b) => a.x - b.x || a.y - b.y)
  const places = new Map(stands.map(({ id }, place) => [id, place]))
  let links: Links | null = null
  const paths: Paths = { stands, places, get links() { return (links ??= linkAll(stands)) } }
  known.set(drawing, paths)
  return paths
}

/** Stands lie sorted from left to right, so that the search for a nearest one need not look further than it is good for. */
function linkAll(stands: readonly Stand[]): Links {
  const links = { left: nobody(stands), right: nobody(stands), up: nobody(stands), down: nobody(stands) }
  stands.forEach((_, place) => {
    const costs = { left: Infinity, right: Infinity, up: Infinity, down: Infinity }
    for (const step of [1, -1]) lookAside(stands, place, step, links, costs)
  })
  return joinAll(stands, links)
}

/** Looks for whom the arrows at one stand lead to, to its right (`step` 1) or to its left (-1). */
function lookAside(stands: readonly Stand[], place: number, step: number, links: Open, costs: Record<Direction, number>): void {
  const a = stands[place] as Stand
  const ahead = step > 0 ? 'right' : 'left'
  for (let other = place + step; other >= 0 && other < stands.length; other += step) {
    const b = stands[other] as Stand
    const dy = b.y - a.y
    // Who stand on one spot lie in a row.
    const dx = b.x === a.x && dy === 0 ? (other - place) * SAME_SPOT_GAP : b.x - a.x
    const far = Math.abs(dx)
    if (far >= costs[ahead] && 2 * far >= costs.up && 2 * far >= costs.down) return
    if (dx !== 0 && costOf(dx, dy) < costs[ahead]) { costs[ahead] = costOf(dx, dy); links[ahead][place] = other }
    const along = dy > 0 ? 'down' : 'up'
    if (dy !== 0 && costOf(dy, dx) < costs[along]) { costs[along] = costOf(dy, dx); links[along][place] = other }
  }
}

const SAME_SPOT_GAP = 1e-6
const nobody = ({ length }: readonly Stand[]): Int32Array => new Int32Array(length).fill(-1)

/** How far something lies in a direction: what lies aside counts double, and outside a quarter turn twice as much again. */
function costOf(ahead: number, aside: number): number {
  const [far, off] = [Math.abs(ahead), Math.abs(aside)]
  return (far + 2 * off) * (off <= far ? 1 : 2)
}

function nearestTowards(stands: readonly Stand[], from: Point, direction: Direction): Stand | null {
  const isSideways = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  return least(stands, ({ x, y }) => {
    const [dx, dy] = [(x - from.x) * sign, (y - from.y) * sign]
    const [ahead, aside] = isSideways ? [dx, dy] : [dy, dx]
    return ahead > 0 ? costOf(ahead, aside) : Infinity
  })
}

function nearest(stands: readonly Stand[], to: Point): Stand | null {
  return least(stands, ({ x, y }) => Math.hypot(x - to.x, y - to.y))
}

function least<Thing>(things: Iterable<Thing>, costOf: (thing: Thing) => number): Thing | null {
  let best: Thing | null = null
  let bestCost = Infinity
  for (const thing of things) {
    const cost = costOf(thing)
    if (cost < bestCost) [best, bestCost] = [thing, cost]
  }
  return best
}

type Open = Record<Direction, Int32Array>

/**
 * Makes sure that everybody can be reached from everybody. Nearest neighbours alone leave a few aside: somebody who is nobody's
 * nearest, or two who are only each other's.
 *
 * First whoever cannot come to the first stand is led to the nearest who can. Then whoever cannot be reached from there is
 * put between its nearest and whom that one led to, as in a chain; that takes nobody's way away.
 */
function joinAll(stands: readonly Stand[], links: Open): Links {
  for (let home = reachedBack(links); home.size < stands.length; home = reachedBack(links)) {
    const [lost, near] = nearestPair(stands, home)
    links[directionTo(stands, lost, near)][lost] = near
  }
  for (let found = reached(links); found.size < stands.length; found = reached(links)) {
    const [lost, near] = nearestPair(stands, found)
    const direction = directionTo(stands, near, lost)
    links[direction][lost] = links[direction][near] ?? -1
    links[OPPOSITE[direction]][lost] = near
    links[direction][near] = lost
  }
  return links
}

/** Somebody outside, and who of those inside stands nearest. */
function nearestPair(stands: readonly Stand[], inside: ReadonlySet<number>): readonly [outside: number, inside: number] {
  const outside = stands.findIndex((_, place) => !inside.has(place))
  const { x, y } = stands[outside] as Stand
  return [outside, least(inside, (place) => Math.hypot((stands[place] as Stand).x - x, (stands[place] as Stand).y - y)) ?? 0]
}

function directionTo(stands: readonly Stand[], from: number, to: number): Direction {
  const [a, b] = [stands[from] as Stand, stands[to] as Stand]
  const [dx, dy] = [b.x - a.x || (to - from) * SAME_SPOT_GAP, b.y - a.y]
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? 'right' : 'left'
  return dy > 0 ? 'down' : 'up'
}

const waysFrom = (links: Open, place: number): number[] => [links.left, links.right, links.up, links.down].map((ways) => ways[place] ?? -1).filter((to) => to >= 0)

function reached(links: Open): ReadonlySet<number> {
  return flood((place) => waysFrom(links, place), links.left.length)
}

/** Who can come to the first stand. */
function reachedBack(links: Open): ReadonlySet<number> {
  const back = Array.from({ length: links.left.length }, (): number[] => [])
  back.forEach((_, place) => { for (const to of waysFrom(links, place)) back[to]?.push(place) })
  return flood((place) => back[place] ?? [], back.length)
}

function flood(next: (place: number) => readonly number[], count: number): ReadonlySet<number> {
  const found = new Set<number>(count > 0 ? [0] : [])
  for (const place of found) for (const to of next(place)) found.add(to)
  return found
}
