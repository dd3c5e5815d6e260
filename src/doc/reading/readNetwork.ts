import type { PartyId, TableName } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import type { MapDoc } from '../mapDoc.ts'
import { followMerges } from './mergeOnRead.ts'
import { createTableReader, TABLE_NAMES } from './readTables.ts'
import { createNetworkResolver } from './resolveNetwork.ts'

/**
 * The document as plain data, with the promise of `Network` restored: both ends of every fact exist.
 *
 * Reads everything; whoever keeps looking uses `observeNetwork`, which reads only what changed.
 */
export function readNetwork(mapDoc: MapDoc): Network {
  return createNetworkResolver()(createTableReader(mapDoc).tables())
}

/** Something that was removed and can be brought back. */
export type RemovedRecord = {
  readonly table: TableName
  readonly id: string
  /** Empty for a fact, which is told by its ends. */
  readonly name: string
  /** The parties of a membership, tie or succession; absent elsewhere. */
  readonly ends?: readonly PartyId[]
}

/** What was removed by hand and not brought back, parties and facts alike; what was hidden along with it is not listed, nor what was merged. */
export function readRemoved(mapDoc: MapDoc): RemovedRecord[] {
  const tables = createTableReader(mapDoc).tables()
  const merges = followMerges(tables)
  return TABLE_NAMES.flatMap((table) =>
    [...tables[table]].flatMap(([id, row]) => {
      if (!row.removed || row.thing === null || merges.has(id)) return []
      return [{ table, id, name: 'name' in row.thing ? row.thing.name : '', ...endsOf(row.thing) }]
    }),
  )
}

function endsOf(thing: object): { readonly ends?: readonly PartyId[] } {
  if ('party' in thing && 'coalition' in thing) return { ends: [thing.party as PartyId, thing.coalition as PartyId] }
  return 'from' in thing && 'to' in thing ? { ends: [thing.from, thing.to].flat() as PartyId[] } : {}
}
