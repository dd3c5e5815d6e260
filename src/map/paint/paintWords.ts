import { boxBelow, boxesOverlap } from '../../drawing/boxes.ts'
import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnLine } from '../../drawing/drawing.ts'
import { circleBox } from '../../drawing/labels.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { MAP_FONT } from '../../drawing/strokes.ts'
import { paintPlate } from './plate.ts'

const SIZE_PX = 14
const PAD_PX = 3
/** Where along a line its words may stand, best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]

/** What lines mean, on a plate of the ground, where no circle and no label stands; a line without such a place stays silent unless it is the one under the hand. */
export function paintWords(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, worded: ReadonlySet<string>, hovered: string | null, visible: ReadonlyMap<string, VisibleLabel>, zoom: number): void {
  const lines = drawing.lines.filter((line) => line.label !== '' && (worded.has(line.id) || isHovered(line, hovered)))
  if (lines.length === 0) return
  const taken = [
    ...drawing.nodes.map((node) => circleBox(node)),
    ...[...visible.values()].map(({ box }) => box),
  ]
  const size = SIZE_PX / Math.min(1.2, zoom)
  const pad = PAD_PX / zoom
  context.font = `400 ${size}px ${MAP_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const line of lines) {
    const width = context.measureText(line.label).width + pad * 4
    const boxes = SHARES.map((share) => boxBelow(line.start.x + (line.end.x - line.start.x) * share, line.start.y + (line.end.y - line.start.y) * share - size / 2 - pad, width, size + pad * 2))
    const box = boxes.find((candidate) => !taken.some((other) => boxesOverlap(candidate, other))) ?? (isHovered(line, hovered) ? boxes[0] : undefined)
    if (!box) continue
    taken.push(box)
    paintPlate(context, line.label, box, colours)
  }
}

function isHovered(line: DrawnLine, hovered: string | null): boolean {
  return hovered !== null && (line.fact === hovered || line.id === hovered)
}
