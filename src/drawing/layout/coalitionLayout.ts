import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import { boxAround, middleOf } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { freeStrangers } from './freeStrangers.ts'
import { apart, cohesion, gather, nameOnTop, strangersOut, type LayoutForce } from './layoutForces.ts'
import { faultsOf, layoutCost, sceneSize } from './layoutCost.ts'
import { boxOfItem, layoutScene, partyPoint, type LayoutItem, type LayoutScene } from './layoutItems.ts'
import { refineLayout } from './refineLayout.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

export type LayoutOptions = {
  /** The same seed gives the same layout. */
  readonly seed: number
  /** Width of the screen it should fill against its height. */
  readonly aspect?: number
}

/** A laptop screen without the bars. */
const USUAL_ASPECT = 1.75
const COARSE_TICKS = 120
const FINE_TICKS = 240
const SETTLE_TICKS = 60

/**
 * A place for every party that is not pinned, names of coalitions included.
 *
 * Two levels: coalitions as discs first, so that those with members in common lie side by side; then organisations, drawn to
 * the middle of their coalitions, boxes apart, strangers pushed out of hulls. Small maps get several tries and the best is
 * kept. Room is counted with labels and names. Cost is ticks × (boxes + coalitions × boxes), tries included.
 */
export function coalitionLayout(network: Network, { seed, aspect = USUAL_ASPECT }: LayoutOptions): ReadonlyMap<PartyId, Point> {
  const tries = triesFor(network.organisations.size + network.coalitions.size)
  let best: { readonly scene: LayoutScene; readonly cost: number } | null = null
  for (let attempt = 0; attempt < tries; attempt++) {
    const scene = layoutScene(network)
    const random = seededRandom(seed * 1009 + attempt)
    placeCoarsely(scene, aspect, random)
    placeFinely(scene, aspect, random)
    const cost = layoutCost(scene, aspect)()
    if (best === null || cost < best.cost) best = { scene, cost }
  }
  if (best === null) return new Map()
  refineLayout(best.scene, aspect, refinementsFor(best.scene.items.length), seededRandom(seed))
  // Labels must be readable whatever else had to give: a hull can make a bay for a stranger, a label cannot.
  settle([apart(best.scene.items)], SETTLE_TICKS)
  return freeStrangers(network, pointsOf(best.scene))
}

function triesFor(count: number): number {
  return count > 110 ? 1 : count > 60 ? 2 : 4
}

/** Judging costs the square of the number of boxes; together it stays at about the cost of the forces. */
function refinementsFor(count: number): number {
  return Math.min(2_000, Math.round(2_400_000 / (count * count + 1)))
}

/** Mulberry32: small, quick and the same everywhere. From 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Disc = SimulationNodeDatum & { readonly items: readonly LayoutItem[]; readonly radius: number; x: number; y: number }

/** Level one: every outer coalition, and everybody without one, is a disc of about the room it needs. */
function placeCoarsely(scene: LayoutScene, aspect: number, random: () => number): void {
  const grouped = new Set(scene.roots.flatMap((group) => group.items))
  const loose = scene.items.filter((item) => !grouped.has(item)).map((item) => [item])
  const discs = [...scene.roots.map((group) => group.items), ...loose].map((items) => discOf(items, aspect, random))
  const simulation = forceSimulation<Disc>(discs)
    .randomSource(random)
    .alphaDecay(1 - 0.02 ** (1 / COARSE_TICKS))
    .force('link', forceLink<Disc, DiscLink>(discLinks(discs, scene)).distance(({ source, target, shares }) => (source.radius + target.radius) * (shares ? 0.75 : 1)).strength(({ shares }) => (shares ? 0.6 : 0.08)))
    .force('room', forceManyBody<Disc>().strength((disc) => -disc.radius * 1.2).distanceMax(900))
    .force('x', forceX<Disc>(0).strength(0.06))
    .force('y', forceY<Disc>(0).strength(0.06 * aspect ** 2))
    .stop()
  // Discs pass through one another while they look for their neighbours; only then do they claim their room.
  simulation.tick(COARSE_TICKS / 2)
  simulation.force('room', null).force('apart', forceCollide<Disc>((disc) => disc.radius * 0.88).strength(0.8)).tick(COARSE_TICKS / 2)
  spreadItems(discs, random)
}

function discOf(items: readonly LayoutItem[], aspect: number, random: () => number): Disc {
  const area = items.reduce((total, item) => total + (item.halfWidth * 2 + 20) * (item.halfHeight * 2 + 20), 0)
  return { items, radius: Math.sqrt((area * 1.35) / Math.PI), x: (random() - 0.5) * 600 * aspect, y: (random() - 0.5) * 600 }
}

type DiscLink = { readonly source: Disc; readonly target: Disc; readonly shares: boolean }

function discLinks(discs: readonly Disc[], scene: LayoutScene): DiscLink[] {
  const holders = new Map<LayoutItem, Disc[]>()
  for (const disc of discs) for (const item of disc.items) holders.set(item, [...(holders.get(item) ?? []), disc])
  const shared = [...holders.values()].flatMap((list) => list.slice(1).flatMap((target, index) => (list[index] ? [{ source: list[index], target, shares: true }] : [])))
  const tied = scene.links.flatMap((link) => {
    const [source, target] = [holders.get(link.source)?.[0], holders.get(link.target)?.[0]]
    return source && target && source !== target ? [{ source, target, shares: false }] : []
  })
  return [...shared, ...tied]
}

/** Everybody starts at the middle of their discs, with a little spread. */
function spreadItems(discs: readonly Disc[], random: () => number): void {
  const sums = new Map<LayoutItem, { x: number; y: number; count: number }>()
  for (const disc of discs) {
    for (const item of disc.items) {
      const sum = sums.get(item) ?? { x: 0, y: 0, count: 0 }
      sums.set(item, { x: sum.x + disc.x + (random() - 0.5) * disc.radius, y: sum.y + disc.y + (random() - 0.5) * disc.radius, count: sum.count + 1 })
    }
  }
  for (const [item, sum] of sums) if (!item.pinned) [item.x, item.y] = [sum.x / sum.count, sum.y / sum.count]
}

/** Level two: everybody to their place, then a while in which only overlaps and strangers are put right. */
function placeFinely(scene: LayoutScene, aspect: number, random: () => number): void {
  for (const item of scene.items) if (item.pinned) [item.fx, item.fy] = [item.x, item.y]
  const crowded = [...scene.groups].filter((group) => group.items.length > 1)
  const simulation = forceSimulation<LayoutItem>([...scene.items])
    .randomSource(random)
    .alphaDecay(1 - 0.02 ** (1 / FINE_TICKS))
    .velocityDecay(0.45)
    .force('link', forceLink<LayoutItem, { source: LayoutItem; target: LayoutItem; strength: number }>(scene.links.map((link) => ({ ...link }))).distance(170).strength((link) => link.strength))
    .force('x', forceX<LayoutItem>(0).strength(0.06))
    .force('y', forceY<LayoutItem>(0).strength(0.06 * aspect))
    .force('cohesion', cohesion(crowded, 0.16))
    .force('names', nameOnTop(crowded, 0.1))
    .force('strangers', strangersOut(scene.groups, scene.items, 0.28))
    .force('apart', apart(scene.items))
    .stop()
  simulation.tick(FINE_TICKS)
  const order = [nameOnTop(scene.groups, 0.06), strangersOut(scene.groups, scene.items, 0.4), apart(scene.items)]
  settle(order, SETTLE_TICKS)
  squeeze(scene, order, aspect)
}

function settle(forces: readonly LayoutForce[], ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) for (const force of forces) force(0.2)
}

const SQUEEZE_ROUNDS = 30
const SQUEEZE_TICKS = 10
/** The direction in which the map is too large for the screen shrinks first. */
const SQUEEZE_MORE = 0.94
const SQUEEZE_LESS = 0.98
const SQUEEZE_PATIENCE = 5
const SQUEEZE_PULL = 0.12

/** Draws the whole map together step by step for as long as nobody has to suffer: a smaller map has larger letters. */
function squeeze(scene: LayoutScene, order: readonly LayoutForce[], aspect: number): void {
  if (scene.items.some((item) => item.pinned)) return
  const pull = gather(scene.groups, SQUEEZE_PULL)
  let best = snapshot(scene, aspect)
  for (let round = 0, since = 0; round < SQUEEZE_ROUNDS && since < SQUEEZE_PATIENCE; round++, since++) {
    const { width, height } = sceneSize(scene)
    const isWide = width / aspect > height
    for (const item of scene.items) [item.x, item.y] = [item.x * (isWide ? SQUEEZE_MORE : SQUEEZE_LESS), item.y * (isWide ? SQUEEZE_LESS : SQUEEZE_MORE)]
    pull(0)
    settle(order, SQUEEZE_TICKS)
    const now = snapshot(scene, aspect)
    if (now.faults < best.faults || (now.faults === best.faults && now.size < best.size)) [best, since] = [now, -1]
  }
  scene.items.forEach((item, index) => Object.assign(item, best.points[index]))
}

type Snapshot = { readonly points: readonly Point[]; readonly faults: number; readonly size: number }

function snapshot(scene: LayoutScene, aspect: number): Snapshot {
  const { width, height } = sceneSize(scene)
  return { points: scene.items.map(({ x, y }) => ({ x, y })), faults: faultsOf(scene), size: Math.max(width / aspect, height) }
}

/** The middle of the map becomes the origin, unless something is pinned: then all keep their places around it. */
function pointsOf({ items }: LayoutScene): ReadonlyMap<PartyId, Point> {
  const around = boxAround(items.map((item) => boxOfItem(item)))
  const centre = around === null || items.some((item) => item.pinned) ? { x: 0, y: 0 } : middleOf(around)
  return new Map(items.filter((item) => !item.pinned).map((item) => {
    const point = partyPoint(item)
    return [item.id, { x: Math.round(point.x - centre.x), y: Math.round(point.y - centre.y) }]
  }))
}
