import type { Box } from '../../drawing/boxes.ts'
import type { Colours } from '../../drawing/colours.ts'

/** Words in the middle of a plate of the ground, so that they read over anything. The font is the caller's. */
export function paintPlate(context: CanvasRenderingContext2D, text: string, box: Box, colours: Colours): void {
  context.globalAlpha = 0.92
  context.fillStyle = colours.ground
  context.beginPath()
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, (box.bottom - box.top) / 3)
  context.fill()
  context.globalAlpha = 1
  context.fillStyle = colours.ink
  context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
}
