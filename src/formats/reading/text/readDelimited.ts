import Papa from 'papaparse'
import type { SheetTable } from '../../../model/importedNetwork.ts'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../model/sheets/tableLimits.ts'
import { headingKey } from '../../../importing/tables/layout/matchHeadings.ts'
import { isComplete, useColumns } from '../../../importing/tables/layout/useColumns.ts'
import { unguardCell } from '../../csvGuard.ts'

/** In this order where two of them cut equally well; `|` last, since it also stands between the values of one cell. */
const SEPARATORS = ['\t', ';', ',', '|'] as const
const SAMPLE_ROWS = 30

/**
 * Rows of a CSV or of pasted cells, without the sign that keeps one from running as a formula. Decimal commas and quoted line ends stay in their cell; one row and one column more than
 * is read comes along, so that whoever reads it knows that there were more.
 *
 * @param separator When known; else the one that cuts most rows into the same number of cells.
 */
export function readDelimited(text: string, name: string, separator?: string): SheetTable {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = separator ?? named?.[1] ?? separatorOf(body)
  const { data } = Papa.parse<string[]>(body, { delimiter, preview: MAX_TABLE_ROWS + 1 })
  const rows = data.map((row) => row.slice(0, MAX_TABLE_COLUMNS + 1).map(unguardCell))
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell.trim() === '')) rows.pop()
  return { name, rows }
}

export function separatorOf(text: string): string {
  let best: { readonly separator: string; readonly score: number } = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter: separator, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' })
    const score = scoreOf(data.map((row) => row.length))
    if (score > best.score) best = { separator, score }
  }
  return best.score === 0 && isCutBySpaces(text) ? ' ' : best.separator
}

/** A space stands in every name: it cuts only below headings that say so, as in lists of lines for Gephi. */
function isCutBySpaces(text: string): boolean {
  const [headings = []] = Papa.parse<string[]>(text.slice(0, text.indexOf('\n')), { delimiter: ' ', preview: 1 }).data
  const columns = useColumns('connections', headings)
  const isNodes = headings.map(headingKey).slice(0, 2).join() === 'id,label'
  return isNodes || (isComplete('connections', columns, false) && columns.every(({ use }) => use !== 'ignored'))
}

/** The share of rows that are as wide as most are; nothing where most rows stay whole. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [[width, count] = [1, 0]] = [...counts].toSorted(([, left], [, right]) => right - left)
  return width < 2 ? 0 : count / widths.length
}
