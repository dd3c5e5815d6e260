import type { FileSpot } from '../../../model/importedNetwork.ts'
import type { ImportText } from '../../text/nlImporting.ts'

/** More rows than these make a sentence nobody reads. */
const MOST_ROWS = 3

/** Where cells of one column stand, with the first few rows: *blad Leden, rij 3, kolom Sinds (C)*. */
export function saySpots([first, ...others]: readonly FileSpot[], where: ImportText['preview']['where']): string {
  if (first === undefined) return ''
  const rows = [first, ...others].flatMap(({ row }) => row ?? [])
  return where(first.sheet, rows.slice(0, MOST_ROWS), Math.max(0, rows.length - MOST_ROWS), first.column === null ? null : columnLetters(first.column), first.heading)
}

/** As a spreadsheet calls its columns: A for 0, Z for 25, AA for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
