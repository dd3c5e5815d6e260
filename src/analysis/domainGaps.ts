import type { CoalitionId, OrganisationId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, staysIn, type Scope } from './stays.ts'

/** The domains at a table, and those that are not on this map for it. */
export type DomainGaps = {
  /** Who brings each domain. */
  readonly present: ReadonlyMap<string, readonly OrganisationId[]>
  /** Null where nobody knows who takes part: then nothing can be said of who does not. */
  readonly absent: readonly string[] | null
  /** At the table, of no known domain: one of the absent domains may be theirs. */
  readonly withoutDomain: readonly OrganisationId[]
  /** At the table as a coalition: whom they bring along is not counted. */
  readonly coalitions: readonly CoalitionId[]
}

/**
 * Compares a table with the domains expected at it: those the facilitator chose, or else those found anywhere on this map.
 * A placeholder brings its domain. Domains are mostly inferred from names, so a gap is a question and not a fact.
 */
export function domainGaps(network: Network, coalition: CoalitionId, expected: readonly string[] = domainsOnMap(network), scope: Scope = AT_THE_TABLE): DomainGaps {
  const parties = [...staysIn(network, coalition, scope).keys()]
  const organisations = parties.flatMap((id) => network.organisations.get(id as OrganisationId) ?? [])
  const present = new Map([...Map.groupBy(organisations, ({ domain }) => domain ?? '')].map(([domain, bring]) => [domain, bring.map(({ id }) => id)]))
  const withoutDomain = present.get('') ?? []
  present.delete('')
  return {
    present, withoutDomain,
    absent: network.coalitions.get(coalition)?.membersKnown ? expected.filter((domain) => !present.has(domain)) : null,
    coalitions: parties.filter((id): id is CoalitionId => network.coalitions.has(id as CoalitionId)),
  }
}

/** What has no domain of its own: nobody asks for it at a table. */
const OTHER = 'overig'

/** Every domain that somebody on the map has and that can be asked for, in the order of the vocabulary. */
export function domainsOnMap({ organisations, vocabulary }: Network): readonly string[] {
  const found = new Set([...organisations.values()].flatMap(({ domain }) => (domain === OTHER ? [] : (domain ?? []))))
  return [...new Set([...vocabulary.domains.keys(), ...found])].filter((domain) => found.has(domain))
}
