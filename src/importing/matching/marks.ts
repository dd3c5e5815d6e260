import type { ImportedNetwork } from '../../model/importedNetwork.ts'
import { idOfFacts } from '../../model/ids.ts'
import { phasesOf, resultsOf } from '../../model/network.ts'

/** Fifty bits: enough to tell what one file said of one record from what it says now. */
const MARK_CHARACTERS = 10

/** The fingerprint of what a file says of a record: the same whatever ids the file gives and in whatever order it says it. */
export type MarkOf = (id: string) => string

/** Phases and results are said of their coalition: where one of them changed, the coalition has news. */
export function marksOf(imported: ImportedNetwork): MarkOf {
  const { network } = imported
  const names = namesById(imported)
  const known = new Map<string, string>()
  const contentOf = (id: string): unknown => saidContent(imported, id, names)
  const attached = (id: string): unknown[] => [...phasesOf(network, id as never), ...resultsOf(network, id as never)].map((thing) => contentOf(thing.id)).map((content) => JSON.stringify(content)).sort()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const made = idOfFacts('', [JSON.stringify([contentOf(id), attached(id)])]).slice(-MARK_CHARACTERS)
    known.set(id, made)
    return made
  }
}

const TABLES = ['organisations', 'coalitions', 'memberships', 'ties', 'successions', 'phases', 'results'] as const

function saidContent({ network, said }: ImportedNetwork, id: string, names: ReadonlyMap<string, string>): unknown {
  const thing = TABLES.map((table) => network[table].get(id as never)).find(Boolean) as Record<string, unknown> | undefined
  const fields = said.get(id)
  const entries = Object.entries(thing ?? {}).filter(([field]) => field !== 'id' && (fields === undefined || fields.has(field)))
  return entries.sort(byKey).map(([field, value]) => [field, plain(value, names)])
}

/** Ids of the file as the names they stand for, sets in order. */
function plain(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(plain(item, names))).sort()
  if (value instanceof Map) return plain([...value].map(([key, item]) => ({ key, item })), names)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).sort(byKey).map(([key, item]) => [key, plain(item, names)])
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

function namesById({ network }: ImportedNetwork): ReadonlyMap<string, string> {
  const named = [network.organisations, network.coalitions, network.themes, network.places, network.extraFields] as readonly ReadonlyMap<string, { readonly name: string }>[]
  return new Map(named.flatMap((table) => [...table].map(([id, { name }]): [string, string] => [id, name])))
}
