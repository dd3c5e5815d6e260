import type { CoalitionId, PartyId, PlaceId, ThemeId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, isThere, partiesIn, type Scope } from './stays.ts'

/** What tables can be about. */
export type Subject = ThemeId | PlaceId

/** A table about it. `wider`: it deals with a place around the one asked for, which is therefore covered too. */
export type TableAbout = { readonly coalition: CoalitionId; readonly reach: 'own' | 'wider' }

export type TablesAbout = {
  readonly tables: readonly TableAbout[]
  /** Who sits at these tables and at which, those at most of them first. */
  readonly sitters: readonly { readonly party: PartyId; readonly tables: readonly CoalitionId[] }[]
}

/**
 * Which tables deal with a theme, its narrower themes included; or with a place, whatever lies in it and whatever it lies in
 * included: a table of the region covers the neighbourhood.
 */
export function tablesAbout(network: Network, subject: Subject, scope: Scope = AT_THE_TABLE): TablesAbout {
  const reachOf = network.themes.has(subject as ThemeId) ? themeReach(network, subject as ThemeId) : placeReach(network, subject as PlaceId)
  const tables: TableAbout[] = []
  for (const { id, themes, places } of network.coalitions.values()) {
    if (!isThere(network, id, scope.day)) continue
    const reaches = [...themes, ...places].flatMap((about) => reachOf(about) ?? [])
    if (reaches.length > 0) tables.push({ coalition: id, reach: reaches.includes('own') ? 'own' : 'wider' })
  }
  return { tables, sitters: sittersAt(network, tables, scope) }
}

type ReachOf = (about: Subject) => TableAbout['reach'] | null

function themeReach({ themes }: Network, asked: ThemeId): ReachOf {
  return (about) => (upwards(about as ThemeId, (id) => themes.get(id)?.wider ?? null).includes(asked) ? 'own' : null)
}

function placeReach({ places }: Network, asked: PlaceId): ReachOf {
  const around = (id: PlaceId) => upwards(id, (at) => places.get(at)?.within ?? null)
  const covering = new Set(around(asked))
  return (about) => (around(about as PlaceId).includes(asked) ? 'own' : covering.has(about as PlaceId) ? 'wider' : null)
}

/** Itself and everything above it. A network never loops. */
function upwards<Id>(start: Id, above: (id: Id) => Id | null): readonly Id[] {
  const ids: Id[] = []
  for (let at: Id | null = start; at !== null; at = above(at)) ids.push(at)
  return ids
}

function sittersAt(network: Network, tables: readonly TableAbout[], scope: Scope): TablesAbout['sitters'] {
  const tablesByParty = new Map<PartyId, CoalitionId[]>()
  for (const { coalition } of tables) {
    for (const party of partiesIn(network, coalition, scope)) tablesByParty.set(party, [...(tablesByParty.get(party) ?? []), coalition])
  }
  const sitters = [...tablesByParty].map(([party, sitsAt]) => ({ party, tables: sitsAt }))
  return sitters.toSorted((left, right) => right.tables.length - left.tables.length)
}
