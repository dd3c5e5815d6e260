import { isCoalitionId, isOrganisationId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { LeftOut, Party } from '../../model/network.ts'
import { isOpenPeriod, type Period } from '../../model/partialDate.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import type { Memory } from './keepMade.ts'
import type { Row, Tables } from './readTables.ts'

/**
 * Where every merged-away party went, chains followed to their end.
 *
 * In a cycle the smallest id stays, whoever wrote what when. A coalition never merges into an organisation, since a
 * membership of it would have nowhere to go; a merge into something unknown or removed is as if it were not there. One
 * that somebody removed while a colleague merged it is merged: its facts would be lost otherwise.
 */
export function followMerges(tables: Tables): ReadonlyMap<string, string> {
  const step = new Map<string, string>()
  for (const rows of [tables.organisations, tables.coalitions]) {
    for (const [id, { mergedInto }] of rows) if (mergedInto !== null && canMerge(tables, id, mergedInto)) step.set(id, mergedInto)
  }
  const ends = new Map<string, string>()
  for (const id of step.keys()) {
    const end = endOfChain(step, id, (each) => partyRow(tables, each)?.removed === false)
    if (end !== id) ends.set(id, end)
  }
  return ends
}

const partyRow = (tables: Tables, id: string): Row<Party> | undefined => tables.organisations.get(id) ?? tables.coalitions.get(id)

function canMerge(tables: Tables, loser: string, winner: string): boolean {
  if (loser === winner || (isCoalitionId(loser) && isOrganisationId(winner))) return false
  return partyRow(tables, winner)?.thing != null
}

/** The last one on the way that stands, or the smallest that stands in a cycle; the start itself where no other does. */
function endOfChain(step: ReadonlyMap<string, string>, start: string, stands: (id: string) => boolean): string {
  const path = [start]
  for (let next = step.get(start); next !== undefined; next = step.get(next)) {
    const seen = path.indexOf(next)
    if (seen < 0) path.push(next)
    else {
      const [smallest] = path.slice(seen).filter(stands).sort()
      return smallest ?? path.slice(0, seen).findLast(stands) ?? start
    }
  }
  return path.findLast(stands) ?? start
}

/** Fields that have their own rule, or none. */
const NOT_FILLED: ReadonlySet<string> = new Set(['id', 'name', 'aliases', 'period', 'derived', 'placeholder'])

/** What organisations and coalitions say in other words: the kind of the one means nothing for the other. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['kind', 'partOf'])

/** A party and those merged into it as one: the winner's fields, empty ones filled, names kept as aliases, sets united. */
export function uniteParties<Winner extends Party>(winner: Winner, losers: readonly Party[]): Winner {
  const aliases = new Set(winner.aliases)
  for (const loser of losers) for (const name of [loser.name, ...loser.aliases]) if (name !== winner.name) aliases.add(name)
  const own = new Set<unknown>([winner, ...losers].map(({ id }) => id))
  const united: Record<string, unknown> = { ...winner, aliases: [...aliases].sort(), partOf: own.has(winner.partOf) ? null : winner.partOf }
  for (const loser of losers) {
    const isOtherSort = isCoalitionId(loser.id) !== isCoalitionId(winner.id)
    const bringsGuess = united['kind'] === null && (united['domain'] ?? null) === null && !isOtherSort
    for (const [field, value] of Object.entries(loser)) {
      if (NOT_FILLED.has(field) || !(field in winner) || (isOtherSort && SAID_OTHERWISE.has(field)) || own.has(value)) continue
      united[field] = fill(united[field], value)
    }
    united['period'] = fillPeriod(united['period'] as Period, loser.period)
    if (bringsGuess) united['derived'] = loser.derived
    // Who has a name is no longer to be filled in.
    if ('placeholder' in winner && 'placeholder' in loser) united['placeholder'] = united['placeholder'] === true && loser.placeholder
  }
  return united as Winner
}

function fill(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...new Set([...mine, ...theirs])].sort()
  if (mine instanceof Map && theirs instanceof Map) return new Map([...theirs, ...mine])
  return mine === null || mine === '' ? theirs : mine
}

/** Whole or not at all: an open end says *still*, and a day of somebody else's period would contradict it. */
const fillPeriod = (mine: Period, theirs: Period): Period => (isOpenPeriod(mine) ? theirs : mine)

export type Kept<Id, Thing> = { readonly kept: Map<Id, Thing>; readonly united: ReadonlyMap<string, string> }

/** Of the facts that say the same only the first is left, with what the others add to it. */
export function uniteSame<Thing extends Membership | Tie | Succession>(memory: Memory, standing: readonly Thing[], sameFact: (thing: Thing) => string): Kept<Thing['id'], Thing> {
  const kept = new Map<Thing['id'], Thing>()
  const united = new Map<string, string>()
  const groups = new Map<string, { whole: Thing; readonly parts: Thing[] }[]>()
  for (const thing of standing) {
    const fact = sameFact(thing)
    const alike = groups.get(fact) ?? []
    const group = alike.find(({ whole }) => uniteFacts(whole, thing) !== null)
    if (group === undefined) {
      groups.set(fact, [...alike, { whole: thing, parts: [thing] }])
      kept.set(thing.id, thing)
    } else {
      group.parts.push(thing)
      group.whole = uniteFacts(group.whole, thing) ?? group.whole
      united.set(thing.id, group.whole.id)
    }
  }
  for (const { whole, parts } of [...groups.values()].flat()) if (parts.length > 1) kept.set(whole.id, memory(`${whole.id}+`, parts, () => whole))
  return { kept, united }
}

/**
 * Two facts that say the same as one: empty fields filled, sets united. Null where they contradict each other in anything
 * else (another note, on behalf of somebody else): then each stays, since nobody could read the other any more.
 */
function uniteFacts<Fact extends Membership | Tie | Succession>(kept: Fact, other: Fact): Fact | null {
  const united: Record<string, unknown> = { ...kept }
  for (const [field, theirs] of Object.entries(other)) {
    const mine = united[field]
    if (WHO_AND_WHEN.has(field)) continue
    if (isSaid(mine) && isSaid(theirs) && JSON.stringify(mine) !== JSON.stringify(theirs)) return null
    united[field] = fill(mine, theirs)
  }
  return united as Fact
}

const isSaid = (value: unknown): boolean => value !== null && value !== '' && !Array.isArray(value)

/** By which facts are found to say the same in the first place. */
const WHO_AND_WHEN: ReadonlySet<string> = new Set(['id', 'party', 'coalition', 'role', 'from', 'to', 'kind', 'status', 'period', 'date'])

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
