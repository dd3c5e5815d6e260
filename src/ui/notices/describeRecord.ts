import type { RootName } from '../../doc/mapDoc.ts'
import type { MembershipId, PartyId, PlaceId, SourceId, SuccessionId, ThemeId, TieId, ViewId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { labelOf, type Language, type TermList } from '../../model/vocabulary.ts'
import type { Text } from '../text/nl/nl.ts'

/** What a colleague or I wrote: a record, and the field of it when it is about one. */
export type WrittenThing = { readonly root: RootName; readonly id: string; readonly field: string | null }

/** What was written, in words: *soort van Altrecht*, *de plek van Altrecht*, *Altrecht*, or *iets op de kaart* when it is not there any more. */
export function describeThing(network: Network, thing: WrittenThing, text: Text): string {
  const name = thing.root === 'map' ? text.notices.theMap : nameOfRecord(network, thing.id)
  const key = thing.field ?? (thing.root === 'positions' ? 'position' : null)
  if (key === null || (thing.root === 'positions' && !name)) return name || text.notices.something
  const field = (text.fields as Readonly<Record<string, string>>)[key] ?? key
  return name ? text.notices.fieldOf(field, name) : field
}

/** Whose it is that was written, without the field. */
export const nameOfThing = (network: Network, { id }: WrittenThing, text: Text): string => nameOfRecord(network, id) || text.notices.something

function nameOfRecord(network: Network, id: string): string {
  const membership = network.memberships.get(id as MembershipId)
  if (membership) return [membership.party, membership.coalition].map((party) => partyOf(network, party)?.name ?? '').join(' – ')
  const tie = network.ties.get(id as TieId)
  if (tie) return [tie.from, tie.to].map((party) => partyOf(network, party)?.name ?? '').join(' – ')
  const succession = network.successions.get(id as SuccessionId)
  if (succession) return succession.to.map((party) => partyOf(network, party)?.name ?? '').join(', ')
  return partyOf(network, id as PartyId)?.name ?? network.places.get(id as PlaceId)?.name ?? network.themes.get(id as ThemeId)?.name ?? network.sources.get(id as SourceId)?.title ?? network.views.get(id as ViewId)?.name ?? ''
}

const LIST_BY_FIELD: Readonly<Record<string, readonly TermList[]>> = {
  kind: ['organisationKinds', 'coalitionKinds', 'tieKinds'],
  domain: ['domains'],
  role: ['roles'],
  phase: ['phases'],
  certainty: ['certainty'],
}

/** A stored value in words: labels for codes, names for ids, the words of a date. */
export function describeValue(network: Network, field: string | null, value: unknown, text: Text, language: Language): string {
  if (value === null || value === undefined || value === '') return text.notices.nothing
  if (typeof value === 'boolean') return value ? text.notices.yes : text.notices.no
  if (typeof value === 'string') return labelOfCode(network, field, value, language) ?? (nameOfRecord(network, value) || value)
  if (typeof value === 'object' && 'words' in value) return String(value.words)
  return typeof value === 'number' ? String(value) : text.notices.something
}

function labelOfCode(network: Network, field: string | null, code: string, language: Language): string | null {
  for (const list of LIST_BY_FIELD[field ?? ''] ?? []) {
    if (network.vocabulary[list].has(code)) return labelOf(network.vocabulary[list], code, language)
  }
  return null
}
