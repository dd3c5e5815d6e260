import type { Bounds, Point } from './drawing.ts'

/** An upright rectangle. The same shape as a drawing's bounds. */
export type Box = Bounds

export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}

export function move(box: Box, by: Point): Box {
  return { left: box.left + by.x, top: box.top + by.y, right: box.right + by.x, bottom: box.bottom + by.y }
}

/** The middle of the upper edge at `x`, `top`. */
export function boxBelow(x: number, top: number, width: number, height: number): Box {
  return { left: x - width / 2, top, right: x + width / 2, bottom: top + height }
}

export function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The surface that two boxes share; 0 when they are apart. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** The smallest box around all of these, or null when there are none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let around: Box | null = null
  for (const box of boxes) {
    around = around === null ? box : {
      left: Math.min(around.left, box.left),
      top: Math.min(around.top, box.top),
      right: Math.max(around.right, box.right),
      bottom: Math.max(around.bottom, box.bottom),
    }
  }
  return around
}

/** Distance from a point to the nearest part of a box; 0 inside it. */
export function distanceToBox(point: Point, box: Box): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right)
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom)
  // Not Math.hypot: hulls ask this a hundred thousand times a drawing, and it is several times slower.
  return Math.sqrt(dx * dx + dy * dy)
}

/** Distance between the nearest parts of two boxes; 0 when they touch. */
export function distanceBetween(a: Box, b: Box): number {
  return Math.hypot(Math.max(a.left - b.right, 0, b.left - a.right), Math.max(a.top - b.bottom, 0, b.top - a.bottom))
}

export function cornersOf(box: Box): Point[] {
  return [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ]
}
