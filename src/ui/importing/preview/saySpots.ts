import type { FileSpot, ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { ImportText } from '../../text/nl/nlImporting.ts'

/** More rows than these make a sentence nobody reads. */
const MOST_ROWS = 3

/** Says where cells of one column stand. */
export type SaySpots = (spots: readonly FileSpot[]) => string

/** In tables, with the first few rows: *blad Leden, rij 3, kolom Sinds (C)*. Where there is one sheet, its name is left out. */
export function spotsInTables({ where }: Pick<ImportText['preview'], 'where'>, hasSheets: boolean): SaySpots {
  return ([first, ...others]) => {
    if (first === undefined) return ''
    const rows = rowsOf([first, ...others])
    return where(hasSheets ? first.sheet : '', rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS), first.column === null ? null : columnLetters(first.column), first.heading)
  }
}

/** In nodes and lines, which nobody counts: with the name of what stands there, where it is one. `nameOf` answers that of a record. */
export function spotsInGraph({ whereInGraph }: Pick<ImportText['preview'], 'whereInGraph'>, { spots: standing }: Pick<ImportedNetwork, 'spots'>, nameOf: (id: string) => string): SaySpots {
  const recordAt = new Map([...standing].map(([id, { sheet, row }]) => [`${sheet} ${row}`, id]))
  return ([first, ...others]) => {
    if (first === undefined) return ''
    const rows = rowsOf([first, ...others])
    const record = others.length === 0 ? recordAt.get(`${first.sheet} ${first.row}`) : undefined
    // The first row of the table holds the headings; what stands beside the tables is counted from 1.
    const numbers = rows.map((row) => (first.column === null ? row : row - 1))
    return whereInGraph(first.sheet, numbers.slice(0, MOST_ROWS), Math.max(0, numbers.length - MOST_ROWS), record === undefined ? '' : nameOf(record), first.heading)
  }
}

const rowsOf = (spots: readonly FileSpot[]): readonly number[] => spots.flatMap(({ row }) => row ?? [])

/** As a spreadsheet calls its columns: A for 0, Z for 25, AA for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
