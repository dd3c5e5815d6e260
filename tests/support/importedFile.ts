import type { FileFacts } from '../../src/importing/importPlan.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import type { MakeId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { partialDate } from '../../src/model/partialDate.ts'

/** A file of our own: every record is said whole, and its ids are those of a map. */
export function ourFile(network: Network): ImportedNetwork {
  return { network, said: new Map(), spots: new Map(), ownNames: new Map(), keepsIds: true, problems: [] }
}

/**
 * The same network as a file of somebody else has it: other ids, and of every record only what is filled in. `ownNames`: what the
 * file calls its records, by the ids of the given network.
 */
export function foreignFile(network: Network, ownNames: ReadonlyMap<string, string> = new Map()): ImportedNetwork {
  const moved = withOtherIds(network)
  const said = new Map<string, ReadonlySet<string>>()
  for (const table of RECORDS) for (const thing of (moved[table] as ReadonlyMap<string, object>).values()) said.set((thing as { id: string }).id, filledFields(thing))
  return { network: moved, said, spots: new Map(), ownNames: new Map([...ownNames].map(([id, name]) => [otherId(id), name])), keepsIds: false, problems: [] }
}

/** The same file with its rows in the opposite order. */
export function rowsReversed(imported: ImportedNetwork): ImportedNetwork {
  const turned = RECORDS.map((table) => [table, new Map([...(imported.network[table] as ReadonlyMap<string, object>)].reverse())])
  return { ...imported, network: { ...imported.network, ...Object.fromEntries(turned) } }
}

const RECORDS = ['organisations', 'coalitions', 'memberships', 'ties', 'successions', 'themes', 'places', 'sources', 'evidence', 'phases', 'results', 'extraFields', 'views'] as const

const otherId = (id: string): string => `${id.slice(0, 4)}x${id.slice(4)}`

function withOtherIds(network: Network): Network {
  const ids = new Set(RECORDS.flatMap((table) => [...(network[table] as ReadonlyMap<string, object>).keys()]))
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.has(value) ? otherId(value) : value
    if (Array.isArray(value)) return value.map(move)
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [move(key), move(item)]))
    if (typeof value !== 'object' || value === null) return value
    // The places of a small network are called by their ids.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'name' ? item : move(item)]))
  }
  const tables = [...RECORDS, 'placements', 'record'] as const
  return { ...network, ...Object.fromEntries(tables.map((table) => [table, move(network[table])])) }
}

function filledFields(thing: object): ReadonlySet<string> {
  const isFilled = (value: unknown): boolean => value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0) && !(value instanceof Map && value.size === 0)
  return new Set(Object.entries(thing).filter(([, value]) => isFilled(value)).map(([field]) => field))
}

/** What is said of a file as a whole. */
export const FILE: FileFacts = { title: 'Netwerk.xlsx', date: partialDate('2026-03-12'), importedAt: '2026-11-28T09:00:00Z', enteredBy: 'Sanne' }

/** Ids in the order in which they are asked for. */
export function countedIds(prefix = 'new'): MakeId {
  let made = 0
  return (kind) => `${kind}-${prefix}${String(made++).padStart(4, '0')}`
}
