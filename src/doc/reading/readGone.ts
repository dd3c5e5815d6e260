import { NOTHING_GONE, type GoneRecords } from '../../model/goneRecords.ts'
import type { Network } from '../../model/network.ts'
import type { MapDoc } from '../mapDoc.ts'
import { createTableReader, type Row, type Tables } from './readTables.ts'
import { createNetworkResolver } from './resolveNetwork.ts'

const TABLES = ['organisations', 'coalitions', 'memberships', 'ties', 'successions'] as const

/**
 * What an import brought and somebody removed. Not what was taken back with the import itself, by undoing it or by putting back a
 * version of before: then the evidence that it gave is gone too.
 *
 * @param live The map as it reads.
 */
export function readGone(mapDoc: MapDoc, live: Network): GoneRecords {
  const tables = createTableReader(mapDoc).tables()
  const imported = new Set<string>([...tables.evidence.values()].flatMap(({ thing, removed }) => (thing?.imported && !removed ? [thing.about] : [])))
  const byHand = new Set(TABLES.flatMap((table) => [...tables[table]].flatMap(([id, row]) => (row.removed && imported.has(id) ? [id] : []))))
  if (byHand.size === 0) return NOTHING_GONE
  return { network: notIn(live, createNetworkResolver()(withBack(tables, byHand))), byHand }
}

function withBack(tables: Tables, ids: ReadonlySet<string>): Tables {
  const back = TABLES.map((table) => [table, new Map([...tables[table]].map(([id, row]): [string, Row<unknown>] => [id, ids.has(id) ? { ...row, removed: false } : row]))])
  return { ...tables, ...(Object.fromEntries(back) as Pick<Tables, (typeof TABLES)[number]>) }
}

function notIn(live: Network, whole: Network): Network {
  const gone = [...TABLES, 'evidence' as const].map((table) => [table, new Map([...(whole[table] as ReadonlyMap<string, object>)].filter(([id]) => !(live[table] as ReadonlyMap<string, unknown>).has(id)))])
  return { ...live, ...(Object.fromEntries(gone) as Pick<Network, (typeof TABLES)[number] | 'evidence'>) }
}
