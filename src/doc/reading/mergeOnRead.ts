import { isCoalitionId, isOrganisationId } from '../../model/ids.ts'
import type { LeftOut, Party } from '../../model/network.ts'
import type { Tables } from './readTables.ts'

/**
 * Where every merged-away party went, chains followed to their end.
 *
 * In a cycle the smallest id stays, whoever wrote what when. A coalition never merges into an organisation, since a
 * membership of it would have nowhere to go; a merge into something unknown or removed is as if it were not there.
 */
export function followMerges(tables: Tables): ReadonlyMap<string, string> {
  const step = new Map<string, string>()
  for (const rows of [tables.organisations, tables.coalitions]) {
    for (const [id, { mergedInto, removed }] of rows) {
      if (mergedInto !== null && !removed && canMerge(tables, id, mergedInto)) step.set(id, mergedInto)
    }
  }
  const ends = new Map<string, string>()
  for (const id of step.keys()) {
    const end = endOfChain(step, id)
    if (end !== id) ends.set(id, end)
  }
  return ends
}

function canMerge(tables: Tables, loser: string, winner: string): boolean {
  if (loser === winner || (isCoalitionId(loser) && isOrganisationId(winner))) return false
  const row = tables.organisations.get(winner) ?? tables.coalitions.get(winner)
  return row?.thing != null && !row.removed
}

function endOfChain(step: ReadonlyMap<string, string>, start: string): string {
  const path = [start]
  for (let next = step.get(start); next !== undefined; next = step.get(next)) {
    const seen = path.indexOf(next)
    if (seen >= 0) return path.slice(seen).reduce((smallest, id) => (id < smallest ? id : smallest))
    path.push(next)
  }
  return path[path.length - 1] ?? start
}

/** Fields that have their own rule, or none. */
const NOT_FILLED: ReadonlySet<string> = new Set(['id', 'name', 'aliases'])

/** What organisations and coalitions say in other words: the kind of the one means nothing for the other. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['kind', 'partOf'])

/** A party and those merged into it as one: the winner's fields, empty ones filled, names kept as aliases, sets united. */
export function uniteParties<Winner extends Party>(winner: Winner, losers: readonly Party[]): Winner {
  const aliases = new Set(winner.aliases)
  for (const loser of losers) for (const name of [loser.name, ...loser.aliases]) if (name !== winner.name) aliases.add(name)
  const united: Record<string, unknown> = { ...winner, aliases: [...aliases].sort() }
  for (const loser of losers) {
    const isOtherSort = isCoalitionId(loser.id) !== isCoalitionId(winner.id)
    for (const [field, value] of Object.entries(loser)) {
      if (NOT_FILLED.has(field) || !(field in winner) || (isOtherSort && SAID_OTHERWISE.has(field))) continue
      united[field] = fill(united[field], value)
    }
  }
  return united as Winner
}

function fill(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...new Set([...mine, ...theirs])].sort()
  if (mine instanceof Map && theirs instanceof Map) return new Map([...theirs, ...mine])
  return mine === null || mine === '' ? theirs : mine
}

/**
 * Drops a parent that is not there, and opens loops of parents: the smallest id of a loop stands free. Parents that were
 * merged away are followed to the party they became.
 */
export function breakLoops<Id extends string, Field extends string, Thing extends { readonly id: Id } & { readonly [Key in Field]: Id | null }>(
  things: Map<Id, Thing>,
  field: Field,
  table: string,
  leftOut: LeftOut[],
  merges: ReadonlyMap<string, string> = new Map(),
): Map<Id, Thing> {
  const parentOf = (thing: Thing): Id | null => {
    const parent = thing[field]
    return parent === null ? null : ((merges.get(parent) ?? parent) as Id)
  }
  for (const [id, thing] of things) {
    const parent = parentOf(thing)
    if (parent === thing[field] && (parent === null || things.has(parent))) continue
    things.set(id, { ...thing, [field]: parent !== null && things.has(parent) ? parent : null })
  }
  for (const id of [...things.keys()].sort()) {
    if (!leadsToItself(things, field, id)) continue
    things.set(id, { ...(things.get(id) as Thing), [field]: null })
    leftOut.push({ table, id, reason: 'loop' })
  }
  return things
}

function leadsToItself<Id extends string, Field extends string>(things: ReadonlyMap<Id, { readonly [Key in Field]: Id | null }>, field: Field, start: Id): boolean {
  const seen = new Set<Id>()
  for (let next = things.get(start)?.[field] ?? null; next !== null && !seen.has(next); next = things.get(next)?.[field] ?? null) {
    if (next === start) return true
    seen.add(next)
  }
  return false
}
