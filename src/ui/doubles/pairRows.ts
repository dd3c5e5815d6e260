import { compareSingles, type SingleCompared, type SingleField, type Side } from '../../model/doubles/compareDoubles.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { evidenceAbout, membershipsIn, membershipsOf, partyOf, phasesOf, resultsOf, successionsOf, tiesOf, type Network, type Party } from '../../model/network.ts'
import type { Period } from '../../model/partialDate.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayPeriod } from '../controls/sayDate.ts'
import { sayOnBehalfOf, saySuccession, sayTie } from '../facts/sayFact.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'
import { writeDay } from '../text/writeDay.ts'

/** One line of two doubles side by side, in words. `field` is null for what can stay of both: a list of facts or names. */
export type PairRow =
  | { readonly id: string; readonly label: string; readonly field: SingleField; readonly one: string; readonly other: string; readonly stays: SingleCompared['stays']; readonly canBoth: boolean }
  | { readonly id: string; readonly label: string; readonly field: null; readonly one: readonly string[]; readonly other: readonly string[]; readonly stays: 'same' | Side | 'both' }

/** All that the map knows of two parties, line by line; what neither says is left out. */
export function pairRows(one: Party, other: Party, telling: Telling): readonly PairRow[] {
  const { doubles, panel } = telling.text
  const singles = compareSingles(one, other).map((each): PairRow => ({
    id: each.field,
    label: labelOfField(each.field, telling),
    field: each.field,
    one: sayValue(one, each.field, each.one, telling),
    other: sayValue(other, each.field, each.other, telling),
    stays: each.stays,
    canBoth: each.field === 'goal' || each.field === 'note',
  }))
  const [left, right] = [listsOf(one, telling), listsOf(other, telling)]
  const lists = LISTS.map((list) => listRow(list, list === 'entered' ? doubles.fields.entered : panel[list], left[list], right[list]))
  return [...singles, ...lists].filter((row) => row.one.length + row.other.length > 0)
}

const LISTS = ['aliases', 'places', 'themes', 'tags', 'memberships', 'members', 'ties', 'successions', 'phases', 'results', 'evidence', 'entered'] as const

function listRow(id: string, label: string, one: readonly string[], other: readonly string[]): PairRow {
  const isSame = one.length === other.length && one.every((each) => other.includes(each))
  return { id, label, field: null, one, other, stays: isSame ? 'same' : other.length === 0 ? 'one' : one.length === 0 ? 'other' : 'both' }
}

function labelOfField(field: SingleField, { text, network }: Telling): string {
  if (field === 'period') return text.dates.period
  if (field === 'membersKnown') return text.doubles.fields.membersKnown
  return field in text.panel ? text.panel[field as 'name'] : (network.extraFields.get(field as never)?.name ?? '')
}

function sayValue(party: Party, field: SingleField, value: unknown, { text, network, language }: Telling): string {
  if (value === null) return ''
  const { vocabulary } = network
  switch (field) {
    case 'kind': return labelOf(isCoalitionId(party.id) ? vocabulary.coalitionKinds : vocabulary.organisationKinds, party.kind, language)
    case 'domain': return labelOf(vocabulary.domains, value as string, language)
    case 'partOf': return nameOf(network, value as PartyId)
    case 'status': return text.panel.statuses[value as 'is']
    case 'membersKnown': return value === true ? text.doubles.membersKnown.yes : text.doubles.membersKnown.no
    case 'period': return sayPeriod(value as Period, text)
    default: return typeof value === 'string' ? value : ''
  }
}

const nameOf = (network: Network, id: PartyId): string => partyOf(network, id)?.name ?? ''

function listsOf(party: Party, telling: Telling): Readonly<Record<(typeof LISTS)[number], readonly string[]>> {
  const { network, text, language } = telling
  const { id } = party
  const coalition = isCoalitionId(id) ? id : null
  const evidence = evidenceAbout(network, id)
  return {
    aliases: party.aliases,
    places: party.places.map((place) => network.places.get(place)?.name ?? ''),
    themes: 'themes' in party ? party.themes.map((theme) => network.themes.get(theme)?.name ?? '') : [],
    tags: party.tags,
    memberships: membershipsOf(network, id).map((each) => saySeat(nameOf(network, each.coalition), each, telling)),
    members: coalition ? membershipsIn(network, coalition).map((each) => saySeat(nameOf(network, each.party), each, telling)) : [],
    ties: tiesOf(network, id).map((tie) => joined([sayTie(network, tie, text, language), sayPeriod(tie.period, text)])),
    successions: successionsOf(network, id).map((each) => saySuccession(network, each, text)),
    phases: coalition ? phasesOf(network, coalition).map(({ phase, period }) => joined([labelOf(network.vocabulary.phases, phase, language), sayPeriod(period, text)])) : [],
    results: coalition ? resultsOf(network, coalition).map(({ what }) => what) : [],
    evidence: evidence.map(({ source, words }) => joined([(source && network.sources.get(source)?.title) || text.panel.noSource, words])),
    entered: [...new Set(evidence.map(({ enteredBy, enteredAt }) => sayEntered(enteredBy, enteredAt, telling)).filter(Boolean))],
  }
}

function saySeat(where: string, { role, period, onBehalfOf }: ReturnType<typeof membershipsOf>[number], { network, text, language }: Telling): string {
  return joined([`${where} (${labelOf(network.vocabulary.roles, role, language)})`, sayPeriod(period, text), sayOnBehalfOf(network, onBehalfOf, text, language)])
}

function sayEntered(who: string, at: string, { text, language }: Telling): string {
  const moment = Date.parse(at)
  const day = Number.isNaN(moment) ? '' : writeDay(moment, language)
  return who === '' && day === '' ? '' : text.panel.enteredBy(who, day)
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(', ')
