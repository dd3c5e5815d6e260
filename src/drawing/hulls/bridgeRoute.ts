import { boxAround, boxBelow, boxesOverlap, grow, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { CheapestFirst } from './cheapestFirst.ts'

/** What a bridge goes around: `solid` at any price, `soft` (a label reads well over a bridge) where that is not far. */
export type InTheWay = { readonly solid: readonly Box[]; readonly soft: readonly Box[] }

/** How far aside a bridge may go, and between the places where it may turn. */
export const DETOUR = 150
const STEP = 20
/** Above this many places they lie further apart. */
const MOST_PLACES = 1_500
/** What a way over somebody costs more than the same way over nothing. */
const [OVER_SOLID, OVER_SOFT] = [30, 2]
/** How many places ahead it is looked whether a way can be straighter. */
const LOOK_AHEAD = 30

/**
 * The way of a bridge between two members that stand far apart: straight where nobody stands, else around them, as points with
 * straight lines between. `room` is what the middle of the bridge keeps from a solid box; soft ones it may touch.
 */
export function bridgeRoute(from: Point, to: Point, { solid, soft }: InTheWay, room: number): readonly Point[] {
  const between = boxAround([from, to].map(({ x, y }) => boxBelow(x, y, 0, 0))) ?? boxBelow(from.x, from.y, 0, 0)
  const grown = solid.map((box) => grow(box, room))
  if (!grown.some((box) => boxesOverlap(box, between) && meets(from, to, box))) return [from, to]
  const grid = pricedGrid(grow(between, DETOUR), grown, soft)
  return pulledTight(cheapestWay(from, to, grid), grid)
}

/** Whether a line crosses a box (by the part of it that lies between each pair of sides). */
function meets(from: Point, to: Point, { left, right, top, bottom }: Box): boolean {
  let [enter, leave] = [0, 1]
  for (const [start, along, low, high] of [[from.x, to.x - from.x, left, right], [from.y, to.y - from.y, top, bottom]] as const) {
    if (along === 0) {
      if (start < low || start > high) return false
      continue
    }
    const [a, b] = [(low - start) / along, (high - start) / along]
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return enter < leave
}

/** Places in rows, fixed to the map so that a bridge does not tremble while somebody is dragged, with what a step over each costs. */
type Grid = { readonly step: number; readonly left: number; readonly top: number; readonly columns: number; readonly rows: number; readonly prices: Float64Array }

function pricedGrid(area: Box, solid: readonly Box[], soft: readonly Box[]): Grid {
  const step = Math.max(STEP, Math.sqrt(((area.right - area.left) * (area.bottom - area.top)) / MOST_PLACES))
  const [left, top] = [Math.floor(area.left / step), Math.floor(area.top / step)]
  const [columns, rows] = [Math.ceil(area.right / step) - left + 1, Math.ceil(area.bottom / step) - top + 1]
  const prices = new Float64Array(columns * rows).fill(1)
  const raise = (box: Box, by: number): void => {
    const [first, last] = [Math.max(0, Math.ceil(box.left / step) - left), Math.min(columns - 1, Math.floor(box.right / step) - left)]
    for (let row = Math.max(0, Math.ceil(box.top / step) - top); row <= Math.min(rows - 1, Math.floor(box.bottom / step) - top); row++) {
      for (let place = row * columns + first; place <= row * columns + last; place++) prices[place] = (prices[place] ?? 1) + by
    }
  }
  for (const box of solid) raise(box, OVER_SOLID)
  for (const box of soft) raise(box, OVER_SOFT)
  return { step, left, top, columns, rows, prices }
}

function placeAt({ step, left, top, columns }: Grid, x: number, y: number): number {
  return (Math.round(y / step) - top) * columns + Math.round(x / step) - left
}

/** Dijkstra's cheapest way from place to place, with the ends themselves first and last. */
function cheapestWay(from: Point, to: Point, grid: Grid): Point[] {
  const { step, left, top, columns, rows, prices } = grid
  const [start, goal] = [placeAt(grid, from.x, from.y), placeAt(grid, to.x, to.y)]
  const costs = new Float64Array(prices.length).fill(Infinity)
  const before = new Int32Array(prices.length).fill(-1)
  const open = new CheapestFirst()
  costs[start] = 0
  open.push(start, 0)
  for (let place = open.pop(); place >= 0 && place !== goal; place = open.pop()) {
    const column = place % columns
    const row = (place - column) / columns
    for (let turn = 0; turn < 9; turn++) {
      const dx = (turn % 3) - 1
      const dy = (turn - dx - 1) / 3 - 1
      if (turn === 4 || column + dx < 0 || column + dx >= columns || row + dy < 0 || row + dy >= rows) continue
      const next = place + dy * columns + dx
      const cost = (costs[place] ?? 0) + ((dx !== 0 && dy !== 0 ? Math.SQRT2 : 1) * ((prices[place] ?? 1) + (prices[next] ?? 1))) / 2
      if (cost >= (costs[next] ?? 0) - 1e-9) continue
      costs[next] = cost
      before[next] = place
      open.push(next, cost)
    }
  }
  const way: Point[] = [to]
  for (let place = before[goal] ?? -1; place >= 0 && place !== start; place = before[place] ?? -1) way.push({ x: (left + (place % columns)) * step, y: (top + Math.floor(place / columns)) * step })
  return [...way, from].toReversed()
}

/** Leaves out every point without which the way passes over no more than with it. */
function pulledTight(way: readonly Point[], grid: Grid): Point[] {
  const first = way[0]
  if (!first) return []
  const tight = [first]
  for (let at = 0; at < way.length - 1; ) {
    const from = way[at] ?? first
    let [reach, along] = [at + 1, 0]
    for (let next = at + 1; next < Math.min(way.length, at + LOOK_AHEAD); next++) {
      const point = way[next] ?? from
      along += priceOf(way[next - 1] ?? from, point, grid)
      if (priceOf(from, point, grid) <= along + 0.01) reach = next
    }
    tight.push(way[reach] ?? from)
    at = reach
  }
  return tight
}

function priceOf(a: Point, b: Point, grid: Grid): number {
  const length = Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2)
  const looks = Math.max(1, Math.ceil((length / grid.step) * 2))
  let total = 0
  for (let look = 0; look < looks; look++) {
    const share = (look + 0.5) / looks
    total += grid.prices[placeAt(grid, a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)] ?? 1
  }
  return (total / looks) * length
}
