import { isCoalitionId, type ExtraFieldId, type PartyId } from '../ids.ts'
import { evidenceAbout, membershipsIn, membershipsOf, successionsOf, tiesOf, type Network, type Party } from '../network.ts'
import { isOpenPeriod, type Period } from '../partialDate.ts'

/** What a party says once, so that of two doubles one answer stays. Extra fields by their id. */
export const SINGLE_FIELDS = ['name', 'kind', 'domain', 'partOf', 'status', 'membersKnown', 'period', 'goal', 'note', 'link'] as const
export type SingleField = (typeof SINGLE_FIELDS)[number] | ExtraFieldId

/** Whose answer stays. Texts of several lines can both stay, one below the other. */
export type Side = 'one' | 'other'
export type ChosenValue = Side | 'both'

/** `stays`: which of the two, when it needs no choice. */
export type SingleCompared = {
  readonly field: SingleField
  readonly one: unknown
  readonly other: unknown
  readonly stays: 'same' | Side | 'choose'
}

/** What the two say in single values, as far as at least one of them says anything. */
export function compareSingles(one: Party, other: Party): readonly SingleCompared[] {
  const isOtherSort = isCoalitionId(one.id) !== isCoalitionId(other.id)
  const plain = SINGLE_FIELDS.filter((field) => !isOtherSort || (field in one && field in other && field !== 'kind' && field !== 'partOf'))
  const extra = isOtherSort ? [] : [...new Set([...one.extra.keys(), ...other.extra.keys()])]
  return [...plain, ...extra].flatMap((field) => {
    const [left, right] = [valueOf(one, field, other), valueOf(other, field, one)]
    return left === null && right === null ? [] : [{ field, one: left, other: right, stays: judge(left, right) }]
  })
}

/** What is not said is null. That one of the two is part of the other says nothing once they are one. */
function valueOf(party: Party, field: SingleField, other: Party): unknown {
  const value = isExtra(field) ? party.extra.get(field) : (party as Record<string, unknown>)[field]
  if (value === undefined || value === '' || value === other.id) return null
  return field === 'period' && isOpenPeriod(value as Period) ? null : value
}

export function isExtra(field: SingleField): field is ExtraFieldId {
  return field.startsWith('fld-')
}

function judge(left: unknown, right: unknown): SingleCompared['stays'] {
  if (left === null) return 'other'
  if (right === null) return 'one'
  return JSON.stringify(left) === JSON.stringify(right) ? 'same' : 'choose'
}

/** Which of two doubles the map knows more of: more facts, then more words. Who is still to be filled in is known least. */
export function betterKnown(network: Network, one: Party, other: Party): Side {
  return knownOf(network, other) > knownOf(network, one) ? 'other' : 'one'
}

function knownOf(network: Network, party: Party): number {
  const { id } = party
  const members = isCoalitionId(id) ? membershipsIn(network, id).length : 0
  const facts = members + membershipsOf(network, id as PartyId).length + tiesOf(network, id).length + successionsOf(network, id).length + evidenceAbout(network, id).length
  const said = SINGLE_FIELDS.filter((field) => valueOf(party, field, party) !== null).length + party.places.length + party.aliases.length
  return ('placeholder' in party && party.placeholder ? 0 : 1000) + facts * 10 + said
}
