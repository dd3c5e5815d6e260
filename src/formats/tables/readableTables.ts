import type { Network } from '../../model/network.ts'
import { cellsOf, type RecordOf } from '../../model/sheets/cellsOf.ts'
import { cleanCell } from '../../model/sheets/cleanCell.ts'
import { columnsOf, type SheetColumn } from '../../model/sheets/columnsOf.ts'
import { READABLE_TABLES, SHEETS, type ReadableTable } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'

/** A table as people read it: a row of texts for each record, in the order of the map, and the record itself. */
export type TableToRead = {
  readonly table: ReadableTable
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly { readonly record: object; readonly cells: readonly string[] }[]
}

export function readableTables(network: Network, language: Language): readonly TableToRead[] {
  return READABLE_TABLES.map((table) => readableTable(network, table, language))
}

function readableTable<Table extends ReadableTable>(network: Network, table: Table, language: Language): TableToRead {
  const columns = columnsOf(network, table, language)
  const records = [...network[table].values()] as unknown as readonly RecordOf[Table][]
  const rows = records.map((record) => {
    const extra = 'extra' in record ? Object.fromEntries(record.extra) : {}
    const cells: Readonly<Record<string, string>> = { ...extra, ...cellsOf(network, table, record, language) }
    return { record, cells: columns.map(({ key }) => cleanCell(cells[key] ?? '')) }
  })
  return { table, name: SHEETS[table][language], columns, rows }
}
