import type { SheetTable } from '../../../model/importedNetwork.ts'
import { nameKey } from '../rows/fileNetwork.ts'
import { readTieCell } from '../cells/readTieCell.ts'
import type { Vocabulary } from '../../../model/vocabulary.ts'
import type { Stretch } from './cutParts.ts'
import type { ColumnLayout, PartLayout } from './layout.ts'
import { useColumns } from './useColumns.ts'

const MIN_PARTIES = 2
/** Of the columns that may be parties, so many must stand among the rows; that says most, and of the cells fewer need to say whether there is a tie. */
const [SAME_SHARE, CELLS_SHARE] = [0.8, 0.5]
const MAX_CELLS = 40_000
/** Titles may stand above. */
const MAX_ROWS_ABOVE = 6

type Found = Pick<PartLayout, 'headingRow' | 'firstRow' | 'endRow' | 'columns' | 'sure'>

/** The same parties down and across, and in the cells whether and how they are tied; with names across, or none there. Null where the sheet does not look so. */
export function detectTieMatrix(table: SheetTable, { firstRow, endRow }: Stretch, vocabulary: Vocabulary): Found | null {
  for (let row = firstRow; row < Math.min(endRow - 1, firstRow + MAX_ROWS_ABOVE); row++) {
    const found = matrixUnder(table, row, endRow, vocabulary)
    if (found) return found
  }
  return matrixWithoutHeadings(table, { firstRow, endRow }, vocabulary)
}

function matrixUnder({ rows }: SheetTable, headingRow: number, endRow: number, vocabulary: Vocabulary): Found | null {
  const below = rows.slice(headingRow + 1, endRow)
  const names = new Set(below.map((row) => nameKey(row[0] ?? '')).filter(Boolean))
  // Some programs leave out the empty corner, and every name stands a column too far to the left.
  const isShifted = (rows[headingRow] ?? []).length === Math.max(...below.map((row) => row.length)) - 1 && names.has(nameKey(rows[headingRow]?.[0] ?? ''))
  const [first = '', ...others] = isShifted ? ['', ...(rows[headingRow] ?? [])] : (rows[headingRow] ?? [])
  const columns: readonly ColumnLayout[] = [{ heading: first, use: 'name' }, ...useColumns('matrix', others).map(({ heading, use }): ColumnLayout => ({ heading, use: names.has(nameKey(heading)) ? 'alters' : use === 'seats' ? 'extra' : use }))]
  const [alters, strangers] = ['alters', 'extra'].map((use) => columns.filter((column) => column.use === use).length)
  if (!alters || alters < MIN_PARTIES || alters < (alters + (strangers ?? 0)) * SAME_SHARE || !saysTies(below, columns, vocabulary)) return null
  return { headingRow, firstRow: headingRow + 1, endRow, columns, sure: strangers === 0 }
}

/** Each row begins with a name, and goes on with as many cells as there are rows. */
function matrixWithoutHeadings({ rows }: SheetTable, { firstRow, endRow }: Stretch, vocabulary: Vocabulary): Found | null {
  const own = rows.slice(firstRow, endRow)
  if (own.length <= MIN_PARTIES || own.some((row) => row.length !== own.length + 1 || !/\p{L}/u.test(row[0] ?? ''))) return null
  const columns: readonly ColumnLayout[] = [{ heading: '', use: 'name' }, ...own.map(([name = '']): ColumnLayout => ({ heading: name, use: 'alters' }))]
  return saysTies(own, columns, vocabulary) ? { headingRow: null, firstRow, endRow, columns, sure: false } : null
}

function saysTies(rows: readonly (readonly string[])[], columns: readonly ColumnLayout[], vocabulary: Vocabulary): boolean {
  const at = columns.flatMap(({ use }, index) => (use === 'alters' ? [index] : []))
  const cells = rows.slice(0, Math.ceil(MAX_CELLS / at.length)).flatMap((row) => at.map((index) => row[index]?.trim() ?? '')).filter(Boolean)
  const known = cells.filter((cell) => readTieCell(vocabulary, cell) !== null).length
  return known > 0 && known >= cells.length * CELLS_SHARE
}
