import { onSheet, pathMark, wordsMark, type Sheet } from '../sheet/marks.ts'
import { ON_PAPER } from './pages.ts'
import type { Paper, Tiling } from './papers.ts'
import type { Cut } from './paintPdf.ts'

/** Around a part of the poster: room for the corners to cut along and for the words that say which sheet it is. */
const EDGE_PT = 26
const CORNER_PT = 12
const LABEL_PT = 8

/** One sheet: the part of the poster that it shows, and the corners and words around it. */
export type Tile = { readonly cut: Cut; readonly around: Sheet }

/** The sheets are held like the poster when there are as many across as down, else the other way. */
function sheetSize({ of, across, down }: Tiling, isLandscape: boolean): { readonly width: number; readonly height: number } {
  const isLying = across === down ? isLandscape : !isLandscape
  return isLying ? { width: of.long, height: of.short } : { width: of.short, height: of.long }
}

function countsOf({ across, down }: Tiling, isLandscape: boolean): { readonly across: number; readonly down: number } {
  return isLandscape ? { across, down } : { across: down, down: across }
}

/** The poster that fits over these sheets, as a paper: a little smaller than A0, by what is cut off. */
export function posterPaper(tiling: Tiling, like: Paper): Paper {
  const { across, down } = countsOf(tiling, true)
  const { width, height } = sheetSize(tiling, true)
  return { ...like, long: (width - EDGE_PT * 2) * across, short: (height - EDGE_PT * 2) * down }
}

export function tilesOf(poster: Sheet, tiling: Tiling, say: (sheet: number, row: number, column: number) => string): readonly Tile[] {
  const isLandscape = poster.width >= poster.height
  const { across, down } = countsOf(tiling, isLandscape)
  const { width, height } = sheetSize(tiling, isLandscape)
  const [partWidth, partHeight] = [poster.width / across, poster.height / down]
  return Array.from({ length: across * down }, (_, index): Tile => {
    const [row, column] = [Math.floor(index / across), index % across]
    const cut = { left: column * partWidth, top: row * partHeight, width: partWidth, height: partHeight, x: (width - partWidth) / 2, y: (height - partHeight) / 2 }
    const words = wordsMark(say(index + 1, row + 1, column + 1), width / 2, cut.y + partHeight + EDGE_PT / 2 + LABEL_PT / 2, { size: LABEL_PT, colour: ON_PAPER.quietInk, align: 'middle' })
    return { cut, around: { width, height, ground: ON_PAPER.ground, groups: [onSheet([pathMark(cornerPath(cut), { stroke: ON_PAPER.quietInk, width: 0.5 }), words])] } }
  })
}

/** Two short lines outside each corner. */
function cornerPath({ x, y, width, height }: Cut): string {
  const corners = [[x, y, -1, -1], [x + width, y, 1, -1], [x, y + height, -1, 1], [x + width, y + height, 1, 1]] as const
  return corners.map(([cx, cy, outX, outY]) => `M${cx + outX * 3} ${cy}L${cx + outX * CORNER_PT} ${cy}M${cx} ${cy + outY * 3}L${cx} ${cy + outY * CORNER_PT}`).join('')
}
