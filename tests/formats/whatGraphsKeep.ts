import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import type { Network } from '../../src/model/network.ts'
import type { PartialDate, Period } from '../../src/model/partialDate.ts'

/**
 * What a format of nodes and lines keeps of a map, by the ids of the map, so that two can be compared: every party and every
 * fact with its kind or role, its period, its words, its sources, themes and places by name. What is not here is lost, and stands so in the README.
 */
export function whatGraphsKeep(network: Network, ownNames: ReadonlyMap<string, string> = new Map()): unknown {
  const idOf = (id: string): string => (ownNames.get(id) ?? id).replace(/\/.*$/, '')
  const named = (table: ReadonlyMap<string, { readonly name: string }>, ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => table.get(id)?.name ?? ''))].toSorted()
  const words = (text: string): string => text.trim()
  const period = ({ from, to }: Period): unknown => ({ from: date(from), to: date(to) })
  const party = (one: Network['organisations'] extends ReadonlyMap<string, infer One> ? Omit<One, 'domain' | 'placeholder'> : never) => ({
    name: words(one.name), aliases: one.aliases.toSorted(), kind: one.kind, places: named(network.places, one.places), period: period(one.period), goal: words(one.goal), note: words(one.note), link: words(one.link),
    tags: one.tags.toSorted(), partOf: one.partOf === null ? null : idOf(one.partOf),
  })
  const fact = (one: { readonly period: Period; readonly themes: readonly string[]; readonly places: readonly string[]; readonly note: string; readonly status: string }) => ({
    period: period(one.period), themes: named(network.themes, one.themes), places: named(network.places, one.places), note: words(one.note), status: one.status,
  })
  const things = <One extends { readonly id: string }>(table: ReadonlyMap<string, One>, make: (one: One) => unknown): unknown => Object.fromEntries([...table.values()].map((one) => [idOf(one.id), make(one)]).toSorted())
  return {
    organisations: things(network.organisations, (one) => ({ ...party(one), domain: one.domain, placeholder: one.placeholder })),
    coalitions: things(network.coalitions, (one) => ({ ...party(one as never), themes: named(network.themes, one.themes), status: one.status, membersKnown: one.membersKnown })),
    memberships: things(network.memberships, (one) => ({ ...fact(one), party: idOf(one.party), coalition: idOf(one.coalition), role: one.role, seat: one.seat })),
    ties: things(network.ties, (one) => ({ ...fact(one), from: idOf(one.from), to: idOf(one.to), kind: one.kind, strength: one.strength })),
    successions: things(network.successions, (one) => ({ from: one.from.map(idOf).toSorted(), to: one.to.map(idOf).toSorted(), date: date(one.date), note: words(one.note) })),
    sources: Object.fromEntries([...Map.groupBy(network.evidence.values(), ({ about }) => idOf(about))].map(([about, all]) => [about, [...new Set(all.map(({ source }) => (source === null ? '' : (network.sources.get(source)?.title ?? ''))))].toSorted()]).toSorted()),
  }
}

/** A date as far as it is known; words are kept where they are all there is. */
function date(one: PartialDate | null): string | null {
  return one === null ? null : (one.date ?? one.words)
}

/** What was read back. A kind or a domain that the reader guessed from the name, because the file says none, does not count. */
export function keptBack({ network, ownNames, said }: ImportedNetwork): unknown {
  const says = (id: string, field: string): boolean => said.get(id)?.has(field) ?? false
  const organisations = new Map([...network.organisations].map(([id, one]) => [id, { ...one, kind: says(id, 'kind') ? one.kind : null, domain: says(id, 'domain') ? one.domain : null }]))
  const coalitions = new Map([...network.coalitions].map(([id, one]) => [id, { ...one, kind: says(id, 'kind') ? one.kind : null }]))
  return whatGraphsKeep({ ...network, organisations, coalitions }, ownNames)
}
