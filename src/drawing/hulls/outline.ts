import type { Bounds, Point } from '../drawing.ts'

/** Below zero inside, above zero outside. Its value is never more than the distance to the edge, in map units. */
export type Field = (x: number, y: number) => number

/** Rings with less surface than this are noise. */
const LEAST_RING_AREA = 500

/**
 * The zero line of a field as closed rings (marching squares on a grid that is fixed to the map, so that an outline does
 * not tremble while something is dragged). The field must be positive along the bounds.
 *
 * Cost is the number of grid points; `cell` is the width of a square in map units.
 */
export function traceOutline(field: Field, bounds: Bounds, cell: number): Point[][] {
  const left = Math.floor(bounds.left / cell) - 1
  const top = Math.floor(bounds.top / cell) - 1
  const columns = Math.ceil(bounds.right / cell) + 2 - left
  const rows = Math.ceil(bounds.bottom / cell) + 2 - top
  const values = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row += BLOCK) for (let column = 0; column < columns; column += BLOCK) fillBlock({ values, columns, rows }, column, row, (x, y) => field((left + x) * cell, (top + y) * cell), cell)
  const grid: Grid = { values, columns, rows }
  const toMap = (point: Point): Point => ({ x: (left + point.x) * cell, y: (top + point.y) * cell })
  return linkSegments(grid).map((ring) => ring.map(toMap)).filter((ring) => Math.abs(ringArea(ring)) >= LEAST_RING_AREA)
}

/** Points on a side of the squares that are judged by their middle. */
const BLOCK = 6

/** A value of `d` says that the edge is at least `d` away: where that is further than the corners, the points need no asking. */
function fillBlock({ values, columns, rows }: Grid, left: number, top: number, valueAt: Field, cell: number): void {
  const [right, bottom] = [Math.min(left + BLOCK, columns), Math.min(top + BLOCK, rows)]
  const middle = valueAt((left + right - 1) / 2, (top + bottom - 1) / 2)
  const isFar = Math.abs(middle) > (BLOCK / Math.SQRT2 + 1) * cell
  for (let row = top; row < bottom; row++) {
    if (isFar) values.fill(middle, row * columns + left, row * columns + right)
    else for (let column = left; column < right; column++) values[row * columns + column] = valueAt(column, row)
  }
}

type Grid = { readonly values: Float64Array; readonly columns: number; readonly rows: number }

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
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      for (const [enter, leave] of SIDES[patternAt(grid, column, row)] ?? []) next.set(sideKey(grid, column, row, enter), sideKey(grid, column, row, leave))
    }
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
  return averaged(averaged(even, reach), reach).filter((_, index) => index % 2 === 0)
}

function averaged(ring: readonly Point[], reach: number): Point[] {
  const offsets = Array.from({ length: reach * 2 + 1 }, (_, index) => index - reach)
  const mean = (index: number, axis: 'x' | 'y'): number => offsets.reduce((total, offset) => total + (ring[(index + offset + ring.length) % ring.length]?.[axis] ?? 0), 0) / offsets.length
  return ring.map((_, index) => ({ x: mean(index, 'x'), y: mean(index, 'y') }))
}

function evenSteps(ring: readonly Point[], step: number): Point[] {
  const points: Point[] = []
  let left = 0
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point
    const length = Math.hypot(next.x - point.x, next.y - point.y)
    for (; left < length; left += step) points.push({ x: point.x + ((next.x - point.x) * left) / length, y: point.y + ((next.y - point.y) * left) / length })
    left -= length
  })
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

/** The ring as the data of an SVG path (and of a canvas `Path2D`): quadratic curves through the middles, points as handles. */
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
