import { textWidth, type TextStyle } from '../../drawing/textWidth.ts'

/** In px. A row is as high as a finger needs. */
export const ROW_PX = 44
const LEAST_COLUMN_PX = 44
const HEAD: TextStyle = { size: 14, bold: true, lineHeight: 18 }
const CELL: TextStyle = { size: 14, bold: false, lineHeight: 18 }
const HEAD_PAD_PX = 20
const CELL_PAD_PX = 22
/** Along a rotated name: room for the usual one in two lines, and never so much that no rows are left. */
const LEAST_HEAD_PX = 150
const MOST_HEAD_PX = 240

/** How high the heads of the columns are: every word of every name fits on a line, as far as it can. */
export function headHeight(names: readonly string[]): number {
  const longest = Math.max(0, ...names.flatMap((name) => name.split(/\s+/)).map((word) => textWidth(word, HEAD)))
  return Math.ceil(Math.min(MOST_HEAD_PX, Math.max(LEAST_HEAD_PX, longest + HEAD_PAD_PX)))
}

/** How wide a column is: its rotated name and the longest of its cells both fit. */
export function columnWidth(name: string, cells: readonly string[], height: number): number {
  const longest = Math.max(0, ...[...new Set(cells)].map((cell) => textWidth(cell, CELL)))
  return Math.ceil(Math.max(LEAST_COLUMN_PX, linesOf(name, height - HEAD_PAD_PX) * HEAD.lineHeight + HEAD_PAD_PX, longest + CELL_PAD_PX))
}

function linesOf(name: string, room: number): number {
  let [lines, used] = [1, 0]
  const space = textWidth(' ', HEAD)
  for (const word of name.split(/\s+/)) {
    const width = textWidth(word, HEAD)
    if (used > 0 && used + space + width > room) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? space : 0) + width
    if (used > room) [lines, used] = [lines + Math.floor(used / room), used % room]
  }
  return lines
}

/** Columns in pieces that each fit a page beside the names of the rows; a column wider than a page has one for itself. */
export function splitColumns<Column>(columns: readonly Column[], widthOf: (column: Column) => number, room: number): readonly (readonly Column[])[] {
  const pieces: Column[][] = []
  let used = Infinity
  for (const column of columns) {
    used += widthOf(column)
    if (used > room) {
      pieces.push([])
      used = widthOf(column)
    }
    pieces.at(-1)?.push(column)
  }
  return pieces
}

/** Which rows are in sight, with as many above and below that a turn of the wheel meets no gap. Moves in steps, so that most turns change nothing. */
export function rowsInSight(top: number, height: number, total: number): readonly [first: number, end: number] {
  const [step, spare] = [8, 8]
  const first = Math.floor(Math.max(0, Math.floor(top / ROW_PX) - spare) / step) * step
  const end = Math.ceil((Math.ceil((top + height) / ROW_PX) + spare) / step) * step
  return [Math.min(first, Math.max(0, total - 1)), Math.min(total, end)]
}
