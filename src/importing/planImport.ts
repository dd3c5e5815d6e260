import type { ImportedNetwork } from '../model/importedNetwork.ts'
import type { MakeId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { FileFacts, ImportDecisions, ImportPlan } from './importPlan.ts'

/**
 * What bringing a file in would do to a map; nothing is written. The same file again gives a plan without writes, in whatever order
 * its rows stand, also when the map renamed or merged since what came of it.
 */
export function planImport(_network: Network, _imported: ImportedNetwork, _decisions: ImportDecisions, _file: FileFacts, _makeId: MakeId): ImportPlan {
  return { records: [], writes: [] }
}
