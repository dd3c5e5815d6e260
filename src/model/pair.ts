import type { OrganisationId } from './ids.ts'

/** Two organisations that have to do with each other: no record of the map, but what follows from its records. */
export type PairId = string & { readonly __brand: 'pair' }

const PREFIX = 'pair:'

/** The same for both orders. */
export function pairId(one: OrganisationId, other: OrganisationId): PairId {
  return `${PREFIX}${[one, other].toSorted().join(':')}` as PairId
}

/** The two organisations of a pair; null for any other id. */
export function endsOfPair(id: string): readonly [OrganisationId, OrganisationId] | null {
  if (!id.startsWith(PREFIX)) return null
  const [one, other] = id.slice(PREFIX.length).split(':') as OrganisationId[]
  return one && other ? [one, other] : null
}
