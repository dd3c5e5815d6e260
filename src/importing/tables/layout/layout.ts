import type { SheetTable } from '../../../model/importedNetwork.ts'
import type { SheetKey } from '../../../model/sheets/headings.ts'
import type { TermList } from '../../../model/vocabulary.ts'

/**
 * What the rows of a part are. `parties`: organisations and coalitions through one another; `connections`: whatever runs
 * between two parties; `matrix`: parties down, coalitions across; `tieMatrix`: parties down and across; `own`: a table of ours that is there as data only.
 */
export const PART_KINDS = ['organisations', 'coalitions', 'parties', 'memberships', 'ties', 'connections', 'successions', 'sources', 'matrix', 'tieMatrix', 'own', 'ignored'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** What a column holds: a field of `FIELDS_OF` its part, or one of the last five. */
export type FieldUse =
  | 'id' | 'name' | 'aliases' | 'kind' | 'domain' | 'places' | 'partOf' | 'start' | 'end' | 'period' | 'goal' | 'note' | 'link' | 'tags' | 'placeholder'
  | 'themes' | 'status' | 'membersKnown' | 'source' | 'certainty' | 'what' | 'x' | 'y' | 'pinned'
  | 'fromKind' | 'toKind' | 'party' | 'coalition' | 'role' | 'seat' | 'onBehalfOf' | 'from' | 'to' | 'strength' | 'direction' | 'date' | 'title' | 'author'
  /** A column of a matrix: a coalition, its cells the roles. */
  | 'seats'
  /** The same of parties: another party, its cells the ties. */
  | 'alters'
  /** No home of its own: a field that the map gets, or words in the note of what has no such fields. */
  | 'extra'
  /** Our own record, whole. */
  | 'data'
  | 'ignored'

const PARTY: readonly FieldUse[] = ['id', 'name', 'aliases', 'kind', 'places', 'partOf', 'start', 'end', 'period', 'goal', 'note', 'link', 'tags', 'source', 'certainty', 'x', 'y', 'pinned']
const ORGANISATION: readonly FieldUse[] = [...PARTY, 'domain', 'placeholder']
const COALITION: readonly FieldUse[] = [...PARTY, 'themes', 'status', 'membersKnown']
const FACT: readonly FieldUse[] = ['id', 'start', 'end', 'period', 'status', 'themes', 'places', 'note', 'source', 'certainty']
const LINE: readonly FieldUse[] = [...FACT, 'from', 'to', 'kind', 'strength', 'direction', 'fromKind', 'toKind']

/** What a column of each kind of part may be, for whoever chooses it. */
export const FIELDS_OF: Readonly<Record<PartKind, readonly FieldUse[]>> = {
  organisations: ORGANISATION,
  coalitions: COALITION,
  parties: [...new Set([...ORGANISATION, ...COALITION, 'what' as const])],
  // Lists of people often say of the party beside the role what it is.
  memberships: [...FACT, 'party', 'coalition', 'role', 'seat', 'onBehalfOf', 'kind', 'domain'],
  ties: LINE,
  connections: [...LINE, 'what', 'role', 'seat', 'onBehalfOf'],
  successions: ['id', 'from', 'to', 'date', 'note', 'source', 'certainty'],
  sources: ['id', 'title', 'author', 'date', 'link'],
  matrix: ['id', 'name', 'aliases', 'kind', 'domain', 'places', 'seats'],
  tieMatrix: ['id', 'name', 'aliases', 'kind', 'domain', 'places', 'alters'],
  own: [],
  ignored: [],
}

export type ColumnLayout = { readonly heading: string; readonly use: FieldUse }

/** A run of rows of one sheet that are of one kind; most sheets have one. Rows count from 0 here, as in `SheetTable`. */
export type PartLayout = {
  readonly sheet: string
  readonly headingRow: number | null
  readonly firstRow: number
  /** One past the last row. */
  readonly endRow: number
  readonly kind: PartKind
  /** The table of ours, where the sheet is named after one. */
  readonly table: SheetKey | null
  readonly columns: readonly ColumnLayout[]
  /** False where kind or a column was guessed from what stands in the cells, or where something was left out for want of a guess. */
  readonly sure: boolean
}

/** What the columns of a file mean. Plain data: it can be changed by hand, kept, and used on the next file of the same layout. */
export type Layout = {
  readonly parts: readonly PartLayout[]
  /**
   * Words of the file and the code they stand for, under `list/word` (as `termKey` makes it); '' leaves the word out. A code
   * the vocabulary does not have makes the word a term of the map's own.
   */
  readonly terms: Readonly<Record<string, string>>
}

export function termKey(list: TermList, word: string): string {
  return `${list}/${word.trim().toLowerCase()}`
}

/** A cell that somebody typed anew in the preview. `row` and `column` as in `FileSpot`. */
export type CellFix = { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string }

export function isSure(layout: Layout): boolean {
  return layout.parts.every(({ sure }) => sure)
}

/** The tables with what was typed anew in place. Rows and sheets that nobody touched stay the same objects. */
export function withFixes(tables: readonly SheetTable[], fixes: readonly CellFix[]): readonly SheetTable[] {
  if (fixes.length === 0) return tables
  return tables.map((table) => {
    const own = fixes.filter(({ sheet, row }) => sheet === table.name && table.rows[row - 1] !== undefined)
    if (own.length === 0) return table
    const rows = [...table.rows]
    for (const { row, column, value } of own) rows[row - 1] = withCell(rows[row - 1] ?? [], column, value)
    return { ...table, rows }
  })
}

function withCell(row: readonly string[], column: number, value: string): readonly string[] {
  const cells = Array.from({ length: Math.max(row.length, column + 1) }, (_, index) => row[index] ?? '')
  cells[column] = value
  return cells
}
