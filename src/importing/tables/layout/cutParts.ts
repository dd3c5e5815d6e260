import type { SheetTable } from '../../../model/importedNetwork.ts'

/** Rows of a sheet that belong together, ends as in `PartLayout`. */
export type Stretch = { readonly firstRow: number; readonly endRow: number }

/** Kumu: a sheet with this in its name is there for people. */
const IGNORE = '(ignore)'

export function isIgnoredSheet(name: string): boolean {
  return name.toLowerCase().includes(IGNORE)
}

export function isBlankRow(row: readonly string[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell.trim() === '')
}

/** The stretches of a sheet: two blank rows begin a new one, with a heading row of its own. */
export function cutParts({ rows }: SheetTable): readonly Stretch[] {
  const stretches: Stretch[] = []
  let first: number | null = null
  let last = -1
  for (let row = 0; row < rows.length; row++) {
    if (isBlankRow(rows[row])) continue
    if (first !== null && row - last > 2) {
      stretches.push({ firstRow: first, endRow: last + 1 })
      first = null
    }
    first ??= row
    last = row
  }
  if (first !== null) stretches.push({ firstRow: first, endRow: last + 1 })
  return stretches
}
