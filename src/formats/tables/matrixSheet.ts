import { cleanCell } from '../../model/sheets/cleanCell.ts'
import { SHEETS } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'
import type { ExportedCell, ExportedMatrix } from '../exportedMatrix.ts'
import { linesIn, type Cell, type Sheet } from '../workbook/sheet.ts'
import type { StyleName } from '../workbook/cellStyles.ts'

/** A sheet has no more columns than this. */
const MOST_COLUMNS = 16_384
/** Names stand on their side: a letter takes so many points of height, and what is longer goes on in a second line. */
const POINTS_PER_LETTER = 6
const MOST_HEADING_POINTS = 170
const NAME_WIDTH = 36
const COLUMN_WIDTH = 16
const LINE_POINTS = 15
const LOOKS: Readonly<Record<ExportedCell['look'], StyleName>> = { table: 'seat', around: 'around', past: 'past', planned: 'planned' }

/** Who sits in what: parties down, coalitions across, the roles in the cells. */
export function matrixSheet({ rows, columns }: ExportedMatrix, language: Language): Sheet {
  const shown = columns.slice(0, MOST_COLUMNS - 1)
  const written = rows.map(({ name, cells }): readonly Cell[] => [{ text: cleanCell(name), style: 'label' }, ...cells.slice(0, shown.length).map(matrixCell)])
  return {
    name: SHEETS.matrix[language],
    rows: [[{ text: SHEETS.memberships[language], style: 'heading' }, ...shown.map(({ name }): Cell => ({ text: cleanCell(name), style: 'turned' }))], ...written],
    columns: [{ width: NAME_WIDTH }, ...shown.map(() => ({ width: COLUMN_WIDTH }))],
    frozen: { rows: 1, columns: 1 },
    filter: { rows: rows.length + 1, columns: shown.length + 1 },
    heights: new Map([[0, Math.min(MOST_HEADING_POINTS, POINTS_PER_LETTER * Math.max(12, ...shown.map(({ name }) => name.length)))], ...written.map((row, index) => [index + 1, heightOf(row)] as const)]),
  }
}

function heightOf(row: readonly Cell[]): number {
  return LINE_POINTS * Math.max(1, ...row.map((cell, column) => (cell !== null && 'text' in cell ? linesIn(cell.text, column === 0 ? NAME_WIDTH : COLUMN_WIDTH) : 1)))
}

function matrixCell(cell: ExportedCell | null): Cell {
  return cell === null ? null : { text: cleanCell(cell.roles.map(({ words }) => words).join(', ')), style: LOOKS[cell.look] }
}
