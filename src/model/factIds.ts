import type { Evidence } from './evidence.ts'
import { idOfFacts, type EvidenceId, type MembershipId, type SuccessionId, type TieId } from './ids.ts'
import type { Membership } from './membership.ts'
import type { Period } from './partialDate.ts'
import type { Succession } from './succession.ts'
import type { Tie } from './tie.ts'

/**
 * The ids of facts come from what they say, so that two people who write the same fact while apart write one record.
 *
 * Where the record of that id meanwhile says something else, the next `round` gives the next id.
 */
export function membershipId({ party, coalition, role, period, status }: Pick<Membership, 'party' | 'coalition' | 'role' | 'period' | 'status'>, round = 0): MembershipId {
  return idOfFacts('mem', [party, coalition, role, ...datesOf(period), status, ...numbered(round)]) as MembershipId
}

export function tieId({ from, to, kind, period, status }: Pick<Tie, 'from' | 'to' | 'kind' | 'period' | 'status'>, round = 0): TieId {
  return idOfFacts('tie', [from, to, kind, ...datesOf(period), status, ...numbered(round)]) as TieId
}

export function successionId({ from, to, date }: Pick<Succession, 'from' | 'to' | 'date'>): SuccessionId {
  return idOfFacts('suc', [from.toSorted().join(' '), to.toSorted().join(' '), date?.date ?? null]) as SuccessionId
}

export function evidenceId({ about, source, words, certainty }: Pick<Evidence, 'about' | 'source' | 'words' | 'certainty'>): EvidenceId {
  return idOfFacts('evi', [about, source, words, certainty]) as EvidenceId
}

/** The two ends of a tie in the order in which it is kept: where its kind has no direction, A with B and B with A are one tie. */
export function orderEnds<Id extends string>(from: Id, to: Id, isDirected: boolean): readonly [Id, Id] {
  return isDirected || from < to ? [from, to] : [to, from]
}

function datesOf(period: Period): (string | null)[] {
  return [period.from?.date ?? period.from?.words ?? null, period.to?.date ?? period.to?.words ?? null]
}

function numbered(round: number): readonly string[] {
  return round === 0 ? [] : [String(round)]
}
