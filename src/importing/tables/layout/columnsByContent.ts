import type { SheetTable } from '../../../model/importedNetwork.ts'
import type { Vocabulary } from '../../../model/vocabulary.ts'
import { codeOfCell } from '../cells/cellWords.ts'
import { readCoalitionKind, readKindOrDomain, readTerm } from '../cells/readTerm.ts'
import { readTieWords } from '../cells/readTieWords.ts'
import { readDateCell } from '../cells/readDateCell.ts'
import { isBlankRow, type Stretch } from './cutParts.ts'
import type { ColumnLayout, FieldUse, PartLayout } from './layout.ts'
import { rolesOfSeat } from '../cells/rolesOfSeat.ts'
import { isAboutPersons } from './useColumns.ts'

/** As many rows are looked at to see what a column holds. */
const SAMPLE_ROWS = 300
/** From this share of its cells on, a column holds what was tried. */
const MOST = 0.5
const NEARLY_ALL = 0.8
/** Longer is a text, not the name of a party. */
const MAX_NAME_CHARACTERS = 120

const DIRECTIONS = /^(un)?directed$|^mutual$|^mixed$|^(on)?gericht$/i

type Part = Omit<PartLayout, 'headingRow'> & { readonly headingRow: number | null }

/**
 * Looks whether the columns hold what their headings promise. A *Type* of nothing but words nobody knows comes in as a field
 * of its own, instead of being refused cell by cell; then the layout is not sure. Where we wrote the file every column is what it says.
 */
export function judgeContent(table: SheetTable, part: Part, vocabulary: Vocabulary): PartLayout {
  const isOwn = part.columns.some(({ use }, index) => use === 'data' || (use === 'what' && sample(table, part, index).every((cell) => codeOfCell('what', cell) !== null)))
  if (isOwn) return part
  const columns = withRoles(table, part, withDirections(table, part), vocabulary).map((column, index): ColumnLayout => {
    const cells = sample(table, part, index)
    return column.use === 'kind' && cells.length > 0 && share(cells, isKnownKind(part, vocabulary)) < MOST ? { ...column, use: 'extra' } : column
  })
  const isDoubted = columns.some(({ use, heading }, index) => use !== part.columns[index]?.use && (use === 'extra' || use === 'role') || (use === 'ignored' && isAboutPersons(heading)))
  return { ...part, columns, sure: part.sure && !isDoubted }
}

/** Who takes part in what is listed with roles, whatever somebody wrote over them (*trekker/deelnemer*). */
function withRoles(table: SheetTable, part: Part, columns: readonly ColumnLayout[], vocabulary: Vocabulary): readonly ColumnLayout[] {
  if (part.kind !== 'memberships' || columns.some(({ use }) => use === 'role')) return columns
  const isRole = (cell: string): boolean => codeOfCell('flag', cell) === null && (rolesOfSeat(vocabulary, cell)?.length ?? 0) > 0
  const at = columns.findIndex(({ use }, index) => use === 'extra' && sample(table, part, index).length > 0 && share(sample(table, part, index), isRole) >= MOST)
  return columns.map((column, index) => (index === at ? { ...column, use: 'role' } : column))
}

function isKnownKind({ kind }: Part, vocabulary: Vocabulary): (cell: string) => boolean {
  if (kind === 'ties' || kind === 'connections') return (cell) => readTieWords(vocabulary, cell) !== null || readCoalitionKind(vocabulary, cell) !== null
  return (cell) => readKindOrDomain(vocabulary, cell) !== null || readCoalitionKind(vocabulary, cell) !== null || /^organi[sz]ati/i.test(cell)
}

/** Gephi's *Type* says of a line whether it is directed; then its *Label* says what it is. */
function withDirections(table: SheetTable, part: Part): readonly ColumnLayout[] {
  const at = part.columns.findIndex(({ use }) => use === 'kind')
  if (at < 0 || (part.kind !== 'ties' && part.kind !== 'connections')) return part.columns
  const cells = sample(table, part, at)
  if (cells.length === 0 || share(cells, (cell) => DIRECTIONS.test(cell)) < NEARLY_ALL) return part.columns
  const label = part.columns.findIndex(({ use, heading }) => use === 'extra' && /^(label|kind|soort|relation(ship)?|name)$/i.test(heading.trim()))
  return part.columns.map((column, index) => (index === at ? { ...column, use: 'direction' } : index === label ? { ...column, use: 'kind' } : column))
}

function sample({ rows }: SheetTable, { firstRow, endRow }: Stretch, column: number): readonly string[] {
  return rows.slice(firstRow, Math.min(endRow, firstRow + SAMPLE_ROWS)).map((row) => row[column]?.trim() ?? '').filter(Boolean)
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

/**
 * Lines without headings, such as `naam; rol; coalitie` or a bare list of names: the first column is who, a column of roles
 * says that what is left is a coalition, a column of kinds or dates is that; where the same names stand on both sides, they are
 * lists of neighbours. Null where the first column holds no names.
 */
export function columnsWithoutHeadings(table: SheetTable, stretch: Stretch, vocabulary: Vocabulary): Omit<PartLayout, 'sheet' | 'table'> | null {
  const rows = table.rows.slice(stretch.firstRow, stretch.endRow)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => sample(table, stretch, index))
  const first = columns[0] ?? []
  if (first.length === 0 || share(first, (cell) => cell.length <= MAX_NAME_CHARACTERS && /\p{L}/u.test(cell)) < NEARLY_ALL) return null
  if (rows.every((row) => isBlankRow(row) || row[0]?.trim() !== '') && isListOfNeighbours(columns)) return { headingRow: null, ...stretch, kind: 'connections', sure: false, columns: columns.map((_, index) => ({ heading: '', use: index === 0 ? 'from' : 'to' })) }
  const uses = columns.map((cells, index): FieldUse => (index === 0 ? 'name' : guessUse(cells, vocabulary)))
  const names = uses.findIndex((use) => use === 'extra')
  const isMembership = names > 0 && (uses.includes('role') || width === 2)
  const settled = uses.map((use, index): FieldUse => {
    if (isMembership) return index === 0 ? 'party' : index === names ? 'coalition' : use
    return use === 'role' ? 'extra' : use
  })
  return {
    headingRow: null, ...stretch, kind: isMembership ? 'memberships' : 'parties', sure: width === 1 || (isMembership && uses.includes('role')),
    columns: firstOfEach(settled).map((use) => ({ heading: '', use })),
  }
}

/** From this share of who stands behind somebody on, that also has a row of its own, both are of one kind. */
const SAME_SIDES = 0.4

/** Gephi's lists without headings: who, and then all that it is tied to. Coalitions behind their members have no rows of their own. */
function isListOfNeighbours([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const [names, ends] = [new Set(first), [...new Set(others.flat())]]
  return ends.length > 1 && share(ends, (end) => names.has(end)) >= SAME_SIDES
}

function guessUse(cells: readonly string[], vocabulary: Vocabulary): FieldUse {
  if (cells.length === 0) return 'ignored'
  if (share(cells, (cell) => readTerm(vocabulary, 'roles', cell) !== null) >= MOST) return 'role'
  if (share(cells, (cell) => readKindOrDomain(vocabulary, cell) !== null) >= NEARLY_ALL) return 'kind'
  return share(cells, (cell) => !readDateCell(cell).isBad) >= NEARLY_ALL ? 'start' : 'extra'
}

function firstOfEach(uses: readonly FieldUse[]): readonly FieldUse[] {
  return uses.map((use, index) => {
    if (use === 'start' && uses.indexOf('start') < index) return uses.slice(0, index).filter((other) => other === 'start').length === 1 ? 'end' : 'extra'
    return uses.indexOf(use) < index && use !== 'ignored' ? 'extra' : use
  })
}
