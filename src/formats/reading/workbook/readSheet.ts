import { MAX_FILE_CELLS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../model/sheets/tableLimits.ts'
import { unescapeCell } from './readSharedStrings.ts'
import type { DateShown } from './readStyles.ts'
import { scanXml } from './scanXml.ts'

export type SheetContext = { readonly strings: readonly string[]; readonly styles: readonly DateShown[]; readonly is1904: boolean }

const DAY_MS = 86_400_000
/** Between the two ways in which Excel counts days. */
const DAYS_1904 = 1_462
const NO_CELLS: readonly string[] = []

type Cell = { readonly row: number; readonly column: number; readonly type: string; readonly style: number }

/** The rows of a worksheet. One row and one column more than is read come along, so that whoever reads them knows there were more. */
export function readSheet(xml: string, context: SheetContext): readonly (readonly string[])[] {
  const rows: string[][] = []
  const merged: string[] = []
  let [row, column, count, text, isValue] = [-1, -1, 0, '', false]
  let cell: Cell | null = null
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'row') [row, column] = [rowOf(attribute('r'), row), -1]
      else if (tag === 'c') {
        const place = placeOf(attribute('r') ?? '')
        column = place?.column ?? column + 1
        if (place) row = place.row
        cell = { row, column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) }
        text = ''
      } else if (tag === 'v' || tag === 't') isValue = true
      else if (tag === 'mergeCell') merged.push(attribute('ref') ?? '')
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false
      else if (tag === 'c' && cell !== null) {
        if (text !== '' && count < MAX_FILE_CELLS) count += keepCell(rows, cell, valueOf(cell, text, context))
        cell = null
      }
    },
    text: (part) => {
      if (isValue && cell !== null) text += part
    },
  })
  for (const area of merged) spreadDown(rows, area)
  return Array.from(rows, (cells) => (cells === undefined ? NO_CELLS : Array.from(cells, (value) => value ?? '')))
}

function rowOf(number: string | undefined, before: number): number {
  return number === undefined ? before + 1 : Number(number) - 1
}

/** `BC12` as it counts from 0; null for what is no place. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!match) return null
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

function keepCell(rows: string[][], { row, column }: Cell, value: string): number {
  if (row < 0 || row > MAX_TABLE_ROWS || column > MAX_TABLE_COLUMNS || value === '') return 0
  const cells = (rows[row] ??= [])
  cells[column] = value
  return 1
}

function valueOf({ type, style }: Cell, text: string, { strings, styles, is1904 }: SheetContext): string {
  switch (type) {
    case 's': return strings[Number(text)] ?? ''
    case 'b': return text === '1' ? 'true' : 'false'
    case 'e': return ''
    case 'd': return text.slice(0, 10)
    case 'n': return numberOrDate(Number(text), styles[style] ?? null, is1904) ?? text
    default: return unescapeCell(text)
  }
}

function numberOrDate(value: number, shown: DateShown, is1904: boolean): string | null {
  if (!Number.isFinite(value)) return null
  const days = Math.floor(value) + (is1904 ? DAYS_1904 : 0)
  if (shown === null || days < 1 || days > 2_958_465) return String(value)
  // The false 29 February 1900 of Excel: before it, its count is one less.
  const day = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY_MS).toISOString()
  return day.slice(0, shown === 'year' ? 4 : shown === 'month' ? 7 : 10)
}

/** Cells merged over several rows are meant for each of them; merged over columns, what stands there is a title and stays where it is. */
function spreadDown(rows: string[][], area: string): void {
  const [first, last] = area.split(':').map(placeOf)
  if (!first || !last) return
  const value = rows[first.row]?.[first.column]
  if (value === undefined) return
  for (let row = first.row + 1; row <= Math.min(last.row, rows.length - 1); row++) (rows[row] ??= [])[first.column] ??= value
}
