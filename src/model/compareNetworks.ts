import { ID_PREFIXES, type TableName } from './ids.ts'
import type { Network } from './network.ts'
import { ownTermsOf } from './vocabulary.ts'

/** The tables of a network whose rows are told one by one; of the vocabulary only what the map added itself. */
export type ComparedTable = TableName | 'map'

/** What became of one thing between two states of a map. `fields` are the names they have in the model. */
export type Difference =
  | { readonly change: 'new' | 'gone'; readonly table: ComparedTable; readonly id: string }
  | { readonly change: 'changed'; readonly table: ComparedTable; readonly id: string; readonly fields: readonly string[] }

const TABLES = (Object.keys(ID_PREFIXES) as TableName[]).filter((table) => table !== 'vocabulary')

/**
 * Says per thing whether it is new, gone or changed, and in which fields, in the order of the tables and the map.
 *
 * Compares what the map reads as, so a fact that moved along with a merge counts as changed. Where things stand on the drawing is left out:
 * that is nobody's fact.
 */
export function compareNetworks(before: Network, after: Network): readonly Difference[] {
  const record = changed('map', 'map', before.record, after.record)
  const rows = TABLES.flatMap((table) => compareTables(table, before[table as 'ties'] as Rows, after[table as 'ties'] as Rows))
  return [...record, ...rows, ...compareTables('vocabulary', ownTerms(before), ownTerms(after))]
}

type Rows = ReadonlyMap<string, object>

/** The terms that a map added, by list and code: their records are not in the network. */
function ownTerms({ vocabulary }: Network): Rows {
  return new Map(ownTermsOf(vocabulary).map(({ list, term }) => [`${list}/${term.code}`, term]))
}

function compareTables(table: ComparedTable, before: Rows, after: Rows): readonly Difference[] {
  const kept = [...after].flatMap(([id, thing]): readonly Difference[] => {
    const known = before.get(id)
    return known ? changed(table, id, known, thing) : [{ change: 'new', table, id }]
  })
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id): Difference => ({ change: 'gone', table, id }))
  return [...kept, ...gone]
}

function changed(table: ComparedTable, id: string, before: object, after: object): readonly Difference[] {
  if (before === after) return []
  const [left, right] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const fields = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((field) => !saysTheSame(left[field], right[field]))
  return fields.length === 0 ? [] : [{ change: 'changed', table, id, fields }]
}

/** Equal in what it says: lists and sets of a record are kept in an order of their own on each side. */
export function saysTheSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (left instanceof Map && right instanceof Map) return left.size === right.size && [...left].every(([key, value]) => saysTheSame(value, right.get(key)))
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((each) => right.some((other) => saysTheSame(each, other)))
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null || Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => saysTheSame((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]))
}
