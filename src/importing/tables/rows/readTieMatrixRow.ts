import { readTieCell } from '../cells/readTieCell.ts'
import { nameKey, type FileNetwork } from './fileNetwork.ts'
import { findParty, type PartyIndex } from './partyIndex.ts'
import { readConnectionRow } from './readConnectionRow.ts'
import { readPartyRow } from './readPartyRow.ts'
import type { SheetRow } from './sheetRow.ts'

/** A row of parties against parties: each cell that says so is a line from who stands before the row to who stands above the column. */
export function readTieMatrixRow(file: FileNetwork, index: PartyIndex, row: SheetRow): void {
  if (findParty(index, row.cell('name'), 'party').found === 'none') readPartyRow(file, index, row, 'organisations', () => false)
  for (const { value, column, heading } of row.cells('alters')) {
    // A word nobody knows is read as the kind of a line, and said there.
    const { isThere, weight, kind } = readTieCell(file.vocabulary, value) ?? { isThere: true, weight: '', kind: value }
    // Nobody is tied to themselves, whatever a program puts on the diagonal.
    if (isThere && nameKey(heading) !== nameKey(row.cell('name'))) readConnectionRow(file, index, lineIn(row, column, { from: row.cell('name'), to: heading, kind, strength: weight }), () => false)
  }
}

type Line = Readonly<Record<'from' | 'to' | 'kind' | 'strength', string>>

/** The line as if it had a row of its own, of which everything stands in this cell. */
function lineIn(row: SheetRow, column: number, line: Line): SheetRow {
  const spot = row.spotOf(column)
  return {
    ...row,
    cell: (use) => (use in line ? line[use as keyof Line] : ''),
    cells: (use) => (use in line ? [{ value: line[use as keyof Line], column, heading: '' }] : []),
    spot: (use) => (use === 'strength' ? { ...spot, heading: WEIGHT } : spot),
  }
}

/** As Gephi calls it: a number between two parties is no opinion of a map. */
const WEIGHT = 'Weight'
