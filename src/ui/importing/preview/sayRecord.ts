import type { Party } from '../../../model/network.ts'
import { partyOf, type Network } from '../../../model/network.ts'
import type { FactId, MembershipId, PartyId } from '../../../model/ids.ts'
import type { Period } from '../../../model/partialDate.ts'
import { labelOf, type Language } from '../../../model/vocabulary.ts'
import { sayPeriod } from '../../controls/sayDate.ts'
import { sayFact, sayOnBehalfOf } from '../../facts/sayFact.ts'
import { describeValue } from '../../notices/describeRecord.ts'
import { lowered } from '../../stage/sentences/sayParty.ts'
import type { Text } from '../../text/nl/nl.ts'
import type { ImportText } from '../../text/nl/nlImporting.ts'

export type Saying = { readonly text: Text; readonly words: ImportText; readonly language: Language }

/** What a record of a file or a map is called in a list: *Altrecht*, *Altrecht is trekker in Mentaal Gezond*. */
export function sayRecord(network: Network, id: string, { text, words, language }: Saying): string {
  const membership = network.memberships.get(id as MembershipId)
  if (!membership) return sayFact(network, id as FactId, text, language) || words.preview.nameless
  const nameOf = (party: PartyId): string => partyOf(network, party)?.name ?? words.preview.nameless
  return words.preview.membership(nameOf(membership.party), lowered(labelOf(network.vocabulary.roles, membership.role, language)), nameOf(membership.coalition))
}

/** What tells two parties of one name apart: *gemeentelijke dienst, Den Haag*. */
export function sayPartyMore(network: Network, party: Party, language: Language): string {
  const { organisationKinds, coalitionKinds, domains } = network.vocabulary
  const kind = labelOf('membersKnown' in party ? coalitionKinds : organisationKinds, party.kind, language) || ('domain' in party ? labelOf(domains, party.domain, language) : '')
  const places = party.places.map((place) => network.places.get(place)?.name ?? '')
  return [lowered(kind), ...places].filter(Boolean).join(', ')
}

/** A field as it is called, with a capital; an extra field by its own name. */
export function sayField(network: Network, field: string, { text, words }: Saying): string {
  const [name, id] = field.split('/')
  if (name === 'extra') return [...network.extraFields.values()].find((extra) => extra.id === id)?.name ?? text.fields.extra
  const known: Readonly<Record<string, string>> = { ...text.versions.fields, ...text.fields }
  return capital((known[field] ?? words.preview.otherField).replace(/^(de|het|the) /, ''))
}

/** A stored value in words; of a list its members, of a period its two ends. */
export function sayValue(network: Network, field: string, value: unknown, { text, language }: Saying): string {
  if (Array.isArray(value)) return value.map((each) => describeValue(network, field, each, text, language)).join(', ') || text.notices.nothing
  if (isPeriod(value)) return sayPeriod(value, text) || text.notices.nothing
  if (typeof value === 'object' && value !== null && 'kind' in value) return sayOnBehalfOf(network, value as Parameters<typeof sayOnBehalfOf>[1], text, language) || text.notices.nothing
  return describeValue(network, field.startsWith('extra/') ? null : field, value, text, language)
}

function isPeriod(value: unknown): value is Period {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
