import type { FileContent, FileFormat, FileProblem, SheetTable } from '../../../model/importedNetwork.ts'
import { LIST_SIGN } from '../../../model/sheets/headings.ts'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../model/sheets/tableLimits.ts'

/** An object of JSON, of which nothing is known yet. */
export type RawJson = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is RawJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A node or a line of a graph: what it has, by heading. */
export type GraphRow = ReadonlyMap<string, string>

/**
 * Nodes and lines as the tables they would be in a spreadsheet: a graph format is another way to write those down, and one
 * reader understands both. What a row has under its own headings comes first in the order in which it is met.
 */
export function tableOfRows(name: string, first: readonly string[], rows: readonly GraphRow[]): SheetTable {
  const headings = new Set(first)
  for (const row of rows) for (const heading of row.keys()) if (headings.size <= MAX_TABLE_COLUMNS) headings.add(heading)
  const used = [...headings].filter((heading) => rows.some((row) => (row.get(heading) ?? '') !== ''))
  return { name, rows: [used, ...rows.slice(0, MAX_TABLE_ROWS).map((row) => used.map((heading) => row.get(heading) ?? ''))] }
}

/** A graph as its nodes and its lines, with what could not be read of the file beside it. */
export function graphOf(format: FileFormat, nodes: SheetTable, lines: SheetTable, beside: readonly FileProblem[] = []): FileContent {
  return { kind: 'graph', format, tables: [nodes, lines].filter(({ rows }) => rows.length > 1), beside }
}

/** A value of JSON as a cell: a list with signs between, an object as it is written. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).filter(Boolean).join(` ${LIST_SIGN} `)
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

/** What is left out of a graph, to be said: nothing of it comes in. */
export function lostPart(sheet: string, row: number, value: string): FileProblem {
  return { at: { sheet, row, column: null, heading: '' }, code: 'notOnMaps', value, weight: 'lost' }
}
