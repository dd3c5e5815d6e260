import type { TableName } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { MapDoc } from './mapDoc.ts'
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
export type RemovedRecord = { readonly table: TableName; readonly id: string; readonly name: string }

/** What was removed by hand and not brought back, parties and facts alike; what was hidden along with it is not listed. */
export function readRemoved(mapDoc: MapDoc): RemovedRecord[] {
  const tables = createTableReader(mapDoc).tables()
  return TABLE_NAMES.flatMap((table) =>
    [...tables[table]].flatMap(([id, row]) => {
      if (!row.removed || row.thing === null) return []
      return [{ table, id, name: 'name' in row.thing ? row.thing.name : '' }]
    }),
  )
}
