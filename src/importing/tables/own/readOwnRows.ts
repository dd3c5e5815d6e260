import type { TableName } from '../../../model/ids.ts'
import type { FileProblem, FileSpot, SheetTable } from '../../../model/importedNetwork.ts'
import type { Network } from '../../../model/network.ts'
import { soundNetwork } from '../../soundNetwork.ts'
import type { Layout, PartLayout } from '../layout/layout.ts'
import { rowsOf, type SheetRow } from '../rows/sheetRow.ts'

/** The records that a workbook of ours carries whole, and which row has which. */
export type OwnRecords = {
  readonly base: Network
  readonly spots: ReadonlyMap<string, FileSpot>
  readonly problems: readonly FileProblem[]
}

/** Whether the file is one of ours, with whole records in its rows. */
export function isOwnLayout(layout: Layout): boolean {
  return layout.parts.some(({ columns }) => columns.some(({ use }) => use === 'data'))
}

export function readOwnRows(tables: readonly SheetTable[], layout: Layout): OwnRecords {
  const found: Record<string, unknown[]> = {}
  const spots = new Map<string, FileSpot>()
  const problems: FileProblem[] = []
  for (const part of layout.parts) {
    const table = tables.find(({ name }) => name === part.sheet)
    if (!table || part.table === null) continue
    for (const row of rowsOf(table, part)) {
      const record = dataOfRow(row)
      if (record === 'none') continue
      if (record === null) problems.push({ at: row.spot('data'), code: 'unreadable', value: row.cell('data').slice(0, 80), weight: 'lost' })
      else keepRecord(found, spots, part, row, record)
    }
  }
  const { network, problems: unsound } = soundNetwork(
    { ...(found as Partial<Record<TableName, unknown[]>>), record: found.map?.[0], placements: (found.placements ?? []).map((one) => [String((one as { readonly id?: unknown }).id), one] as const) },
    (table, id) => spots.get(id) ?? { sheet: table, row: null, column: null, heading: '' },
  )
  return { base: network, spots, problems: [...problems, ...unsound] }
}

function keepRecord(found: Record<string, unknown[]>, spots: Map<string, FileSpot>, part: PartLayout, row: SheetRow, record: Readonly<Record<string, unknown>>): void {
  const list = (found[part.table ?? ''] ??= [])
  // A row that was copied carries the record of the row it was copied from; the first keeps it, the other is read as it looks.
  if (typeof record.id === 'string' && part.table !== 'placements') {
    if (spots.has(record.id)) return
    spots.set(record.id, row.spot())
  }
  list.push(record)
}

/** The record in a row: none where the row was added by hand, null where it was spoiled. */
export function dataOfRow(row: SheetRow): Readonly<Record<string, unknown>> | null | 'none' {
  const text = row.cells('data').map(({ value }) => value).join('')
  if (text === '') return 'none'
  try {
    const record: unknown = JSON.parse(text)
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? { ...(row.cell('id') === '' ? {} : { id: row.cell('id') }), ...record } : null
  } catch {
    return null
  }
}
