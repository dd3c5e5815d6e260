import { grow, middleOf, type Box } from '../boxes.ts'
import type { DrawnName, Point } from '../drawing.ts'
import { nameBox } from '../labels.ts'

/** From the name to the edge of its plate, and how round the corners are. */
export const PLATE_PAD = 10
export const PLATE_CORNER = 9

export function plateBox(name: DrawnName): Box {
  return grow(nameBox(name), PLATE_PAD)
}

/** The plate of a name that is set larger than in the drawing; its margin shrinks as much, or it would lie over its neighbours. */
export function grownPlate({ box, scale }: { readonly box: Box; readonly scale: number }): { readonly box: Box; readonly corner: number } {
  return { box: grow(box, PLATE_PAD / scale), corner: PLATE_CORNER * scale }
}

/** A rounded rectangle around a name, as handles of `smoothPath`: three to a corner leave the sides straight. */
export function plateRing(name: DrawnName): readonly Point[] {
  const { left, top, right, bottom } = plateBox(name)
  const [x, y] = [Math.min(PLATE_CORNER * 2, (right - left) / 2), Math.min(PLATE_CORNER * 2, (bottom - top) / 2)]
  return [
    { x: left, y: top + y }, { x: left, y: top }, { x: left + x, y: top },
    { x: right - x, y: top }, { x: right, y: top }, { x: right, y: top + y },
    { x: right, y: bottom - y }, { x: right, y: bottom }, { x: right - x, y: bottom },
    { x: left + x, y: bottom }, { x: left, y: bottom }, { x: left, y: bottom - y },
  ]
}

/** Where a line from the middle of a plate towards a point leaves it; a point on the plate is led to its middle. */
export function onPlate(name: DrawnName, towards: Point): Point {
  const box = plateBox(name)
  const middle = middleOf(box)
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const share = Math.min((box.right - box.left) / 2 / Math.abs(dx), (box.bottom - box.top) / 2 / Math.abs(dy))
  return share < 1 ? { x: middle.x + dx * share, y: middle.y + dy * share } : middle
}
