import { ID_PREFIXES, tableOfId, type PartyId, type TableName } from '../model/ids.ts'
import { EMPTY_MAP_RECORD, type MapRecord } from '../model/mapRecord.ts'
import { EMPTY_NETWORK, type Network } from '../model/network.ts'
import type { Placement } from '../model/placement.ts'
import { failed, ok, type Problem, type Result } from '../model/result.ts'

/** Our own file: every table of a `Network` as an array of its things, with placements. Lossless but for `vocabulary`. */
const FORMAT = 'netwerkkaart'
const VERSION = 1

/** The tables of a network that a file holds; the map's own terms come with the exchange formats. */
const FILE_TABLES = (Object.keys(ID_PREFIXES) as TableName[]).filter((table): table is Exclude<TableName, 'vocabulary'> => table !== 'vocabulary')

export function writeMapJson(network: Network): string {
  const tables = FILE_TABLES.map((table) => [table, [...network[table].values()]])
  const file = { format: FORMAT, version: VERSION, record: network.record, ...Object.fromEntries(tables), placements: Object.fromEntries(network.placements) }
  return `${JSON.stringify(file, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))}\n`
}

/**
 * Reads our own file. Checks what a reader cannot do without: the format, the tables, an id of the right kind on every
 * thing. Problems name the table and the row; fields are judged where the document is read.
 */
export function readMapJson(text: string): Result<Network> {
  const file = parseJson(text)
  if (!isObject(file) || file.format !== FORMAT) return failed([{ path: '', message: 'notAMapFile' }])
  if (typeof file.version !== 'number' || file.version > VERSION) return failed([{ path: 'version', message: 'newerVersion' }])
  const problems: Problem[] = []
  const tables = FILE_TABLES.map((table) => [table, readTable(table, file[table], problems)])
  if (problems.length > 0) return failed(problems)
  const record: MapRecord = { ...EMPTY_MAP_RECORD, ...(isObject(file.record) ? file.record : {}) }
  return ok({ ...EMPTY_NETWORK, ...Object.fromEntries(tables), record, placements: readPlacements(file.placements) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readTable(table: TableName, rows: unknown, problems: Problem[]): ReadonlyMap<string, unknown> {
  const things = new Map<string, unknown>()
  if (rows === undefined) return things
  if (!Array.isArray(rows)) problems.push({ path: table, message: 'notAList' })
  else {
    for (const [index, row] of rows.entries()) {
      if (isObject(row) && typeof row.id === 'string' && tableOfId(row.id) === table) things.set(row.id, withMaps(row))
      else problems.push({ path: `${table}[${index}]`, message: 'noId' })
    }
  }
  return things
}

function withMaps(row: Record<string, unknown>): Record<string, unknown> {
  return 'extra' in row ? { ...row, extra: new Map(Object.entries(isObject(row.extra) ? row.extra : {})) } : row
}

function readPlacements(value: unknown): Network['placements'] {
  return new Map(isObject(value) ? (Object.entries(value) as [PartyId, Placement][]) : [])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
