import type { Network } from '../../model/network.ts'
import { cellsOf, type RecordOf } from '../../model/sheets/cellsOf.ts'
import { columnsOf, type SheetColumn } from '../../model/sheets/columnsOf.ts'
import { CELL_WORDS, COLUMNS, GRAPH_COLUMNS, SHEETS, type ReadableTable } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'

export type GraphValue = string | number | boolean

/** What a node or a line says beside what every graph format has a place for; by the heading it has in our tables too. */
export type GraphValues = ReadonlyMap<string, GraphValue>

export type What = keyof typeof CELL_WORDS.what

/** What the format itself says: the id, the name, the ends; and *part of*, which is a line. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['id', 'name', 'partOf', 'party', 'coalition', 'from', 'to'])
const TRUTHS: ReadonlySet<string> = new Set(['placeholder', 'membersKnown'])

/** Makes the values of records, numbers and truths as such. Makes the columns of each table once. */
export function graphValues(network: Network, language: Language): <Table extends ReadableTable>(what: What, table: Table, record: RecordOf[Table]) => GraphValues {
  const columns = new Map<ReadableTable, readonly SheetColumn[]>()
  const columnsIn = (table: ReadableTable): readonly SheetColumn[] => {
    const known = columns.get(table) ?? columnsOf(network, table, language).filter(({ key }) => !SAID_OTHERWISE.has(key)).map(asOfLine(language))
    columns.set(table, known)
    return known
  }
  return (what, table, record) => {
    const extra = 'extra' in record ? Object.fromEntries(record.extra) : {}
    const cells: Readonly<Record<string, string>> = { ...extra, ...cellsOf(network, table, record, language) }
    const said = columnsIn(table).filter(({ key }) => cells[key] !== undefined && cells[key] !== '')
    return new Map<string, GraphValue>([whatItIs(what, language), ...said.map(({ key, heading }) => [heading, typed(key, cells[key] ?? '', language)] as const)])
  }
}

/** The day of a succession stands where lines have their beginning; and *Source* is the end of a line here, not where a fact comes from. */
function asOfLine(language: Language): (column: SheetColumn) => SheetColumn {
  return (column) => {
    if (column.key === 'date') return { ...column, heading: COLUMNS.ties.start[language] }
    return column.key === 'source' ? { ...column, heading: SHEETS.sources[language] } : column
  }
}

export function whatItIs(what: What, language: Language): readonly [string, string] {
  return [GRAPH_COLUMNS.what[language], CELL_WORDS.what[what][language]]
}

function typed(key: string, text: string, language: Language): GraphValue {
  if (key === 'strength') return Number(text)
  return TRUTHS.has(key) ? text === CELL_WORDS.flag.yes[language] : text
}
