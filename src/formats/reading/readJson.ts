import type { TableName } from '../../model/ids.ts'
import type { FileContent, ImportedNetwork } from '../../model/importedNetwork.ts'
import type { Network } from '../../model/network.ts'
import { failed, ok, type Result } from '../../model/result.ts'
import { ownTermRecords, soundNetwork } from '../../importing/soundNetwork.ts'
import { readMapJson } from '../mapJson.ts'
import { cellOf, tableOfRows } from './graphs/graphTables.ts'
import { readGraphJson } from './graphs/readGraphJson.ts'

/** Our own file, Kumu's (both shapes) and other lists of nodes and lines, or a bare list of rows. */
export function readJson(text: string, name: string): Result<FileContent> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const file = parsed.value
  const own = readMapJson(text)
  if (own.ok) return ok({ kind: 'network', format: 'mapJson', imported: soundOwn(own.value) })
  const [problem] = own.error
  if (problem && problem.message !== 'notAMapFile') return failed([{ path: problem.path, message: problem.message === 'newerVersion' ? 'newerVersion' : 'broken' }])
  const graph = readGraphJson(file)
  if (graph) return ok(graph)
  return isListOfRows(file) ? ok({ kind: 'tables', format: 'kumuJson', tables: [tableOfRows(name, [], file.map((row) => new Map(Object.entries(row).map(([key, value]) => [key, cellOf(value)]))))] }) : failed([{ path: '', message: 'unknownFormat' }])
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return failed([{ path: lineOf(text, error), message: 'broken' }])
  }
}

/** Engines say where in words of their own; where they do not, a file that breaks off breaks at its end. */
function lineOf(text: string, error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  const position = /position (\d+)/.exec(said)?.[1]
  const line = /line (\d+)/.exec(said)?.[1] ?? (position === undefined ? undefined : String(text.slice(0, Number(position)).split('\n').length))
  return line === undefined ? '' : `line ${line}`
}

function isListOfRows(file: unknown): file is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(file) && file.length > 0 && file.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
}

/** A file is judged as strictly as what arrives over the net: somebody may have written in it. */
function soundOwn(read: Network): ImportedNetwork {
  const tables = Object.fromEntries(Object.entries(read).filter(([, table]) => table instanceof Map).map(([name, table]) => [name, [...(table as ReadonlyMap<string, unknown>).values()]])) as Partial<Record<TableName, unknown[]>>
  const { network, problems } = soundNetwork({ ...tables, vocabulary: ownTermRecords(read.vocabulary), record: read.record, placements: read.placements }, (table, id) => ({ sheet: table, row: null, column: null, heading: id }))
  return { network, said: new Map(), spots: new Map(), ownNames: new Map(), keepsIds: true, problems }
}
