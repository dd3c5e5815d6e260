import { textWidth, wrapWhole, type TextStyle } from '../../../drawing/textWidth.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'
import { addTable, CELL_PAD, type Cell, type TableRow } from '../xml/tableXml.ts'
import { shortened } from '../xml/slideText.ts'
import { roomOf, type DeckInput, type Slide } from './slide.ts'

/** One row of words; a heading row stands over those that follow it. */
export type WordRow = { readonly cells: readonly string[]; readonly isHeading?: boolean }
export type WordTable = {
  readonly name: string
  readonly head: readonly string[]
  readonly shares: readonly number[]
  readonly rows: readonly WordRow[]
  /** Of its letters; the smallest when it does not say. */
  readonly points?: number
}

const cellStyle = (size: number): TextStyle => ({ size, bold: false, lineHeight: size * 1.2 })
const LEAST_STYLE = cellStyle(LEAST_TEXT_PT)
const ROOMY_STYLE = cellStyle(14)
/** Other fonts are wider than the one that was measured: Verdana by so much. */
const SLACK = 1.15
/** A page as a note is cut on a slide; everything is in the tables of the other exports. */
const MOST_CHARACTERS = 380

/** A table of words over as many slides as it takes, its head on each. */
export function tableSlides(input: DeckInput, title: string, under: string, given: WordTable): readonly Slide[] {
  if (given.rows.length === 0) return []
  const room = roomOf(input.base)
  const widths = widthsOf(given, room.right - room.left)
  const table = roomy(given, widths, room.bottom - room.top)
  const pages = pagesOf(table.rows, (row) => rowHeight(row, widths, table.points), room.bottom - room.top - rowHeight({ cells: table.head }, widths, table.points), isHeadingRow)
  return pages.map((rows, index): Slide => ({
    title: pages.length === 1 ? title : `${title} (${input.slideWords.part(index + 1, pages.length)})`,
    under,
    draw: (shapes, at) => addTable(shapes, { name: table.name }, at, { widths, rows: tableRows({ ...table, rows }, widths) }),
  }))
}

/** A table in larger letters, where it then still fits on one slide and no text takes a line more. */
export function roomy(table: WordTable, widths: readonly number[], height: number): WordTable {
  const rows = [{ cells: table.head }, ...table.rows]
  const total = rows.reduce((sum, row) => sum + rowHeight(row, widths, ROOMY_STYLE.size), 0)
  const isSameLines = rows.every(({ cells }) => cells.every((text, index) => linesIn(text, widths[index] ?? 0, ROOMY_STYLE.size) === linesIn(text, widths[index] ?? 0)))
  return total <= height && isSameLines ? { ...table, points: ROOMY_STYLE.size } : table
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

export function rowHeight({ cells }: WordRow, widths: readonly number[], points?: number): number {
  return Math.max(...cells.map((text, index) => linesIn(text, widths[index] ?? 0, points))) * styleOf(points).lineHeight + CELL_PAD.down * 2 + 1
}

function styleOf(points: number | undefined): TextStyle {
  return points === ROOMY_STYLE.size ? ROOMY_STYLE : LEAST_STYLE
}

/** How many lines a text takes at this width. */
export function linesIn(text: string, width: number, points?: number): number {
  const style = styleOf(points)
  const inner = (width - CELL_PAD.across * 2) / SLACK
  if (text.length <= MOST_CHARACTERS && textWidth(text, style) <= inner) return 1
  return Math.max(1, wrapWhole(shortened(text, MOST_CHARACTERS), style, { single: inner, wished: inner, most: inner, lines: 99 }).length)
}

export function tableRows({ head, rows, points }: Pick<WordTable, 'head' | 'rows' | 'points'>, widths: readonly number[]): readonly TableRow[] {
  const { size } = styleOf(points)
  const headRow: TableRow = { height: rowHeight({ cells: head }, widths, points), cells: head.map((text): Cell => ({ paragraph: { lines: [text], look: { points: size, bold: true } }, isHead: true })) }
  return [headRow, ...rows.map((row): TableRow => ({ height: rowHeight(row, widths, points), cells: widths.map((_, index) => wordCell(row, index, size)) }))]
}

function wordCell({ cells, isHeading }: WordRow, index: number, points: number): Cell {
  return { paragraph: { lines: [shortened(cells[index] ?? '', MOST_CHARACTERS)], look: { points, bold: isHeading === true, paint: isHeading ? 'quiet' : 'text' } } }
}
