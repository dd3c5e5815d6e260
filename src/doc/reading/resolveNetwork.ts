import type { Coalition } from '../../model/coalition.ts'
import type { CoalitionId, OrganisationId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { LeftOut, Network, Party } from '../../model/network.ts'
import { EMPTY_NETWORK } from '../../model/network.ts'
import type { Organisation } from '../../model/organisation.ts'
import { dayBefore, partialDate, type Period } from '../../model/partialDate.ts'
import type { Place } from '../../model/place.ts'
import type { Placement } from '../../model/placement.ts'
import type { Succession } from '../../model/succession.ts'
import { eventsOf } from '../../model/time/successionEvents.ts'
import type { Theme } from '../../model/theme.ts'
import type { Tie } from '../../model/tie.ts'
import { BUILT_IN_VOCABULARY, withOwnTerms, type Vocabulary } from '../../model/vocabulary.ts'
import { createMemory, keepIdentity, sameItems, type Memory } from './keepMade.ts'
import { breakLoops, followMerges, uniteParties, uniteSame, type Kept } from './mergeOnRead.ts'
import type { Row, Table, Tables } from './readTables.ts'

/**
 * Turns rows into a `Network` that keeps its promise, by repairing on read and never on write. If every peer wrote its
 * own repair, the repairs would be edits too, and would undo a colleague's "bring that organisation back".
 *
 * The resolver remembers what it made: a thing whose inputs are the same objects is the same object again, and a table
 * in which nothing changed is the same Map.
 */
export type NetworkResolver = (tables: Tables) => Network

export function createNetworkResolver(): NetworkResolver {
  const memory = createMemory()
  let before: Network = EMPTY_NETWORK
  let vocabulary: { readonly rows: unknown; readonly value: Vocabulary } = { rows: null, value: BUILT_IN_VOCABULARY }
  return (tables) => {
    if (vocabulary.rows !== tables.vocabulary) {
      const own = visible(tables.vocabulary)
      vocabulary = { rows: tables.vocabulary, value: own.size === 0 ? BUILT_IN_VOCABULARY : withOwnTerms(own.values()) }
    }
    const resolved = resolve(tables, vocabulary.value, memory)
    before = keepIdentity(before, resolved)
    return before
  }
}

function resolve(tables: Tables, vocabulary: Vocabulary, memory: Memory): Network {
  const leftOut: LeftOut[] = unreadableRows(tables)
  const merges = followMerges(tables)
  const closings = readClosings(tables, merges)
  const parties = resolveParties(tables, merges, closings, memory, leftOut)
  const places = breakLoops(visible<Place['id'], Place>(tables.places), 'within', 'places', leftOut)
  const themes = breakLoops(visible<Theme['id'], Theme>(tables.themes), 'wider', 'themes', leftOut)
  const context: Context = { tables, merges, closings, memory, leftOut, isThere: (id) => parties.organisations.has(id as never) || parties.coalitions.has(id as never) }
  const memberships = resolveMemberships(context)
  const ties = resolveTies(context, vocabulary)
  const successions = resolveSuccessions(context)
  const facts = new Set<string>([...parties.organisations.keys(), ...parties.coalitions.keys(), ...memberships.kept.keys(), ...ties.kept.keys(), ...successions.kept.keys()])
  const wentInto = new Map([...merges, ...memberships.united, ...ties.united, ...successions.united])
  return {
    record: resolveRecord(tables.map, merges, memory),
    organisations: parties.organisations,
    coalitions: parties.coalitions,
    memberships: memberships.kept,
    ties: ties.kept,
    successions: successions.kept,
    themes,
    places,
    sources: visible(tables.sources),
    evidence: attached(context, 'evidence', 'about', (id) => wentInto.get(id) ?? id, facts),
    phases: attached(context, 'phases', 'coalition', (id) => merges.get(id) ?? id, facts),
    results: attached(context, 'results', 'coalition', (id) => merges.get(id) ?? id, facts),
    extraFields: visible(tables.extraFields),
    views: visible(tables.views),
    placements: resolvePlacements(tables, merges, context.isThere),
    apart: resolveApart(context),
    wentInto: wentInto as unknown as Network['wentInto'],
    vocabulary,
    leftOut,
  }
}

function resolveRecord(record: Network['record'], merges: ReadonlyMap<string, string>, memory: Memory): Network['record'] {
  const keeper = merges.get(record.keeper ?? '') as OrganisationId | undefined
  // A coalition keeps no map: what the keeper was called stays readable at the party it became.
  if (keeper === undefined || isCoalitionId(keeper)) return record
  return memory('map', [record, keeper], () => ({ ...record, keeper }))
}

/** Whom somebody told apart, under both, wherever they were merged into since. */
function resolveApart({ tables, merges, memory, isThere }: Context): Network['apart'] {
  const apart = new Map<string, Set<string>>()
  const note = (one: string, other: string): void => void apart.set(one, (apart.get(one) ?? new Set()).add(other))
  for (const [id, { distinctFrom }] of [...tables.organisations, ...tables.coalitions]) {
    for (const [one, other] of distinctFrom.map((each) => [merges.get(id) ?? id, merges.get(each) ?? each] as const)) {
      if (one === other || !isThere(one) || !isThere(other)) continue
      note(one, other)
      note(other, one)
    }
  }
  const lists = [...apart].sort(([left], [right]) => (left < right ? -1 : 1)).map(([id, others]) => {
    const list = [...others].sort() as PartyId[]
    return [id as PartyId, memory(`${id}/apart`, list, () => list)] as const
  })
  return new Map(lists)
}

type Context = {
  readonly tables: Tables
  readonly merges: ReadonlyMap<string, string>
  readonly closings: ReadonlyMap<string, string>
  readonly memory: Memory
  readonly leftOut: LeftOut[]
  readonly isThere: (id: string) => boolean
}

function visible<Id extends string, Thing extends { readonly id: Id }>(table: ReadonlyMap<string, Row<Thing>>): Map<Id, Thing> {
  const things = new Map<Id, Thing>()
  for (const { thing, removed } of table.values()) if (thing && !removed) things.set(thing.id, thing)
  return things
}

function unreadableRows(tables: Tables): LeftOut[] {
  const leftOut: LeftOut[] = []
  for (const [table, rows] of Object.entries(tables)) {
    if (!(rows instanceof Map) || table === 'positions') continue
    for (const [id, row] of rows as Map<string, Row<unknown>>) if (row.thing === null && !row.removed) leftOut.push({ table, id, reason: 'unreadable' })
  }
  return leftOut
}

/** The last day of every party that a dated succession ended, unless it also came out of it, or out of itself. */
function readClosings(tables: Tables, merges: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const now = (ids: readonly PartyId[]): readonly PartyId[] => ids.map((id) => (merges.get(id) ?? id) as PartyId)
  const successions = [...visible<Succession['id'], Succession>(tables.successions).values()].map(({ id, from, to, date }) => ({ id, from: now(from), to: now(to), date }))
  return new Map(eventsOf(successions).flatMap(({ day, ended, fault }) => (day === null || fault !== null ? [] : ended.map((id) => [id, dayBefore(day)] as const))))
}

function closed(period: Period, lastDay: string | undefined): Period {
  return lastDay === undefined || period.to !== null ? period : { from: period.from, to: partialDate(lastDay) }
}

function resolveParties(tables: Tables, merges: ReadonlyMap<string, string>, closings: ReadonlyMap<string, string>, memory: Memory, leftOut: LeftOut[]): Pick<Network, 'organisations' | 'coalitions'> {
  const losersById = groupLosers(tables, merges)
  const finish = <Thing extends Party>(thing: Thing): Thing => {
    const losers = losersById.get(thing.id) ?? []
    const lastDay = closings.get(thing.id)
    if (losers.length === 0 && lastDay === undefined) return thing
    return memory(thing.id, [thing, lastDay, ...losers], () => {
      const whole = uniteParties(thing, losers)
      return { ...whole, period: closed(whole.period, lastDay) }
    })
  }
  const standing = <Id extends string, Thing extends Party & { readonly id: Id }>(table: ReadonlyMap<string, Row<Thing>>): Map<Id, Thing> =>
    new Map([...visible<Id, Thing>(table)].filter(([id]) => !merges.has(id)).map(([id, thing]) => [id, finish(thing)]))
  return {
    organisations: breakLoops(standing<Organisation['id'], Organisation>(tables.organisations), 'partOf', 'organisations', leftOut, merges),
    coalitions: breakLoops(standing<CoalitionId, Coalition>(tables.coalitions), 'partOf', 'coalitions', leftOut, merges),
  }
}

function groupLosers(tables: Tables, merges: ReadonlyMap<string, string>): ReadonlyMap<string, Party[]> {
  const losers = new Map<string, Party[]>()
  for (const [loser, winner] of merges) {
    const row = tables.organisations.get(loser) ?? tables.coalitions.get(loser)
    if (row?.thing) losers.set(winner, [...(losers.get(winner) ?? []), row.thing])
  }
  return losers
}

function resolveMemberships(context: Context): Kept<Membership['id'], Membership> {
  const sameFact = ({ party, coalition, role, status, period }: Membership) => JSON.stringify([party, coalition, role, status, period])
  return resolveEnds<Membership>(context, 'memberships', sameFact, (membership) => {
    const party = context.merges.get(membership.party) as PartyId | undefined
    const coalition = context.merges.get(membership.coalition) as CoalitionId | undefined
    const onBehalfOf = moveOnBehalfOf(membership.onBehalfOf, context.merges)
    const moved = party || coalition || onBehalfOf !== membership.onBehalfOf ? { ...membership, party: party ?? membership.party, coalition: coalition ?? membership.coalition, onBehalfOf } : membership
    const ends = onBehalfOf?.kind === 'party' ? [onBehalfOf.party] : []
    return { thing: moved, ends: [moved.party, moved.coalition], pointsAt: ends, usable: isCoalitionId(moved.coalition) && String(moved.party) !== String(moved.coalition), closing: context.closings.get(moved.party) ?? context.closings.get(moved.coalition) }
  })
}

function moveOnBehalfOf(onBehalfOf: Membership['onBehalfOf'], merges: ReadonlyMap<string, string>): Membership['onBehalfOf'] {
  const moved = onBehalfOf?.kind === 'party' ? merges.get(onBehalfOf.party) : undefined
  return moved === undefined ? onBehalfOf : { kind: 'party', party: moved as PartyId }
}

function resolveTies(context: Context, vocabulary: Vocabulary): Kept<Tie['id'], Tie> {
  const endsOf = ({ from, to, kind }: Tie) => (from < to || vocabulary.tieKinds.get(kind)?.directed ? [from, to] : [to, from])
  const sameFact = (tie: Tie) => JSON.stringify([...endsOf(tie), tie.kind, tie.status, tie.period])
  return resolveEnds<Tie>(context, 'ties', sameFact, (tie) => {
    const from = context.merges.get(tie.from) as PartyId | undefined
    const to = context.merges.get(tie.to) as PartyId | undefined
    const moved = from || to ? { ...tie, from: from ?? tie.from, to: to ?? tie.to } : tie
    return { thing: moved, ends: [moved.from, moved.to], pointsAt: [], usable: moved.from !== moved.to, closing: earliest(context.closings.get(moved.from), context.closings.get(moved.to)) }
  })
}

function earliest(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left < right ? left : right
}

type Moved<Thing> = { readonly thing: Thing; readonly ends: readonly string[]; readonly pointsAt: readonly string[]; readonly usable: boolean; readonly closing: string | undefined }

/** Moves the ends of facts along with merges, ends them where a party ended, and unites what then says the same. */
function resolveEnds<Thing extends Membership | Tie>(context: Context, name: 'memberships' | 'ties', sameFact: (thing: Thing) => string, move: (thing: Thing) => Moved<Thing>): Kept<Thing['id'], Thing> {
  const standing: Thing[] = []
  for (const found of visible(context.tables[name] as never).values() as Iterable<Thing>) {
    const { thing: moved, ends, pointsAt, usable, closing } = move(found)
    if (!usable || !ends.every(context.isThere)) noteDangling(context, name, found.id, ends)
    else if (moved === found && (closing === undefined || found.period.to !== null)) standing.push(found)
    else standing.push(context.memory(found.id, [found, closing, ...ends, ...pointsAt], () => ({ ...moved, period: closed(moved.period, closing) })))
  }
  return uniteSame(context.memory, standing, sameFact)
}

/** What hangs on something removed is hidden with it, and that is no fault; an end that never existed is. */
function noteDangling(context: Context, table: string, id: string, ends: readonly string[]): void {
  const isKnown = (end: string) => context.tables.organisations.has(end) || context.tables.coalitions.has(end)
  if (!ends.every(isKnown)) context.leftOut.push({ table, id, reason: 'dangling' })
}

function resolveSuccessions(context: Context): Kept<Succession['id'], Succession> {
  const standing: Succession[] = []
  for (const succession of visible<Succession['id'], Succession>(context.tables.successions).values()) {
    const move = (parties: readonly PartyId[]) => [...new Set(parties.map((id) => (context.merges.get(id) ?? id) as PartyId))].filter(context.isThere)
    const [from, to] = [move(succession.from), move(succession.to)]
    if (from.length === 0 || to.length === 0) {
      noteDangling(context, 'successions', succession.id, [...succession.from, ...succession.to])
      continue
    }
    // Nobody became itself: the two were merged.
    if (sameItems(from.toSorted(), to.toSorted())) continue
    const unchanged = sameItems(from, succession.from) && sameItems(to, succession.to)
    standing.push(unchanged ? succession : context.memory(succession.id, [succession, ...from, '>', ...to], () => ({ ...succession, from, to })))
  }
  return uniteSame(context.memory, standing, ({ from, to, date }) => JSON.stringify([from.toSorted(), to.toSorted(), date]))
}

/** Records that belong to another: they go where it went, once where two then say the very same, and are hidden with it. */
function attached<Name extends 'evidence' | 'phases' | 'results'>(context: Context, name: Name, field: string, move: (id: string) => string, facts: ReadonlySet<string>): Network[Name] {
  const things = new Map<string, unknown>()
  const moved = new Set<string>()
  const wordsOf = ({ id: _, ...says }: { readonly id: string }): string => JSON.stringify(says)
  for (const thing of visible(context.tables[name] as Table<'evidence'>).values()) {
    const about = String(thing[field as 'about'])
    const target = move(about)
    if (!facts.has(target)) continue
    things.set(thing.id, target === about ? thing : context.memory(thing.id, [thing, target], () => ({ ...thing, [field]: target })))
    if (target !== about) moved.add(thing.id)
  }
  // Nothing else can have become the same, and writing thousands out takes as long as all of the rest.
  if (moved.size === 0) return things as unknown as Network[Name]
  const said = new Set([...things].flatMap(([id, thing]) => (moved.has(id) ? [] : [wordsOf(thing as never)])))
  for (const id of moved) {
    const words = wordsOf(things.get(id) as never)
    if (said.has(words)) things.delete(id)
    said.add(words)
  }
  return things as unknown as Network[Name]
}

function resolvePlacements(tables: Tables, merges: ReadonlyMap<string, string>, isThere: (id: string) => boolean): Network['placements'] {
  const placements = new Map<PartyId, Placement>()
  for (const [id, placement] of tables.positions) if (isThere(id)) placements.set(id as PartyId, placement)
  for (const [loser, winner] of merges) {
    const placement = tables.positions.get(loser)
    if (placement && isThere(winner) && !placements.has(winner as PartyId)) placements.set(winner as PartyId, placement)
  }
  return placements
}
