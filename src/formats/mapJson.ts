import { ID_PREFIXES, isPartyId, tableOfId, type PartyId, type TableName } from '../model/ids.ts'
import { EMPTY_MAP_RECORD, type MapRecord } from '../model/mapRecord.ts'
import { EMPTY_NETWORK, type Network } from '../model/network.ts'
import type { Placement } from '../model/placement.ts'
import { failed, ok, type Problem, type Result } from '../model/result.ts'
import { HUES, ownTermsOf, TERM_LISTS, withOwnTerms, type OwnTerm } from '../model/vocabulary.ts'

/**
 * Our own file: every table of a `Network` as an array of its things, with placements and the map's own terms. Lossless; the terms
 * of the field are in every app and stay out of it.
 */
const FORMAT = 'netwerkkaart'
const VERSION = 1

/** The tables whose things have an id in the network itself; a term has a list and a code. */
const FILE_TABLES = (Object.keys(ID_PREFIXES) as TableName[]).filter((table): table is Exclude<TableName, 'vocabulary'> => table !== 'vocabulary')

export function writeMapJson(network: Network): string {
  const tables = FILE_TABLES.map((table) => [table, [...network[table].values()]])
  const vocabulary = ownTermsOf(network.vocabulary).map(({ list, term }) => ({ list, ...term }))
  const file = { format: FORMAT, version: VERSION, record: network.record, ...Object.fromEntries(tables), vocabulary, placements: Object.fromEntries(network.placements), apart: Object.fromEntries(network.apart) }
  return `${toJson(file)}\n`
}

/** Any part of a network as JSON; tables by id and extra fields become objects. */
export function toJson(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? Object.fromEntries(part) : part))
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
  const vocabulary = withOwnTerms(readTerms(file.vocabulary, problems))
  if (problems.length > 0) return failed(problems)
  const record: MapRecord = { ...EMPTY_MAP_RECORD, ...(isObject(file.record) ? file.record : {}) }
  return ok({ ...EMPTY_NETWORK, ...Object.fromEntries(tables), record, vocabulary, placements: readPlacements(file.placements), apart: readApart(file.apart) })
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

/** A file from before there were own terms has none; a term without labels is called as its code. */
function readTerms(rows: unknown, problems: Problem[]): readonly OwnTerm[] {
  if (rows === undefined) return []
  if (!Array.isArray(rows)) problems.push({ path: 'vocabulary', message: 'notAList' })
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) => {
    const term = readTerm(row)
    if (term === null) problems.push({ path: `vocabulary[${index}]`, message: 'noId' })
    return term ?? []
  })
}

function readTerm(row: unknown): OwnTerm | null {
  if (!isObject(row) || typeof row.code !== 'string' || row.code === '') return null
  const list = TERM_LISTS.find((known) => known === row.list)
  if (!list) return null
  const nl = typeof row.nl === 'string' && row.nl !== '' ? row.nl : row.code
  const en = typeof row.en === 'string' && row.en !== '' ? row.en : nl
  const seat = row.seat === 'around' || row.seat === 'table' ? row.seat : null
  return { id: '', list, code: row.code, nl, en, seat, directed: row.directed === true, hue: HUES.find((hue) => hue === row.hue) ?? null }
}

function withMaps(row: Record<string, unknown>): Record<string, unknown> {
  return 'extra' in row ? { ...row, extra: new Map(Object.entries(isObject(row.extra) ? row.extra : {})) } : row
}

function readPlacements(value: unknown): Network['placements'] {
  return new Map(isObject(value) ? (Object.entries(value) as [PartyId, Placement][]) : [])
}

function readApart(value: unknown): Network['apart'] {
  const entries = isObject(value) ? Object.entries(value) : []
  return new Map(entries.flatMap(([id, others]) => (isPartyId(id) && Array.isArray(others) ? [[id, others.filter((each): each is PartyId => typeof each === 'string' && isPartyId(each))] as const] : [])))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
