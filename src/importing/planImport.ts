import { NOTHING_GONE, type GoneRecords } from '../model/goneRecords.ts'
import type { ImportedNetwork } from '../model/importedNetwork.ts'
import { isPartyId, type FactId, type MakeId, type PartyId, type TableName } from '../model/ids.ts'
import { goneInto, type Network } from '../model/network.ts'
import type { Placement } from '../model/placement.ts'
import type { FileFacts, ImportDecisions, ImportPlan, ImportWrite, PlannedRecord } from './importPlan.ts'
import { earlierImports } from './matching/earlierImports.ts'
import { marksOf } from './matching/marks.ts'
import { inOneForm } from './matching/oneForm.ts'
import { dropUnused } from './merging/dropUnused.ts'
import { placeBlock } from './merging/placeBlock.ts'
import { planEvidence, writeProvenance } from './merging/planEvidence.ts'
import { planFacts } from './merging/planFacts.ts'
import { describeMap, planViews } from './merging/planMap.ts'
import { planNamed } from './merging/planNamed.ts'
import { planParties } from './merging/planParties.ts'
import type { Planning } from './merging/planning.ts'

/**
 * What bringing a file in would do to a map; nothing is written. The same file again gives a plan without writes, in whatever order
 * its rows stand, also when the map renamed or merged since what came of it: what a file said before is no news.
 *
 * Nothing on the map is removed or emptied. Where the two contradict, the file wins if what it says is of its own making (it knows
 * the record by its id, or brought it before and says something else now); a file that speaks of what the map knew already only
 * adds to it. What an earlier import brought and somebody removed since stays away until somebody says otherwise.
 *
 * @param gone What was removed from the map.
 */
export function planImport(network: Network, imported: ImportedNetwork, decisions: ImportDecisions, file: FileFacts, makeId: MakeId, gone: GoneRecords = NOTHING_GONE): ImportPlan {
  const planning = startPlanning(network, inOneForm(imported, network.vocabulary), decisions, file, makeId, gone)
  planNamed(planning)
  planParties(planning)
  planFacts(planning)
  planEvidence(planning)
  planViews(planning)
  const description = describeMap(planning)
  dropUnused(planning, description)
  writeProvenance(planning)
  return { records: withRestored(planning), writes: [...restoresOf(planning), ...creationsOf(planning), ...changesOf(planning), ...mergesOf(planning), ...description, ...placesOf(planning)] }
}

function withRestored({ records, restores }: Planning): ImportPlan['records'] {
  return records.map(({ table, fileId, id, at, ...rest }) => (id !== null && restores.has(id) && table === restores.get(id) ? { becomes: 'restored', table, fileId, id, at } : ({ table, fileId, id, at, ...rest } as PlannedRecord)))
}

const restoresOf = ({ restores }: Planning): readonly ImportWrite[] => [...restores].map(([id, table]) => ({ write: 'restore', table, id }))

const mergesOf = ({ takenIn }: Planning): readonly ImportWrite[] => [...takenIn].map(([id, into]) => ({ write: 'merge', id, into }))

function startPlanning(network: Network, imported: ImportedNetwork, decisions: ImportDecisions, file: FileFacts, makeId: MakeId, gone: GoneRecords): Planning {
  return {
    network, imported, decisions, file, makeId,
    earlier: earlierImports(network, file.title),
    gone: { ...gone, earlier: earlierImports(gone.network, file.title) },
    restores: new Map(), takenIn: new Map(),
    markOf: marksOf(imported),
    idByFile: new Map(), codeByFile: new Map(), stances: new Map(), records: [], creates: new Map(), changes: new Map(), spokenOf: new Map(), told: new Set(),
  }
}

/** What is pointed at comes first; within a table an outer thing before what lies in it. */
const ORDER: readonly TableName[] = ['vocabulary', 'extraFields', 'places', 'themes', 'sources', 'organisations', 'coalitions', 'memberships', 'ties', 'successions', 'phases', 'results', 'evidence', 'views']
const PARENTS: Partial<Record<TableName, string>> = { places: 'within', themes: 'wider', organisations: 'partOf', coalitions: 'partOf' }

function creationsOf({ creates }: Planning): readonly ImportWrite[] {
  const depths = new Map<string, number>()
  const depthOf = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    depths.set(id, 0)
    const made = creates.get(id)
    const parent = made ? made.fields[PARENTS[made.table] ?? ''] : undefined
    const depth = typeof parent === 'string' && creates.has(parent) ? depthOf(parent) + 1 : 0
    depths.set(id, depth)
    return depth
  }
  const byTable = Map.groupBy(creates, ([, { table }]) => table)
  return ORDER.flatMap((table) => (byTable.get(table) ?? []).toSorted(([a], [b]) => depthOf(a) - depthOf(b)).map(([id, { fields }]): ImportWrite => ({ write: 'create', table, id, fields })))
}

/** What is read as a fact since a merge says the same as it, or it would come up beside it. */
function changesOf({ changes, network }: Planning): readonly ImportWrite[] {
  return [...changes].flatMap(([id, { table, fields }]) => [id, ...(isPartyId(id) ? [] : goneInto(network, id as FactId))].map((each): ImportWrite => ({ write: 'change', table, id: each, fields })))
}

function placesOf({ network, imported, idByFile, creates, takenIn }: Planning): readonly ImportWrite[] {
  const newcomers = new Map<PartyId, Placement>()
  const pairs: (readonly [Placement, Placement])[] = []
  for (const [fileId, inFile] of imported.network.placements) {
    const id = idByFile.get(fileId) as PartyId | undefined
    const onMap = id === undefined ? undefined : network.placements.get(id)
    if (onMap) pairs.push([onMap, inFile])
    else if (id !== undefined && isPartyId(id) && creates.has(id)) newcomers.set(id, inFile)
  }
  for (const [id, into] of takenIn) if (network.placements.has(id)) newcomers.delete(into)
  const kept = [...takenIn].flatMap(([id, into]): (readonly [PartyId, Placement])[] => (network.placements.has(id) ? [[into, network.placements.get(id) as Placement]] : []))
  return [...placeBlock(network.placements, newcomers, pairs), ...kept].map(([id, placement]) => ({ write: 'place', id, placement }))
}
