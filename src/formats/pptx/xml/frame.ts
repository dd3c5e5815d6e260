import type { Box } from '../../../drawing/boxes.ts'

/** Slides are laid out in points, of which there are 72 to an inch, and written in EMU. */
export const EMU_PER_POINT = 12_700

/** The smallest text on a slide, in points: it is read from the back of a room. */
export const LEAST_TEXT_PT = 12

/** In a smaller circle a letter of that size has no room. */
export const LEAST_LETTER_RADIUS_PT = 8.5

export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT)
}

/** `<a:xfrm>` of a shape that fills this box. */
export function place(box: Box, flips = ''): string {
  const [x, y] = [emu(box.left), emu(box.top)]
  return `<a:xfrm${flips}><a:off x="${x}" y="${y}"/><a:ext cx="${Math.max(0, emu(box.right) - x)}" cy="${Math.max(0, emu(box.bottom) - y)}"/></a:xfrm>`
}
