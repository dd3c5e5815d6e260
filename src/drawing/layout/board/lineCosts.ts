import type { LayoutItem, LayoutLink, LayoutScene } from '../layoutItems.ts'
import type { SpotGrid } from './spotGrid.ts'
import { SPOT, type Spots } from './spots.ts'

/** Per map unit, for a tie of strength 0.1. */
const LENGTH_COST = 0.12
/** A line over the circle or the label of somebody else, and how far it is from passing beside. */
const OVER_COST = 14
const OVER_SLOPE = 0.4
const CROSSING_COST = 14
/** With more lines than this they cross whatever is done, and looking at all of them would be most of the work. */
const MOST_CROSSED = 300

type Line = { readonly from: number; readonly to: number; readonly cost: number; readonly ends: ReadonlySet<number> }

/** What lines cost: their length, and whom and which others they cross. A line to a coalition may pass over its members. */
export class LineCosts {
  readonly #spots: Spots
  readonly #grid: SpotGrid
  readonly #lines: readonly Line[]
  readonly #linesOf: readonly (readonly Line[])[]
  readonly #mayCross: boolean

  constructor({ items, groups, links }: LayoutScene, indexOf: ReadonlyMap<LayoutItem, number>, spots: Spots, grid: SpotGrid) {
    const membersOf = new Map(groups.map((group) => [group.name, group.items.map((item) => indexOf.get(item) ?? -1)]))
    this.#spots = spots
    this.#grid = grid
    this.#lines = links.map((link) => lineOf(link, indexOf, membersOf))
    this.#linesOf = items.map((_, index) => this.#lines.filter(({ from, to }) => from === index || to === index))
    this.#mayCross = links.length <= MOST_CROSSED
  }

  /** The lines of one item, and the lines of others that pass over it. */
  of(index: number): number {
    let cost = 0
    for (const line of this.#linesOf[index] ?? []) cost += this.#costOf(line) + this.#crossings(line)
    if (!this.#mayCross) return cost
    for (const line of this.#lines) if (line.from !== index && line.to !== index) cost += this.#over(line, index)
    return cost
  }

  total(): number {
    return this.#lines.reduce((total, line) => total + this.#costOf(line) + this.#crossings(line) / 2, 0)
  }

  /** Length, and whom it passes over. */
  #costOf(line: Line): number {
    const spots = this.#spots
    const fromX = spots[line.from * SPOT] ?? 0
    const fromY = spots[line.from * SPOT + 1] ?? 0
    const toX = spots[line.to * SPOT] ?? 0
    const toY = spots[line.to * SPOT + 1] ?? 0
    let cost = Math.sqrt((fromX - toX) ** 2 + (fromY - toY) ** 2) * line.cost
    if (!this.#mayCross) return cost
    const count = this.#grid.around(Math.min(fromX, toX), Math.max(fromX, toX), Math.min(fromY, toY), Math.max(fromY, toY))
    for (let place = 0; place < count; place++) cost += this.#over(line, this.#grid.found[place] ?? 0)
    return cost
  }

  /** A line meets a box where its ends lie on either side of it and its own side is nearer than the corners. */
  #over({ from, to, ends }: Line, index: number): number {
    const spots = this.#spots
    const x = spots[index * SPOT] ?? 0
    const fromX = (spots[from * SPOT] ?? 0) - x
    const toX = (spots[to * SPOT] ?? 0) - x
    const halfWidth = spots[index * SPOT + 2] ?? 0
    if ((fromX > halfWidth && toX > halfWidth) || (fromX < -halfWidth && toX < -halfWidth)) return 0
    const y = spots[index * SPOT + 1] ?? 0
    const fromY = (spots[from * SPOT + 1] ?? 0) - y
    const toY = (spots[to * SPOT + 1] ?? 0) - y
    const halfHeight = spots[index * SPOT + 3] ?? 0
    if ((fromY > halfHeight && toY > halfHeight) || (fromY < -halfHeight && toY < -halfHeight)) return 0
    const dx = toX - fromX
    const dy = toY - fromY
    const depth = (halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx) - Math.abs(fromX * dy - fromY * dx)) / (Math.sqrt(dx * dx + dy * dy) || 1)
    return depth <= 0 || ends.has(index) ? 0 : OVER_COST + depth * OVER_SLOPE
  }

  #crossings(line: Line): number {
    if (!this.#mayCross) return 0
    let count = 0
    for (const other of this.#lines) if (!areJoined(line, other) && this.#doCross(line, other)) count++
    return count * CROSSING_COST
  }

  #doCross(a: Line, b: Line): boolean {
    return this.#sideOf(a, b.from) !== this.#sideOf(a, b.to) && this.#sideOf(b, a.from) !== this.#sideOf(b, a.to)
  }

  #sideOf({ from, to }: Line, index: number): boolean {
    const spots = this.#spots
    const x = spots[from * SPOT] ?? 0
    const y = spots[from * SPOT + 1] ?? 0
    return ((spots[to * SPOT] ?? 0) - x) * ((spots[index * SPOT + 1] ?? 0) - y) > ((spots[to * SPOT + 1] ?? 0) - y) * ((spots[index * SPOT] ?? 0) - x)
  }
}

function lineOf({ source, target, strength }: LayoutLink, indexOf: ReadonlyMap<LayoutItem, number>, membersOf: ReadonlyMap<LayoutItem, readonly number[]>): Line {
  const [from, to] = [indexOf.get(source) ?? 0, indexOf.get(target) ?? 0]
  return { from, to, cost: LENGTH_COST * strength * 10, ends: new Set([from, to, ...[source, target].flatMap((end) => membersOf.get(end) ?? [])]) }
}

/** Two lines that begin at the same party do not cross. */
function areJoined(a: Line, b: Line): boolean {
  return a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to
}
