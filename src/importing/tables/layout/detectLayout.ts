import type { SheetTable } from '../../../model/importedNetwork.ts'
import { BUILT_IN_VOCABULARY, type Vocabulary } from '../../../model/vocabulary.ts'
import { columnsWithoutHeadings, judgeContent } from './columnsByContent.ts'
import { cutParts, isIgnoredSheet, type Stretch } from './cutParts.ts'
import { detectMatrix } from './detectMatrix.ts'
import { detectTieMatrix } from './detectTieMatrix.ts'
import type { ColumnLayout, Layout, PartKind, PartLayout } from './layout.ts'
import { headingKey, isDataHeading, kindOfSheet, tableOfSheet } from './matchHeadings.ts'
import { isComplete, useColumns } from './useColumns.ts'

/** A heading row is looked for this far down; above it stand titles. */
const MAX_ROWS_ABOVE = 12

/** Kinds in the order in which they are tried, the demanding first: a list of lines is also a list with a name column. */
const TRIED: readonly PartKind[] = ['connections', 'memberships', 'organisations', 'parties']

/**
 * What each sheet holds and what each column means, by headings, names of sheets and, where those are silent, by what
 * stands in the cells. Never fails: what makes no sense is `ignored`, and not sure.
 */
export function detectLayout(tables: readonly SheetTable[], vocabulary: Vocabulary = BUILT_IN_VOCABULARY): Layout {
  const isOwn = tables.some(({ rows }) => rows[0]?.some(isDataHeading))
  return { parts: tables.flatMap((table) => partsOf(table, isOwn, vocabulary)), terms: {} }
}

/** The same for tables of the same layout, whatever stands in them: the key under which a mapping is remembered. */
export function layoutSignature(tables: readonly SheetTable[]): string {
  const { parts } = detectLayout(tables)
  const shapes = parts.map(({ sheet, headingRow, columns }) => {
    const headings = headingRow === null ? columns.map(() => '') : columns.map(({ heading }) => headingKey(heading))
    // A sheet alone is named after its file, and that changes from week to week.
    return [tables.length > 1 ? headingKey(sheet.replace(/[\d_-]+/g, ' ')) : '', ...headings]
  })
  return JSON.stringify(shapes)
}

function partsOf(table: SheetTable, isOwn: boolean, vocabulary: Vocabulary): readonly PartLayout[] {
  const parts: PartLayout[] = []
  for (const stretch of isOwn ? wholeSheet(table) : cutParts(table)) {
    const part = partOf(table, stretch, isOwn, vocabulary)
    const before = parts.at(-1)
    // Two blank rows within a table: what follows has no headings of its own and goes on in the same columns.
    if (before && part.headingRow === null && before.headingRow !== null) parts[parts.length - 1] = { ...before, endRow: part.endRow }
    else parts.push(part)
  }
  return parts
}

function wholeSheet({ rows }: SheetTable): readonly Stretch[] {
  return rows.length > 0 ? [{ firstRow: 0, endRow: rows.length }] : []
}

function partOf(table: SheetTable, stretch: Stretch, isOwn: boolean, vocabulary: Vocabulary): PartLayout {
  const base = { sheet: table.name, table: tableOfSheet(table.name) }
  if (isIgnoredSheet(table.name)) return ignored(table, stretch, true)
  const named = kindOfSheet(table.name)
  // In our own workbook the matrix and the legend repeat what stands in the other sheets.
  if (isOwn && (named === 'matrix' || named === 'ignored' || base.table === null)) return ignored(table, stretch, base.table !== null)
  if (isOwn && named === 'own') return { ...base, ...ownColumns(table), kind: 'own', sure: true }
  const headed = named === 'matrix' ? null : bestHeadings(table, stretch, named)
  if (headed === null || (headed.kind !== 'connections' && headed.kind !== 'memberships' && named === null) || named === 'matrix') {
    const ties = detectTieMatrix(table, stretch, vocabulary)
    if (ties) return { ...base, ...ties, kind: 'tieMatrix' }
    const matrix = detectMatrix(table, stretch, vocabulary)
    if (matrix) return { ...base, ...matrix, kind: 'matrix' }
  }
  if (headed) return judgeContent(table, { ...base, ...headed, firstRow: headed.headingRow + 1, endRow: stretch.endRow, sure: true }, vocabulary)
  if (named === 'ignored' || named === 'own') return ignored(table, stretch, named === 'ignored')
  const guessed = columnsWithoutHeadings(table, stretch, vocabulary)
  return guessed ? { ...base, ...guessed } : ignored(table, stretch, false)
}

function ignored(table: SheetTable, { firstRow, endRow }: Stretch, sure: boolean): PartLayout {
  const columns = (table.rows[firstRow] ?? []).map((heading): ColumnLayout => ({ heading, use: 'ignored' }))
  return { sheet: table.name, table: tableOfSheet(table.name), headingRow: firstRow, firstRow: firstRow + 1, endRow, kind: 'ignored', columns, sure }
}

function ownColumns({ rows }: SheetTable): Pick<PartLayout, 'headingRow' | 'firstRow' | 'endRow' | 'columns'> {
  const columns = (rows[0] ?? []).map((heading): ColumnLayout => ({ heading, use: isDataHeading(heading) ? 'data' : headingKey(heading) === 'id' ? 'id' : 'ignored' }))
  return { headingRow: 0, firstRow: 1, endRow: rows.length, columns }
}

type Headed = { readonly kind: PartKind; readonly headingRow: number; readonly columns: readonly ColumnLayout[] }

/** The row that reads best as headings, and as what; null where no row has what some kind cannot do without. */
function bestHeadings({ rows }: SheetTable, { firstRow, endRow }: Stretch, named: PartKind | null): Headed | null {
  let best: { readonly headed: Headed; readonly score: number } | null = null
  const kinds = [...new Set(named === null || named === 'ignored' ? TRIED : [named, ...TRIED])]
  for (let row = firstRow; row < Math.min(endRow, firstRow + MAX_ROWS_ABOVE); row++) {
    for (const kind of kinds) {
      const columns = useColumns(kind, rows[row] ?? [])
      if (!isComplete(kind, columns, kind === named)) continue
      const known = columns.filter(({ use }) => use !== 'extra' && use !== 'ignored').length
      const score = known + (kind === named ? 6 : 0) + BONUS[kind]
      if (best === null || score > best.score) best = { headed: { kind, headingRow: row, columns }, score }
    }
  }
  return best?.headed ?? null
}

/** Who has both ends of a line is a list of lines, also where its columns would do for parties. */
const BONUS: Readonly<Record<PartKind, number>> = { connections: 4, ties: 4, memberships: 3, organisations: 0, coalitions: 0, parties: 0.5, successions: 4, sources: 0, matrix: 0, tieMatrix: 0, own: 0, ignored: 0 }
