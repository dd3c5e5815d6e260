import type { SheetTable } from '../../../model/importedNetwork.ts'

const MOST_VALUES = 3
const MOST_CHARACTERS = 40

/** A few different values of one column, to see what it is about. */
export function sampleValues(rows: SheetTable['rows'], column: number): readonly string[] {
  const values = rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '')
  return [...new Set(values)].slice(0, MOST_VALUES).map((value) => (value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value))
}
