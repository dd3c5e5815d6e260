import { cleanCell } from '../../model/sheets/cleanCell.ts'
import { SHEETS } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'
import type { ExportedCell, ExportedMatrix } from '../exportedMatrix.ts'
import type { Cell, Sheet } from '../workbook/sheet.ts'
import type { StyleName } from '../workbook/cellStyles.ts'

/** A sheet has no more columns than this. */
const MOST_COLUMNS = 16_384
const TURNED_POINTS = 130
const LOOKS: Readonly<Record<ExportedCell['look'], StyleName>> = { table: 'seat', around: 'around', past: 'past', planned: 'planned' }

/** Who sits in what: parties down, coalitions across, the roles in the cells. */
export function matrixSheet({ rows, columns }: ExportedMatrix, language: Language): Sheet {
  const shown = columns.slice(0, MOST_COLUMNS - 1)
  const written = rows.map(({ name, cells }): readonly Cell[] => [{ text: cleanCell(name), style: 'label' }, ...cells.slice(0, shown.length).map(matrixCell)])
  return {
    name: SHEETS.matrix[language],
    rows: [[{ text: SHEETS.memberships[language], style: 'heading' }, ...shown.map(({ name }): Cell => ({ text: cleanCell(name), style: 'turned' }))], ...written],
    columns: [{ width: 36 }, ...shown.map(() => ({ width: 12 }))],
    frozen: { rows: 1, columns: 1 },
    filter: { rows: rows.length + 1, columns: shown.length + 1 },
    heights: new Map([[0, TURNED_POINTS]]),
  }
}

function matrixCell(cell: ExportedCell | null): Cell {
  return cell === null ? null : { text: cleanCell(cell.roles.map(({ words }) => words).join(', ')), style: LOOKS[cell.look] }
}
