import type { Bounds, Point } from '../drawing.ts'

/** Below zero inside, above zero outside; what it says changes by no more than the way one goes, in map units. */
export type Field = {
  readonly at: (x: number, y: number) => number
  /** The same field for whoever asks no further from here than `radius`: less to think about. */
  readonly within: (x: number, y: number, radius: number) => Field
}

/** Rings with less surface than this are noise. */
const LEAST_RING_AREA = 500

/**
 * The zero line of a field as closed rings (marching squares on a grid that is fixed to the map, so that an outline does
 * not tremble while something is dragged). The field must be positive along the bounds.
 *
 * Only grid points near the line are asked, so the cost is about the length of the outline; `cell` is the width of a square
 * in map units.
 */
export function traceOutline(field: Field, bounds: Bounds, cell: number): Point[][] {
  const left = Math.floor(bounds.left / cell) - 1
  const top = Math.floor(bounds.top / cell) - 1
  const columns = Math.ceil(bounds.right / cell) + 2 - left
  const rows = Math.ceil(bounds.bottom / cell) + 2 - top
  const grid: Grid = { left, top, columns, rows, cell, values: new Float64Array(columns * rows), near: [] }
  for (let row = 0; row < rows; row += BLOCK) for (let column = 0; column < columns; column += BLOCK) fillBlock(grid, field, column, row, BLOCK)
  const toMap = (point: Point): Point => ({ x: (left + point.x) * cell, y: (top + point.y) * cell })
  return linkSegments(grid).map((ring) => ring.map(toMap)).filter((ring) => Math.abs(ringArea(ring)) >= LEAST_RING_AREA)
}

/** `near` are the points that may have the line on one of their sides; of the others only the sign is true. */
type Grid = {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly cell: number
  readonly values: Float64Array
  readonly near: number[]
}

/** Points on a side of the largest blocks that are judged by their middle, and of the smallest for which a field is narrowed. */
const BLOCK = 16
const LEAST_NARROWED = 8

/** Where the line is further from the middle than the corners are, no point needs asking; else the block falls into four. */
function fillBlock(grid: Grid, field: Field, column: number, row: number, size: number): void {
  if (column >= grid.columns || row >= grid.rows) return
  const middle = (size - 1) / 2
  const x = (grid.left + column + middle) * grid.cell
  const y = (grid.top + row + middle) * grid.cell
  const value = field.at(x, y)
  const reach = (middle * Math.SQRT2 + 1) * grid.cell
  if (size === 1) setPoint(grid, row * grid.columns + column, value)
  else if (Math.abs(value) > reach) fillSquare(grid, column, row, size, value)
  else {
    const half = size / 2
    const inner = size >= LEAST_NARROWED ? field.within(x, y, reach) : field
    fillBlock(grid, inner, column, row, half)
    fillBlock(grid, inner, column + half, row, half)
    fillBlock(grid, inner, column, row + half, half)
    fillBlock(grid, inner, column + half, row + half, half)
  }
}

function setPoint(grid: Grid, point: number, value: number): void {
  grid.values[point] = value
  if (Math.abs(value) <= grid.cell) grid.near.push(point)
}

function fillSquare({ values, columns, rows }: Grid, left: number, top: number, size: number, value: number): void {
  const right = Math.min(left + size, columns)
  for (let row = top; row < Math.min(top + size, rows); row++) values.fill(value, row * columns + left, row * columns + right)
}

/**
 * Which sides of a square the line enters and leaves by, with the inside on its right hand, per pattern of corners inside
 * (1 upper left, 2 upper right, 4 lower right, 8 lower left). Sides: 0 top, 1 right, 2 bottom, 3 left.
 */
const SIDES: readonly (readonly (readonly [number, number])[])[] = [
  [], [[0, 3]], [[1, 0]], [[1, 3]],
  [[2, 1]], [[0, 3], [2, 1]], [[2, 0]], [[2, 3]],
  [[3, 2]], [[0, 2]], [[1, 0], [3, 2]], [[1, 2]],
  [[3, 1]], [[0, 1]], [[3, 0]], [],
]

/** Follows the segments from side to side until they close. A side is known by its grid point and direction. */
function linkSegments(grid: Grid): Point[][] {
  const next = new Map<number, number>()
  for (const square of squaresNear(grid)) {
    const [column, row] = [square % grid.columns, Math.floor(square / grid.columns)]
    for (const [enter, leave] of SIDES[patternAt(grid, column, row)] ?? []) next.set(sideKey(grid, column, row, enter), sideKey(grid, column, row, leave))
  }
  const rings: Point[][] = []
  for (const first of next.keys()) {
    const ring: Point[] = []
    for (let key: number | undefined = first; key !== undefined && next.has(key); ) {
      ring.push(crossing(grid, key))
      const following: number | undefined = next.get(key)
      next.delete(key)
      key = following
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

/** Squares that the line may cross, row by row, so that a ring begins at its highest point; known by their upper left point. */
function squaresNear({ near, columns, rows }: Grid): Int32Array {
  const seen = new Uint8Array(columns * rows)
  const squares: number[] = []
  for (const point of near) {
    for (const square of [point, point - 1, point - columns, point - columns - 1]) {
      if (square < 0 || seen[square] === 1 || square % columns === columns - 1 || square >= (rows - 1) * columns) continue
      seen[square] = 1
      squares.push(square)
    }
  }
  return Int32Array.from(squares).sort()
}

function isInside(grid: Grid, column: number, row: number): boolean {
  return (grid.values[row * grid.columns + column] ?? 1) < 0
}

function patternAt(grid: Grid, column: number, row: number): number {
  return (isInside(grid, column, row) ? 1 : 0) + (isInside(grid, column + 1, row) ? 2 : 0)
    + (isInside(grid, column + 1, row + 1) ? 4 : 0) + (isInside(grid, column, row + 1) ? 8 : 0)
}

/** Even: the side from this grid point to the right; odd: downwards. */
function sideKey(grid: Grid, column: number, row: number, side: number): number {
  const x = side === 1 ? column + 1 : column
  const y = side === 2 ? row + 1 : row
  return (y * grid.columns + x) * 2 + (side % 2)
}

function crossing(grid: Grid, key: number): Point {
  const index = key >> 1
  const x = index % grid.columns
  const y = Math.floor(index / grid.columns)
  const here = grid.values[index] ?? 1
  const there = grid.values[key % 2 === 0 ? index + 1 : index + grid.columns] ?? 1
  const share = here === there ? 0.5 : here / (here - there)
  return key % 2 === 0 ? { x: x + share, y } : { x, y: y + share }
}

/** Signed surface of a ring, positive when it runs clockwise on a screen. */
export function ringArea(ring: readonly Point[]): number {
  let twice = 0
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point
    twice += point.x * next.y - next.x * point.y
  })
  return twice / 2
}

/** Distance between the points of a softened ring, and how far its corners are rounded, in map units. */
const RING_STEP = 16
const ROUNDING = 44

/** The ring with even steps and round corners: no trace of the grid, and less data. */
export function softenRing(ring: readonly Point[]): Point[] {
  const even = evenSteps(ring, RING_STEP / 2)
  const reach = Math.min(Math.round(ROUNDING / RING_STEP), Math.floor(even.length / 10))
  const [xs, ys] = [even.map((point) => point.x), even.map((point) => point.y)].map((values) => averaged(averaged(values, reach), reach))
  const points: Point[] = []
  for (let index = 0; index < even.length; index += 2) points.push({ x: xs?.[index] ?? 0, y: ys?.[index] ?? 0 })
  return points
}

/** Every value becomes the mean of itself and `reach` on either side, around the ring. */
function averaged(values: readonly number[], reach: number): number[] {
  const count = values.length
  const at = (index: number): number => values[(index + count) % count] ?? 0
  const means: number[] = []
  let total = 0
  for (let index = -reach; index <= reach; index++) total += at(index)
  for (let index = 0; index < count; index++) {
    means.push(total / (reach * 2 + 1))
    total += at(index + reach + 1) - at(index - reach)
  }
  return means
}

function evenSteps(ring: readonly Point[], step: number): Point[] {
  const points: Point[] = []
  let left = 0
  for (let index = 0; index < ring.length; index++) {
    const [point, next] = [ring[index], ring[(index + 1) % ring.length]]
    if (!point || !next) continue
    const [dx, dy] = [next.x - point.x, next.y - point.y]
    const length = Math.sqrt(dx * dx + dy * dy)
    for (; left < length; left += step) points.push({ x: point.x + (dx * left) / length, y: point.y + (dy * left) / length })
    left -= length
  }
  return points
}

/** Whether a point lies inside rings that are filled even-odd. */
export function isInRings(point: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
      const a = ring[index]
      const b = ring[before]
      if (a && b && a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    }
  }
  return inside
}

/** The point of the rings nearest to this one, or null when there are no rings. */
export function nearestOnRings(point: Point, rings: readonly (readonly Point[])[]): Point | null {
  let nearest: Point | null = null
  let least = Infinity
  for (const candidate of rings.flat()) {
    const distance = Math.hypot(candidate.x - point.x, candidate.y - point.y)
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

/**
 * A ring with its handles at least so far apart: drawn small, the outline of a hull has one for every hair of it. One that is
 * too small for three stays as it is, so that there is something to see.
 */
export function thinned(ring: readonly Point[], least: number): readonly Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (!last || (point.x - last.x) ** 2 + (point.y - last.y) ** 2 >= least ** 2) kept.push(point)
  }
  return kept.length < 3 ? ring : kept
}

/** What draws lines, as a canvas path does. */
export type Pen = { readonly moveTo: (x: number, y: number) => void; readonly quadraticCurveTo: (handleX: number, handleY: number, x: number, y: number) => void; readonly closePath: () => void }

/** Draws what `smoothPath` says. Writing and reading numbers as text takes longer than all of the drawing. */
export function drawSmooth(rings: readonly (readonly Point[])[], pen: Pen): void {
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (!first || !last) continue
    const start = middle(last, first)
    pen.moveTo(start.x, start.y)
    ring.forEach((point, index) => {
      const next = ring[index + 1] ?? first
      pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    })
    pen.closePath()
  }
}

/** The rings as the data of an SVG path: quadratic curves through the middles, points as handles. */
export function smoothPath(rings: readonly (readonly Point[])[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: readonly Point[]): string {
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last) return ''
  const curves = ring.map((point, index) => `Q${show(point)} ${show(middle(point, ring[index + 1] ?? first))}`)
  return `M${show(middle(last, first))}${curves.join('')}Z`
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function show(point: Point): string {
  return `${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`
}
