import type { Point } from '../drawing.ts'

/** A line from a point along a vector; `share` is one over its squared length, 0 for a point. */
export type Segment = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number; readonly share: number }

/** A side of a convex outline with its unit normal, which points outwards. */
export type Side = { readonly line: Segment; readonly nx: number; readonly ny: number }

export function segmentBetween(a: Point, b: Point): Segment {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  return { x: a.x, y: a.y, dx, dy, share: squared === 0 ? 0 : 1 / squared }
}

/** Comparisons instead of Math.min and Math.max: the first drawing runs before anything is compiled, and calls are dear there. */
export function distanceToSegment(x: number, y: number, line: Segment): number {
  let dx = x - line.x
  let dy = y - line.y
  const along = (dx * line.dx + dy * line.dy) * line.share
  if (along > 0) {
    const share = along < 1 ? along : 1
    dx -= share * line.dx
    dy -= share * line.dy
  }
  return Math.sqrt(dx * dx + dy * dy)
}

/** The sides of a convex outline that runs clockwise on a screen. */
export function convexSides(outline: readonly Point[]): Side[] {
  return outline.map((a, index) => {
    const line = segmentBetween(a, outline[(index + 1) % outline.length] ?? a)
    const length = Math.sqrt(line.dx * line.dx + line.dy * line.dy) || 1
    return { line, nx: line.dy / length, ny: -line.dx / length }
  })
}

/** Distance to a convex outline: 0 or less inside. From outside only the sides that face the point can be nearest. */
export function distanceToSides(x: number, y: number, sides: readonly Side[]): number {
  let deepest = -Infinity
  let outside = Infinity
  for (let index = 0; index < sides.length; index++) {
    const side = sides[index]
    if (!side) continue
    const height = (x - side.line.x) * side.nx + (y - side.line.y) * side.ny
    if (height > deepest) deepest = height
    if (height <= 0) continue
    const distance = distanceToSegment(x, y, side.line)
    if (distance < outside) outside = distance
  }
  return deepest <= 0 ? deepest : outside
}

function heightAbove(x: number, y: number, { line, nx, ny }: Side): number {
  return (x - line.x) * nx + (y - line.y) * ny
}

/** The sides that decide the distance for whoever stays within `radius` of this point. */
export function sidesWithin(x: number, y: number, radius: number, sides: readonly Side[]): readonly Side[] {
  const heights = sides.map((side) => heightAbove(x, y, side))
  const lengths = sides.map((side) => distanceToSegment(x, y, side.line))
  const [deepest, nearest] = [Math.max(...heights), Math.min(...lengths)]
  return sides.filter((_, index) => (heights[index] ?? 0) >= deepest - radius * 2 || (lengths[index] ?? 0) <= nearest + radius * 2)
}

/** Convex outline of points, clockwise on a screen (Andrew's monotone chain). */
export function convexOutline(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const upper = chain(sorted)
  const lower = chain(sorted.toReversed())
  return [...upper.slice(0, -1), ...lower.slice(0, -1)]
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    for (let a = kept.at(-2), b = kept.at(-1); a && b && turn(a, b, point) <= 0; a = kept.at(-2), b = kept.at(-1)) kept.pop()
    kept.push(point)
  }
  return kept
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
