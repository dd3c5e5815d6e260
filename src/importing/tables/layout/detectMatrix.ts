import type { SheetTable } from '../../../model/importedNetwork.ts'
import { rolesOfSeat } from '../cells/rolesOfSeat.ts'
import type { Vocabulary } from '../../../model/vocabulary.ts'
import type { Stretch } from './cutParts.ts'
import type { ColumnLayout, PartLayout } from './layout.ts'
import { useColumns } from './useColumns.ts'

const MIN_COALITIONS = 2
const MIN_MARKS = 2
/** Of the cells that say something, so many must be marks or roles. */
const MARKS_SHARE = 0.9
const MAX_CELLS = 40_000

/** Parties down and coalitions across, the cells crosses or roles; null where the sheet does not look so. */
export function detectMatrix({ rows }: SheetTable, { firstRow, endRow }: Stretch, vocabulary: Vocabulary): Pick<PartLayout, 'headingRow' | 'firstRow' | 'endRow' | 'columns' | 'sure'> | null {
  for (let headingRow = firstRow; headingRow < Math.min(endRow - 1, firstRow + 6); headingRow++) {
    const columns = columnsOf(rows[headingRow] ?? [])
    const seats = columns.flatMap(({ use }, index) => (use === 'seats' ? [index] : []))
    if (seats.length < MIN_COALITIONS || new Set(seats.map((index) => columns[index]?.heading)).size < seats.length) continue
    const below = rows.slice(headingRow + 1, Math.min(endRow, headingRow + 1 + Math.ceil(MAX_CELLS / seats.length)))
    const cells = below.flatMap((row) => seats.map((index) => row[index]?.trim() ?? '')).filter(Boolean)
    const marks = cells.filter((cell) => rolesOfSeat(vocabulary, cell) !== null).length
    if (marks < MIN_MARKS || marks < cells.length * MARKS_SHARE) continue
    return { headingRow, firstRow: headingRow + 1, endRow, columns, sure: marks === cells.length && seats.length === columns.length - 1 }
  }
  return null
}

/** The first column is who; what else is known of an organisation may stand beside it, and the rest are coalitions. */
function columnsOf(headings: readonly string[]): readonly ColumnLayout[] {
  const [first = '', ...others] = headings
  const known = useColumns('matrix', others)
  const rest = known.map(({ heading, use }): ColumnLayout => ({ heading, use: use === 'extra' ? 'seats' : use === 'name' ? 'ignored' : use }))
  return [{ heading: first, use: 'name' }, ...rest]
}
