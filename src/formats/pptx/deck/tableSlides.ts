import { textWidth, wrapWhole, type TextStyle } from '../../../drawing/textWidth.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'
import { addTable, CELL_PAD, type Cell, type TableRow } from '../xml/tableXml.ts'
import { shortened } from '../xml/slideText.ts'
import { roomOf, type DeckInput, type Slide } from './slide.ts'

/** One row of words; a heading row stands over those that follow it. */
export type WordRow = { readonly cells: readonly string[]; readonly isHeading?: boolean }
export type WordTable = { readonly name: string; readonly head: readonly string[]; readonly shares: readonly number[]; readonly rows: readonly WordRow[] }

const CELL_STYLE: TextStyle = { size: LEAST_TEXT_PT, bold: false, lineHeight: LEAST_TEXT_PT * 1.2 }
/** Other fonts are wider than the one that was measured. */
const SLACK = 1.08
/** A page as a note is cut on a slide; everything is in the tables of the other exports. */
const MOST_CHARACTERS = 380

/** A table of words over as many slides as it takes, its head on each. */
export function tableSlides(input: DeckInput, title: string, under: string, table: WordTable): readonly Slide[] {
  if (table.rows.length === 0) return []
  const room = roomOf(input.base)
  const widths = widthsOf(table, room.right - room.left)
  const pages = pagesOf(table.rows, (row) => rowHeight(row, widths), room.bottom - room.top - rowHeight({ cells: table.head }, widths), isHeadingRow)
  return pages.map((rows, index): Slide => ({
    title: pages.length === 1 ? title : `${title} (${input.slideWords.part(index + 1, pages.length)})`,
    under,
    draw: (shapes, at) => addTable(shapes, { name: table.name }, at, { widths, rows: tableRows({ ...table, rows }, widths) }),
  }))
}

export function widthsOf({ shares }: WordTable, width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / total) * width)
}

/** As much as fits on a page; what is larger than a page has one of its own. A heading never stands at the bottom. */
export function pagesOf<Row>(rows: readonly Row[], heightOf: (row: Row) => number, room: number, isHeading: (row: Row) => boolean = () => false): readonly (readonly Row[])[] {
  const pages: Row[][] = []
  const heights = rows.map(heightOf)
  let left = 0
  rows.forEach((row, index) => {
    const height = heights[index] ?? 0
    const needed = height + (isHeading(row) ? (heights[index + 1] ?? 0) : 0)
    if (pages.length === 0 || needed > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(row)
    left -= height
  })
  return pages
}

export function isHeadingRow({ isHeading }: WordRow): boolean {
  return isHeading === true
}

export function rowHeight({ cells }: WordRow, widths: readonly number[]): number {
  return Math.max(...cells.map((text, index) => linesIn(text, widths[index] ?? 0))) * CELL_STYLE.lineHeight + CELL_PAD.down * 2 + 1
}

/** How many lines a text takes at this width. */
export function linesIn(text: string, width: number): number {
  const inner = (width - CELL_PAD.across * 2) / SLACK
  if (text.length <= MOST_CHARACTERS && textWidth(text, CELL_STYLE) <= inner) return 1
  return Math.max(1, wrapWhole(shortened(text, MOST_CHARACTERS), CELL_STYLE, { single: inner, wished: inner, most: inner, lines: 99 }).length)
}

export function tableRows({ head, rows }: Pick<WordTable, 'head' | 'rows'>, widths: readonly number[]): readonly TableRow[] {
  return [headRow(head, widths), ...rows.map((row): TableRow => ({ height: rowHeight(row, widths), cells: widths.map((_, index) => wordCell(row, index)) }))]
}

function headRow(head: readonly string[], widths: readonly number[]): TableRow {
  return { height: rowHeight({ cells: head }, widths), cells: head.map((text): Cell => ({ paragraph: { lines: [text], look: { points: LEAST_TEXT_PT, bold: true } }, isHead: true })) }
}

function wordCell({ cells, isHeading }: WordRow, index: number): Cell {
  return { paragraph: { lines: [shortened(cells[index] ?? '', MOST_CHARACTERS)], look: { points: LEAST_TEXT_PT, bold: isHeading === true, paint: isHeading ? 'quiet' : 'text' } } }
}
