import { tablesAbout } from '../../analysis/tablesAbout.ts'
import type { MembershipId, PartyId, PlaceId, ThemeId } from '../../model/ids.ts'
import { foldCase } from '../../model/names.ts'
import { partyOf, type Network, type Party } from '../../model/network.ts'
import type { FoundId } from '../../model/search/searchEntries.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriod } from '../controls/sayDate.ts'
import { lowered, sayHistory, type Telling } from '../stage/sentences/sayParty.ts'

/** One row to choose: what is found, and what tells it from others. */
export type SearchOption = { readonly target: FoundId; readonly name: string; readonly note: string }

/** @param typed The words of the query: of many places those that were asked for are named. */
export function describeFound(target: FoundId, typed: readonly string[], telling: Telling): SearchOption {
  const { network, text, language } = telling
  const party = partyOf(network, target as PartyId)
  if (party) return { target, name: party.name, note: join(notesOf(party, typed, telling)) }
  const membership = network.memberships.get(target as MembershipId)
  if (membership) {
    const [who, where] = [membership.party, membership.coalition].map((id) => partyOf(network, id)?.name ?? '')
    const role = lowered(labelOf(network.vocabulary.roles, membership.role, language))
    return { target, name: text.search.role(who ?? '', role, where ?? ''), note: sayPeriod(membership.period, text) }
  }
  const topic = network.themes.get(target as ThemeId) ?? network.places.get(target as PlaceId)
  return { target, name: topic?.name ?? '', note: text.search.tables(countTables(network, target as ThemeId)) }
}

function countTables(network: Network, subject: ThemeId | PlaceId): number {
  return tablesAbout(network, subject, { seats: 'table', day: dayShown(network) }).tables.length
}

function notesOf(party: Party, typed: readonly string[], telling: Telling): readonly string[] {
  const { network: { vocabulary, places }, language } = telling
  const isAsked = (place: string): boolean => typed.some((word) => foldCase(place).includes(word))
  const placeNames = party.places.map((id) => places.get(id)?.name ?? '').toSorted((left, right) => Number(isAsked(right)) - Number(isAsked(left)))
  const kind = 'domain' in party ? labelOf(vocabulary.domains, party.domain, language) || labelOf(vocabulary.organisationKinds, party.kind, language) : labelOf(vocabulary.coalitionKinds, party.kind, language)
  return [lowered(kind), placeNames.slice(0, MOST_PLACES).join(', '), ...sayHistory(party, telling)]
}

/** A row that names more is not read. */
const MOST_PLACES = 2

function join(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ')
}
