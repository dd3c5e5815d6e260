import { boxAround, grow } from '../../drawing/boxes.ts'
import { COLOURS } from '../../drawing/colours.ts'
import { everyLabel } from '../../drawing/shown/everyLabel.ts'
import { NODE_LABEL } from '../../drawing/labels.ts'
import type { ExportInput } from '../exportInput.ts'
import { textStyle, wordsBlock } from './blocks.ts'
import { flowColumns, widthOfColumn, type ColumnRoom } from './columns.ts'
import { drawingMarks } from './drawingMarks.ts'
import { groundSections, headerBlock, keySections, ruleMark } from './furniture.ts'
import { onSheet, type Mark, type Sheet } from './marks.ts'

/** The smallest picture: narrower there is no room for a title. */
const LEAST_WIDTH = 960
const AROUND_DRAWING = 24
/** Words around the drawing are larger around a larger drawing: whoever sees all of it reads its title. */
const [LEAST_SIZE, MOST_SIZE, SIZES_TO_WIDTH] = [14, 60, 105]

/** One picture with the whole drawing at the size it was drawn in, its title above and all that explains it below. */
export function pictureSheet({ drawing, words }: ExportInput): Sheet {
  const colours = COLOURS.light
  const visible = everyLabel(drawing, 1, NODE_LABEL.size)
  const box = grow(boxAround([drawing.bounds, ...[...visible.values()].map((label) => label.box)]) ?? drawing.bounds, AROUND_DRAWING)
  const [drawn, tall] = [box.right - box.left, box.bottom - box.top]
  const size = Math.min(MOST_SIZE, Math.max(LEAST_SIZE, Math.max(LEAST_WIDTH, drawn) / SIZES_TO_WIDTH))
  const margin = size * 2
  const width = Math.max(LEAST_WIDTH, drawn) + margin * 2
  const inner = width - margin * 2
  const setting = { size, colours }
  const header = headerBlock(words, inner, setting)
  const room: ColumnRoom = { width: inner, columnWidth: size * 18, gap: size * 2, between: size }
  const column = widthOfColumn(room)
  const band = flowColumns([...keySections(words, column, setting), ...groundSections(words, column, setting)], room, Infinity)
  const made = wordsBlock(words.madeWith, textStyle(size * 0.85), inner, colours.quietInk)
  const top = margin + header.height
  const below = top + tall + size
  const foot = below + (band.height > 0 ? size * 1.2 : 0) + band.height + size
  const under: readonly Mark[] = [
    ruleMark(margin, below, inner, setting),
    ...band.marksAt(margin, below + size * 1.2),
    ...made.marksAt(margin, foot),
  ]
  return {
    width,
    height: foot + made.height + margin,
    ground: colours.ground,
    groups: [
      onSheet(header.marksAt(margin, margin)),
      { x: (width - drawn) / 2 - box.left, y: top - box.top, scale: 1, marks: drawingMarks(drawing, { colours, visible, point: 1 }) },
      onSheet(under),
    ],
  }
}
