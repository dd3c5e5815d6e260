import { COLOURS } from '../../../drawing/colours.ts'
import { textWidth, wrapWhole, type TextStyle } from '../../../drawing/textWidth.ts'
import { labelOf } from '../../../model/vocabulary.ts'
import type { ExportedCell, ExportedMatrix, ExportedRow } from '../../exportedMatrix.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'
import type { Paint } from '../xml/paint.ts'
import { addTable, CELL_PAD, type Cell, type TableRow } from '../xml/tableXml.ts'
import { shortened } from '../xml/slideText.ts'
import { roleLetters } from './roleLetters.ts'
import { joinParts, roomOf, type DeckInput, type Slide } from './slide.ts'
import { linesIn, pagesOf } from './tableSlides.ts'

const HEAD_STYLE: TextStyle = { size: LEAST_TEXT_PT, bold: true, lineHeight: LEAST_TEXT_PT * 1.2 }
const NAME_WIDTH_PT = 210
/** The longest a name of a coalition runs up before it takes another line; for a word that is longer, up to the second number. */
const [USUAL_HEAD_PT, MOST_HEAD_PT] = [104, 170]
/** Bold letters of other fonts are so much wider than those that were measured. */
const HEAD_SLACK = 1.2
const LEAST_COLUMN_PT = 26
const KEY_LINE_PT = 15
const ABOVE_KEY_PT = 5
/** Names of coalitions are cut here; their own slides have them whole. */
const MOST_NAME_CHARACTERS = 90
/** Beyond this many slides nobody looks for a cell in slides any more. */
const MOST_SLIDES = 40

type Column = { readonly index: number; readonly name: string; readonly width: number }
type Piece = { readonly columns: readonly Column[]; readonly rows: readonly ExportedRow[] }

/** Who has which role in what, as letters in tables of as many columns and rows as a slide holds; pieces without anything in them are left out. */
export function matrixSlides(input: DeckInput): readonly Slide[] {
  const { matrix, words, slideWords } = input
  if (matrix.columns.length === 0 || matrix.rows.every(isEmpty)) return []
  const title = words.headings.matrix
  const letters = roleLetters(rolesIn(matrix), (role) => labelOf(input.network.vocabulary.roles, role, input.language))
  const pieces = piecesOf(input, letters)
  if (pieces.length > MOST_SLIDES) return [{ title, under: words.stateDate, draw: (shapes, room) => shapes.textBox({ name: title }, room, [{ lines: [slideWords.tooLarge(matrix.rows.length, matrix.columns.length)], look: { points: 18 } }], { wraps: true }) }]
  return pieces.map((piece, index): Slide => ({
    title: pieces.length === 1 ? title : `${title} (${slideWords.part(index + 1, pieces.length)})`,
    under: joinParts(words.stateDate, words.shown, ...words.filters),
    draw: (shapes, room) => {
      addTable(shapes, { name: title }, room, tableOf(piece, letters, slideWords.columns.party))
      const key = keyOf(input, piece, letters)
      shapes.textBox({ name: slideWords.letters }, { ...room, top: room.bottom - linesIn(key, room.right - room.left) * KEY_LINE_PT }, [{ lines: [key], look: { points: LEAST_TEXT_PT, paint: 'quiet' } }], { wraps: true })
    },
  }))
}

function isEmpty({ cells }: ExportedRow): boolean {
  return cells.every((cell) => cell === null)
}

function rolesIn({ rows }: ExportedMatrix): readonly string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.roles.map(({ role }) => role) ?? [])))]
}

function piecesOf(input: DeckInput, letters: ReadonlyMap<string, string>): readonly Piece[] {
  const { matrix, base } = input
  const room = roomOf(base)
  const filled = matrix.rows.filter((row) => !isEmpty(row))
  const columns = matrix.columns.map(({ name }, index): Column => ({ index, name: shortened(name, MOST_NAME_CHARACTERS), width: columnWidth(shortened(name, MOST_NAME_CHARACTERS)) }))
    .filter(({ index }) => filled.some(({ cells }) => cells[index] !== null))
  const width = room.right - room.left - NAME_WIDTH_PT
  return groupsOf(columns, width).map((group) => widened(group, width)).flatMap((group) => {
    const rows = filled.filter(({ cells }) => group.some(({ index }) => cells[index] !== null))
    const key = keyOf(input, { columns: group, rows }, letters)
    const height = room.bottom - room.top - headHeight(group) - linesIn(key, room.right - room.left) * KEY_LINE_PT - ABOVE_KEY_PT
    return evenPages(rows, height).map((page) => ({ columns: group, rows: page }))
  })
}

/** As few pages as it takes, of about as many rows each. */
function evenPages(rows: readonly ExportedRow[], height: number): readonly (readonly ExportedRow[])[] {
  const pages = pagesOf(rows, rowHeightOf, height)
  const total = rows.reduce((sum, row) => sum + rowHeightOf(row), 0)
  const even = pagesOf(rows, rowHeightOf, Math.min(height, total / pages.length + LEAST_TEXT_PT))
  return even.length === pages.length ? even : pages
}

/** A table that fills its slide is easier to follow than one that huddles at its left; columns get no wider than this, though. */
const MOST_COLUMN_PT = 64

function widened(columns: readonly Column[], width: number): readonly Column[] {
  const spare = (width - columns.reduce((sum, column) => sum + column.width, 0)) / columns.length
  return columns.map((column) => ({ ...column, width: Math.max(column.width, Math.min(MOST_COLUMN_PT, column.width + spare)) }))
}

/** Of about equal number, so that the last is no leftover of two. */
function groupsOf(columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const wished = total / Math.max(1, Math.ceil(total / width))
  const groups: Column[][] = []
  let left = 0
  for (const column of columns) {
    if (groups.length === 0 || left < column.width / 2) {
      groups.push([])
      left = wished
    }
    groups.at(-1)?.push(column)
    left -= column.width
  }
  return groups
}

/** Marks where a word may be broken without a hyphen: after one, and after a slash. */
const BREAK = '\u200b'

/** In lines of about the usual length, words whole as long as the column is not mostly head. */
function headLines(name: string): readonly string[] {
  const breakable = name.replaceAll(/(?<=\p{L}[/-])(?=\p{L})/gu, `${BREAK} `)
  const longest = Math.max(...breakable.split(/\s+/u).map((word) => textWidth(word, HEAD_STYLE)))
  const run = Math.min(MOST_HEAD_PT, Math.max(USUAL_HEAD_PT, longest))
  return wrapWhole(breakable, HEAD_STYLE, { single: run, wished: run, most: run, lines: 9 }).map((line) => line.replaceAll(`${BREAK} `, '').replaceAll(BREAK, ''))
}

function columnWidth(name: string): number {
  return Math.max(LEAST_COLUMN_PT, headLines(name).length * HEAD_STYLE.lineHeight + CELL_PAD.down * 2 + 3)
}

function headHeight(columns: readonly Column[]): number {
  return Math.max(...columns.flatMap(({ name }) => headLines(name).map((text) => textWidth(text, HEAD_STYLE)))) * HEAD_SLACK + CELL_PAD.across * 2 + 4
}

function rowHeightOf({ name }: ExportedRow): number {
  return linesIn(name, NAME_WIDTH_PT) * LEAST_TEXT_PT * 1.18 + CELL_PAD.down * 2
}

function tableOf({ columns, rows }: Piece, letters: ReadonlyMap<string, string>, party: string): { readonly widths: readonly number[]; readonly rows: readonly TableRow[] } {
  const head: TableRow = { height: headHeight(columns), cells: [headCell(party, false), ...columns.map(({ name }) => headCell(name, true))] }
  return {
    widths: [NAME_WIDTH_PT, ...columns.map(({ width }) => width)],
    rows: [head, ...rows.map((row): TableRow => ({ height: rowHeightOf(row), cells: [nameCell(row.name), ...columns.map(({ index }) => roleCell(row.cells[index] ?? null, letters))] }))],
  }
}

function headCell(text: string, upright: boolean): Cell {
  return { paragraph: { lines: upright ? headLines(text) : [text], look: { points: LEAST_TEXT_PT, bold: true } }, isHead: true, upright }
}

function nameCell(name: string): Cell {
  return { paragraph: { lines: [shortened(name, 380)], look: { points: LEAST_TEXT_PT } } }
}

/** At the table on a tint; who is no more in quiet ink, who is to come slanted. */
function roleCell(cell: ExportedCell | null, letters: ReadonlyMap<string, string>): Cell {
  const text = cell === null ? '' : [...new Set(cell.roles.map(({ role }) => letters.get(role) ?? ''))].join(' ')
  const paragraph = { lines: [text], look: { points: LEAST_TEXT_PT, bold: cell?.look === 'table', italic: cell?.look === 'planned', paint: cell?.look === 'past' ? 'quiet' : 'text' }, align: 'centre' } as const
  return cell?.look === 'table' ? { paragraph, fill: { paint: COLOURS.light.accent as Paint, opacity: 0.14 } } : { paragraph }
}

/** What the letters and looks on this slide mean. */
function keyOf({ network, slideWords, language }: DeckInput, { columns, rows }: Piece, letters: ReadonlyMap<string, string>): string {
  const cells = rows.flatMap((row) => columns.flatMap(({ index }) => row.cells[index] ?? []))
  const roles = new Set(cells.flatMap((cell) => cell.roles.map(({ role }) => role)))
  const looks = (['table', 'around', 'planned', 'past'] as const).filter((look) => cells.some((cell) => cell.look === look))
  return joinParts(
    ...[...roles].map((role) => `${letters.get(role) ?? ''} ${labelOf(network.vocabulary.roles, role, language).toLocaleLowerCase(language)}`).toSorted((a, b) => a.localeCompare(b, language)),
    ...(looks.length > 1 || looks[0] !== 'table' ? looks.map((look) => slideWords.looks[look]) : []),
  )
}
