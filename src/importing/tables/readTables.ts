import type { FileSpot, ImportedNetwork, SheetTable } from '../../model/importedNetwork.ts'
import type { PartyId } from '../../model/ids.ts'
import { EMPTY_NETWORK } from '../../model/network.ts'
import { READABLE_TABLES, type ReadableTable } from '../../model/sheets/headings.ts'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../model/sheets/tableLimits.ts'
import { BUILT_IN_VOCABULARY, type Vocabulary } from '../../model/vocabulary.ts'
import { readTieWords } from './cells/readTieWords.ts'
import { numberOfCell, valuesOfCell } from './cells/cellWords.ts'
import { headingKey } from './layout/matchHeadings.ts'
import { withFixes, type CellFix, type FieldUse, type Layout, type PartKind, type PartLayout } from './layout/layout.ts'
import { readChangedRow } from './own/readChangedRow.ts'
import { dataOfRow, isOwnLayout, readOwnRows } from './own/readOwnRows.ts'
import { beginFile, finishFile, isRecordId, nameKey, report, type FileNetwork } from './rows/fileNetwork.ts'
import { setPartOf } from './rows/partOf.ts'
import { beginIndex, type PartyIndex } from './rows/partyIndex.ts'
import { readConnectionRow } from './rows/readConnectionRow.ts'
import { readMatrixHeadings, readMatrixRow } from './rows/readMatrixRow.ts'
import { readMembershipRow } from './rows/readMembershipRow.ts'
import { readPartyRow } from './rows/readPartyRow.ts'
import { readTieMatrixRow } from './rows/readTieMatrixRow.ts'
import { readSourceRow } from './rows/readSourceRow.ts'
import { readSuccessionRow } from './rows/readSuccessionRow.ts'
import { resolveEnd } from './rows/resolveEnds.ts'
import { neighboursIn, onlyUses, rowsOf, type SheetRow } from './rows/sheetRow.ts'

/**
 * The network that tables hold, once it is known what their columns mean. Every row with anything in it is in the network or
 * among the problems. Pure and quick, to be run again at every changed column and every mended cell.
 *
 * @param fixes Cells that were typed anew.
 */
export function readTables(tables: readonly SheetTable[], layout: Layout, fixes: readonly CellFix[] = [], vocabulary: Vocabulary = BUILT_IN_VOCABULARY): ImportedNetwork {
  const mended = withFixes(tables, fixes)
  const isOwn = isOwnLayout(layout)
  const own = isOwn ? readOwnRows(mended, layout) : null
  const file = beginFile(own?.base ?? { ...EMPTY_NETWORK, vocabulary }, layout.terms)
  if (own) for (const [id, spot] of own.spots) file.spots.set(id, spot)
  file.problems.push(...(own?.problems ?? []))
  const index = beginIndex(file)
  const rows = withoutSums(file, partsWithRows(mended, layout))
  file.keepsIds = isOwn || hasOurIds(rows)
  file.keepsWords = !isOwn && file.keepsIds && ofKind(rows, 'parties').some(({ part }) => part.columns.some(({ use }) => use === 'what'))
  reportLimits(file, mended, layout)
  readParties(file, index, rows, isOwn)
  readFacts(file, index, rows, isOwn)
  return finishFile(file)
}

type PartWithRows = { readonly part: PartLayout; readonly rows: readonly SheetRow[] }

function partsWithRows(tables: readonly SheetTable[], layout: Layout): readonly PartWithRows[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return layout.parts.flatMap((part) => {
    const table = byName.get(part.sheet)
    return table && part.kind !== 'ignored' && part.kind !== 'own' ? [{ part, rows: [...rowsOf(table, part)] }] : []
  })
}

const SUM = /^(?:sub)?tota(?:al|l)\s*:?$/i

/** Sums under a list are no rows of it, which is said. */
function withoutSums(file: FileNetwork, parts: readonly PartWithRows[]): readonly PartWithRows[] {
  return parts.map(({ part, rows }) => ({ part, rows: rows.filter((row) => !isSum(file, row, part)) }))
}

function isSum(file: FileNetwork, row: SheetRow, { columns }: PartLayout): boolean {
  const cells = columns.map((_, column) => row.at(column)).filter(Boolean)
  const [first = '', ...others] = cells
  if (!SUM.test(first) || others.length === 0 || others.some((cell) => numberOfCell(cell) === null)) return false
  report(file, row.spotOf(columns.findIndex((_, column) => row.at(column) !== '')), 'sumOfRows', first, 'lost')
  return true
}

/** Every party goes by an id of a map of ours: the file was written by us, whatever format it went through. */
function hasOurIds(parts: readonly PartWithRows[]): boolean {
  const ids = ofKind(parts, 'organisations', 'coalitions', 'parties').flatMap(({ rows }) => rows.map((row) => row.cell('id')))
  return ids.length > 0 && ids.every((id) => isRecordId('organisations', id) || isRecordId('coalitions', id))
}

function reportLimits(file: FileNetwork, tables: readonly SheetTable[], { parts }: Layout): void {
  const spot = (sheet: string, heading = '', column: number | null = null, row: number | null = null): FileSpot => ({ sheet, row, column, heading })
  for (const { name, rows } of tables) {
    if (rows.length > MAX_TABLE_ROWS) report(file, spot(name), 'tooManyRows', String(MAX_TABLE_ROWS), 'lost')
    if (rows.some((row) => row.length > MAX_TABLE_COLUMNS)) report(file, spot(name), 'tooManyColumns', String(MAX_TABLE_COLUMNS), 'left')
  }
  for (const { sheet, columns, headingRow, kind } of parts) {
    const firstUse = new Map<string, FieldUse>()
    const reported = new Set<string>()
    for (const [column, { heading, use }] of columns.entries()) {
      const key = headingKey(heading)
      if (key === '' || kind === 'ignored' || kind === 'own') continue
      // What means the same comes together; only a column that means less than its namesake is worth a word.
      const isLess = (firstUse.get(key) ?? use) !== use && !reported.has(key)
      if (isLess) report(file, spot(sheet, heading.trim(), column, (headingRow ?? 0) + 1), 'sameHeadingTwice', heading.trim(), 'left')
      if (isLess) reported.add(key)
      if (!firstUse.has(key)) firstUse.set(key, use)
    }
  }
}

const ofKind = (parts: readonly PartWithRows[], ...kinds: readonly PartKind[]): readonly PartWithRows[] => parts.filter(({ part }) => kinds.includes(part.kind))

/** Everybody who is listed, before anybody is referred to. */
function readParties(file: FileNetwork, index: PartyIndex, parts: readonly PartWithRows[], isOwn: boolean): void {
  const isCoalition = coalitionsByRole(file, parts)
  const under: { readonly row: SheetRow; readonly id: PartyId }[] = []
  for (const { part, rows } of ofKind(parts, 'sources')) for (const row of rows) readOrChange(file, index, row, part, isOwn, (at) => readSourceRow(file, at))
  for (const { part, rows } of ofKind(parts, 'organisations', 'coalitions', 'parties')) {
    const listed = part.kind === 'parties' ? 'mixed' : (part.kind as 'organisations' | 'coalitions')
    for (const row of rows) {
      readOrChange(file, index, row, part, isOwn, (at) => {
        const id = readPartyRow(file, index, at, listed, isCoalition)
        if (id !== null && at.cell('partOf') !== '') under.push({ row: at, id })
      })
    }
  }
  for (const { row, id } of under) {
    const isIn = id.startsWith('coa-')
    const whole = resolveEnd(file, index, row, 'partOf', row.cell('partOf'), { wanted: isIn ? 'coalition' : 'organisation', becomes: isIn ? 'coalitions' : 'organisations' }, 'left')
    if (whole !== null && !setPartOf(file, row, 'partOf', id, whole)) report(file, row.spot('partOf'), 'unknownEnd', row.cell('partOf'), 'left')
  }
}

function readFacts(file: FileNetwork, index: PartyIndex, parts: readonly PartWithRows[], isOwn: boolean): void {
  for (const { part, rows } of ofKind(parts, 'matrix')) {
    const [first] = rows
    if (first) readMatrixHeadings(file, index, first, part.columns.flatMap(({ use, heading }) => (use === 'seats' ? [heading] : [])))
    for (const row of rows) readMatrixRow(file, index, row)
  }
  for (const { rows } of ofKind(parts, 'tieMatrix')) for (const row of rows) readTieMatrixRow(file, index, row)
  const isCoalition = coalitionsByRole(file, parts)
  index.mustExist = goesByIds(index, parts)
  for (const { part, rows } of ofKind(parts, 'memberships')) for (const row of rows) readOrChange(file, index, row, part, isOwn, (at) => readMembershipRow(file, index, at))
  for (const { part, rows } of ofKind(parts, 'ties', 'connections')) for (const row of rows) readOrChange(file, index, row, part, isOwn, (at) => readLines(file, index, at, part, isCoalition))
  for (const { part, rows } of ofKind(parts, 'successions')) for (const row of rows) readOrChange(file, index, row, part, isOwn, (at) => readSuccessionRow(file, index, at))
}

/** A list of neighbours has a column for each of them; whoever has none is there all the same. */
function readLines(file: FileNetwork, index: PartyIndex, row: SheetRow, { columns }: PartLayout, isCoalition: (name: string) => boolean): void {
  if (columns.filter(({ use }) => use === 'to').length < 2) return readConnectionRow(file, index, row, isCoalition)
  if (row.cell('to') === '') resolveEnd(file, index, row, 'from', row.cell('from'), { wanted: 'party', becomes: 'organisations' }, 'lost')
  for (const end of neighboursIn(row)) readConnectionRow(file, index, end, isCoalition)
}

/** In our own workbook a row that carries its record only has its changed cells read; a row that was added is read as anybody's. */
function readOrChange(file: FileNetwork, index: PartyIndex, row: SheetRow, part: PartLayout, isOwn: boolean, read: (row: SheetRow) => void): void {
  const data = isOwn ? dataOfRow(row) : 'none'
  if (data === 'none' || data === null) return data === null ? undefined : read(row)
  const id = String(data.id)
  const isCopy = file.spots.get(id)?.row !== row.number
  if (isCopy) read(onlyUses(row, new Set(part.columns.flatMap(({ use }) => (use === 'id' || use === 'data' ? [] : [use])))))
  else if (READABLE_TABLES.includes(part.kind as ReadableTable)) readChangedRow(file, index, row, part, part.kind as ReadableTable, id)
}

/** Roles that nobody has in an organisation: who is said to be *trekker* of something makes it a coalition. */
const ROLES_OF_COALITIONS = new Set(['trekker', 'penvoerder', 'voorzitter', 'lid', 'deelnemer', 'secretaris', 'procesbegeleider', 'dagvoorzitter', 'genodigde', 'toehoorder', 'initiatiefnemer'])

/** What lines say of their far end, where no kind does: a list of lines alone knows no coalitions. */
function coalitionsByRole(file: FileNetwork, parts: readonly PartWithRows[]): (name: string) => boolean {
  const names = new Set<string>()
  for (const { rows } of ofKind(parts, 'connections', 'ties')) {
    for (const row of rows) {
      const meaning = row.cell('role') === '' ? readTieWords(file.vocabulary, row.cell('kind'))?.meaning : ({ kind: 'role', role: 'lid' } as const)
      if (meaning?.kind === 'role' && ROLES_OF_COALITIONS.has(meaning.role)) for (const name of valuesOfCell(row.cell('to'))) names.add(nameKey(name))
    }
  }
  return (name) => names.has(nameKey(name))
}

/** Whether most ends of lines are ids of listed parties. */
function goesByIds(index: PartyIndex, parts: readonly PartWithRows[]): boolean {
  if (index.byOwnName.size === 0) return false
  const ends = ofKind(parts, 'ties', 'connections').flatMap(({ rows }) => rows.slice(0, 500).flatMap((row) => [row.cell('from'), ...valuesOfCell(row.cell('to'))])).filter(Boolean)
  return ends.filter((end) => index.byOwnName.has(end)).length * 2 > ends.length
}
