import type { FileSpot, SheetTable } from '../../../model/importedNetwork.ts'
import type { FieldUse, PartLayout } from '../layout/layout.ts'

/** One row of a part, by what its columns hold. Cells come trimmed. */
export type SheetRow = {
  readonly sheet: string
  /** As a spreadsheet counts, from 1. */
  readonly number: number
  /** What the first column of this use says, '' where there is none. */
  cell(use: FieldUse): string
  /** Every column of this use that says something, with its place. */
  cells(use: FieldUse): readonly { readonly value: string; readonly column: number; readonly heading: string }[]
  /** What stands in a column, whatever it holds. */
  at(column: number): string
  spot(use?: FieldUse): FileSpot
  spotOf(column: number): FileSpot
}

/** The rows of a part that say anything. */
export function* rowsOf(table: SheetTable, part: PartLayout): Iterable<SheetRow> {
  const columnsByUse = new Map<FieldUse, number[]>()
  for (const [column, { use }] of part.columns.entries()) {
    const columns = columnsByUse.get(use)
    if (columns) columns.push(column)
    else columnsByUse.set(use, [column])
  }
  const end = Math.min(part.endRow, table.rows.length)
  for (let row = part.firstRow; row < end; row++) {
    const cells = table.rows[row] ?? []
    if (cells.some((cell) => cell.trim() !== '')) yield sheetRow(part, columnsByUse, cells, row)
  }
}

function sheetRow(part: PartLayout, columnsByUse: ReadonlyMap<FieldUse, readonly number[]>, cells: readonly string[], row: number): SheetRow {
  const at = (column: number): string => cells[column]?.trim() ?? ''
  const spotOf = (column: number | null): FileSpot => ({ sheet: part.sheet, row: row + 1, column, heading: column === null ? '' : (part.columns[column]?.heading.trim() ?? '') })
  return {
    sheet: part.sheet,
    number: row + 1,
    at,
    cell: (use) => (columnsByUse.get(use) ?? []).map(at).find(Boolean) ?? '',
    cells: (use) => (columnsByUse.get(use) ?? []).map((column) => ({ value: at(column), column, heading: part.columns[column]?.heading.trim() ?? '' })).filter(({ value }) => value !== ''),
    spot: (use) => spotOf(use === undefined ? null : (columnsByUse.get(use)?.[0] ?? null)),
    spotOf,
  }
}

/** Of a row with several columns of *to*, one row for each of them that says something. */
export function neighboursIn(row: SheetRow): readonly SheetRow[] {
  return row.cells('to').map(({ value, column }) => ({ ...row, cell: (use) => (use === 'to' ? value : row.cell(use)), spot: (use) => (use === 'to' ? row.spotOf(column) : row.spot(use)) }))
}

/** The row as if its columns of other uses were not there. */
export function onlyUses(row: SheetRow, uses: ReadonlySet<FieldUse>): SheetRow {
  return { ...row, cell: (use) => (uses.has(use) ? row.cell(use) : ''), cells: (use) => (uses.has(use) ? row.cells(use) : []) }
}
