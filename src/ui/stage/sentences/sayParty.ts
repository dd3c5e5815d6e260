import type { Coalition } from '../../../model/coalition.ts'
import { isCoalitionId, type PartyId } from '../../../model/ids.ts'
import type { Membership } from '../../../model/membership.ts'
import { membershipsIn, membershipsOf, partyOf, successionsOf, tiesOf, type Network, type Party } from '../../../model/network.ts'
import type { Organisation } from '../../../model/organisation.ts'
import type { Succession } from '../../../model/succession.ts'
import { labelOf, type Language } from '../../../model/vocabulary.ts'
import { sayDate, sayPeriod } from '../../controls/sayDate.ts'
import { sayOnBehalfOf, sayTie } from '../../facts/sayFact.ts'
import type { Text } from '../../text/nl/nl.ts'

/** A sentence that names more than this is not listened to. */
const MOST_NAMED = 8
/** A member without more to say of it. */
const PLAIN_ROLE = 'lid'

export type Telling = { readonly network: Network; readonly text: Text; readonly language: Language }

/**
 * A party as one sentence for whoever hears the map: *Altrecht, ggz, trekker van Mentaal Gezond, 3 relaties* or
 * *Mentaal Gezond, samenwerking, 2 partijen: Altrecht (trekker), Zilveren Kruis*. Empty when the map does not have it.
 */
export function sayParty(network: Network, id: PartyId, text: Text, language: Language): string {
  const telling = { network, text, language }
  const party = partyOf(network, id)
  if (!party) return ''
  const parts = [
    party.name,
    ...(isCoalition(party) ? sayCoalition(party, telling) : sayOrganisation(party, telling)),
    ...saySeats(inOrder(membershipsOf(network, id), (seat) => network.coalitions.get(seat.coalition)?.name ?? '', telling), telling),
    ...sayMembers(party, telling),
    sayTies(id, telling),
    ...sayHistory(party, telling),
  ]
  return parts.filter(Boolean).join(', ')
}

function isCoalition(party: Party): party is Coalition {
  return isCoalitionId(party.id)
}

function sayCoalition({ kind, status, partOf }: Coalition, { network, text, language }: Telling): string[] {
  const label = lowered(labelOf(network.vocabulary.coalitionKinds, kind, language))
  return [text.said.coalition(label), status === 'is' ? '' : text.list.status[status], sayWhole(partOf, network, text)]
}

function sayOrganisation({ domain, kind, placeholder, partOf }: Organisation, { network, text, language }: Telling): string[] {
  const { domains, organisationKinds } = network.vocabulary
  return [lowered(labelOf(domains, domain, language) || labelOf(organisationKinds, kind, language)), placeholder ? text.list.placeholder : '', sayWhole(partOf, network, text)]
}

function sayWhole(partOf: PartyId | null, network: Network, { said }: Text): string {
  const whole = partOf === null ? undefined : partyOf(network, partOf)
  return whole ? said.partOf(whole.name) : ''
}

function saySeats(memberships: readonly Membership[], telling: Telling): string[] {
  const { network, text: { said } } = telling
  const seats = memberships.slice(0, MOST_NAMED).map((membership) => said.withMarks(said.roleOf(sayRole(membership, telling), network.coalitions.get(membership.coalition)?.name ?? ''), marksOf(membership, telling)))
  return withMore(seats, memberships.length - seats.length, telling.text)
}

function sayMembers(party: Party, telling: Telling): string[] {
  if (!isCoalition(party)) return []
  const { network, text: { said, list } } = telling
  const byParty = new Map<PartyId, Membership[]>()
  for (const seat of inOrder(membershipsIn(network, party.id), (member) => partyOf(network, member.party)?.name ?? '', telling)) byParty.set(seat.party, [...(byParty.get(seat.party) ?? []), seat])
  const unknown = party.membersKnown ? '' : list.membersUnknown
  if (byParty.size === 0) return [unknown || said.noParties]
  const named = [...byParty].slice(0, MOST_NAMED).map(([id, seats]) => said.withMarks(partyOf(network, id)?.name ?? '', seats.flatMap((seat) => [seat.role === PLAIN_ROLE ? '' : sayRole(seat, telling), ...marksOf(seat, telling)].filter(Boolean))))
  return [unknown, said.listed(said.parties(byParty.size), withMore(named, byParty.size - named.length, telling.text))]
}

/** Who leads comes before who takes part, and those at the table before those around it, as the roles are listed; then by name. */
function inOrder(memberships: readonly Membership[], nameOf: (membership: Membership) => string, { network, language }: Telling): Membership[] {
  const rankByRole = new Map([...network.vocabulary.roles.values()].toSorted((a, b) => Number(a.seat === 'around') - Number(b.seat === 'around')).map(({ code }, rank) => [code, rank]))
  const rankOf = ({ role }: Membership): number => rankByRole.get(role) ?? rankByRole.size
  return memberships.toSorted((a, b) => rankOf(a) - rankOf(b) || nameOf(a).localeCompare(nameOf(b), language))
}

function sayRole({ role }: Membership, { network, language }: Telling): string {
  return lowered(labelOf(network.vocabulary.roles, role, language))
}

/** For whom, since when and until when, and whether it is so yet. */
function marksOf({ onBehalfOf, period, status }: Membership, { network, text, language }: Telling): string[] {
  return [sayOnBehalfOf(network, onBehalfOf, text, language), sayPeriod(period, text), status === 'is' ? '' : text.list.status[status]].filter(Boolean)
}

function sayTies(id: PartyId, { network, text, language }: Telling): string {
  const ties = tiesOf(network, id)
  if (ties.length === 0) return ''
  const named = ties.slice(0, MOST_NAMED).map((tie) => text.said.withMarks(sayTie(network, tie, text, language), [sayPeriod(tie.period, text), tie.status === 'is' ? '' : text.list.status[tie.status]].filter(Boolean)))
  return text.said.listed(text.said.relations(ties.length), withMore(named, ties.length - named.length, text))
}

/** What it came from, what became of it, and until when it was there. */
export function sayHistory({ id, period }: Party, { network, text }: Telling): string[] {
  const successions = successionsOf(network, id).map((succession) => saySuccessionOf(id, succession, network, text))
  return [...successions, ...(period.to === null ? [] : [text.said.existedUntil(sayDate(period.to, text))])]
}

function saySuccessionOf(id: PartyId, { from, to, date }: Succession, network: Network, text: Text): string {
  const { said } = text
  const names = (ids: readonly PartyId[]): string[] => ids.filter((other) => other !== id).map((other) => partyOf(network, other)?.name ?? '')
  const how = from.length > 1 ? 'merged' : to.length > 1 ? 'split' : 'renamed'
  const stays = from.includes(id) && to.includes(id)
  const what = stays ? said.tookIn(names(from)) : from.includes(id) ? said.wentInto[how](names(to)) : said.cameFrom[how](names(from))
  return said.withMarks(what, date === null ? [] : [sayDate(date, text)])
}

function withMore(words: readonly string[], more: number, { said }: Text): string[] {
  return more > 0 ? [...words, said.andMore(more)] : [...words]
}

/** As it stands in a sentence: *ggz*, *eerste lijn*, but *VVT* and *GP organisation*. */
export function lowered(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
