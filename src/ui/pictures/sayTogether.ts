import type { Reason } from '../../analysis/alters.ts'
import { currentReasons } from '../../analysis/currentReasons.ts'
import { projectOrganisations, type Collaboration } from '../../analysis/projection.ts'
import type { Together } from '../../drawing/pictures/drawTogether.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { endsOfPair } from '../../model/pair.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { lowered, type Telling } from '../stage/sentences/sayParty.ts'

/** Of an organisation that works with everybody no more than these are named. */
const MOST_NAMED = 8
/** More tables than these make a line nobody reads. */
const MOST_TABLES = 3

/** Why two work together, short enough for a line: *samen in Mentaal Gezond en DZOidB; financiert*. */
export function sayReasons(reasons: readonly Reason[], { network, text: { pictures }, language }: Telling): string {
  const tables = reasons.flatMap((reason) => (reason.kind === 'tie' ? [] : [network.coalitions.get(reason.coalition)?.name ?? '']))
  const ties = reasons.flatMap((reason) => (reason.kind === 'tie' ? [lowered(labelOf(network.vocabulary.tieKinds, network.ties.get(reason.tie)?.kind ?? '', language))] : []))
  const inTables = tables.length === 0 ? [] : [pictures.inTables(tables.slice(0, MOST_TABLES), Math.max(0, tables.length - MOST_TABLES))]
  return [...inTables, ...new Set(ties)].join('; ')
}

/** Everybody who works with somebody, as the map has to draw it. */
export function togetherOf(telling: Telling, day: string): readonly Together[] {
  return projectOrganisations(telling.network).map(({ ends, reasons }) => ({ ends, ...sayCurrent(reasons, telling, day) }))
}

function sayCurrent(all: readonly Reason[], telling: Telling, day: string): Omit<Together, 'ends'> {
  const { reasons, isOver } = currentReasons(all, day)
  const words = sayReasons(reasons, telling)
  return { reasons: reasons.length, isOver, words: isOver ? telling.text.pictures.over(words) : words }
}

/** An organisation as one sentence for whoever hears who works with whom: *Altrecht, werkt met 2 organisaties: GGD (samen in …), CZ (financiert)*. */
export function sayWorksWith(id: OrganisationId, telling: Telling, day: string): string {
  const { network, text: { pictures, said }, language } = telling
  const nameOf = (party: OrganisationId): string => network.organisations.get(party)?.name ?? ''
  const { compare } = new Intl.Collator(language)
  const others = collaborationsOf(network, id)
    .map(({ ends, reasons }) => ({ name: nameOf(ends[0] === id ? ends[1] : ends[0]), ...sayCurrent(reasons, telling, day) }))
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || b.reasons - a.reasons || compare(a.name, b.name))
  if (others.length === 0) return said.listed(nameOf(id), [pictures.withNobody])
  const named = others.slice(0, MOST_NAMED).map(({ name, words }) => said.withMarks(name, [words]))
  const more = others.length - named.length
  return [nameOf(id), said.listed(pictures.worksWith(others.length), more > 0 ? [...named, said.andMore(more)] : named)].join(', ')
}

/** Two who work together as one sentence; empty when the map does not have them. */
export function sayPair(id: string, telling: Telling, day: string): string {
  const ends = endsOfPair(id)
  const found = ends && collaborationsOf(telling.network, ends[0]).find((each) => each.ends.includes(ends[1]))
  if (!found) return ''
  const [one, other] = found.ends.map((end) => telling.network.organisations.get(end)?.name ?? '')
  return telling.text.pictures.pair(one ?? '', other ?? '', sayCurrent(found.reasons, telling, day).words)
}

const byOrganisation = new WeakMap<readonly Collaboration[], ReadonlyMap<OrganisationId, readonly Collaboration[]>>()

function collaborationsOf(network: Network, id: OrganisationId): readonly Collaboration[] {
  const all = projectOrganisations(network)
  const known = byOrganisation.get(all) ?? groupByEnd(all)
  byOrganisation.set(all, known)
  return known.get(id) ?? []
}

function groupByEnd(all: readonly Collaboration[]): ReadonlyMap<OrganisationId, readonly Collaboration[]> {
  const groups = new Map<OrganisationId, Collaboration[]>()
  for (const collaboration of all) {
    for (const end of collaboration.ends) {
      const group = groups.get(end)
      if (group) group.push(collaboration)
      else groups.set(end, [collaboration])
    }
  }
  return groups
}
