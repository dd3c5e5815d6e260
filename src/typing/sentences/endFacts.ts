import type { MembershipId, PartyId, TieId } from '../../model/ids.ts'
import { membershipsOf, tiesOf } from '../../model/network.ts'
import { coversDay, dayBefore, type PartialDate, partialDate, type Period } from '../../model/partialDate.ts'
import { addFact, addProblem, type Draft } from '../draft.ts'
import type { Resolved } from '../names/resolveParty.ts'
import type { Token } from '../words/tokens.ts'

/** Which facts are over: memberships in a role (null: any) or ties of a kind. */
export type Ended = { readonly role: string | null; readonly tieKind: string | null }

/**
 * Proposes the end of what the map says of these two, as of the date that was typed, else yesterday: today it no longer holds.
 * A denial never makes a fact; where nothing is there to end, that is a problem.
 */
export function endFacts(draft: Draft, party: Resolved, target: Resolved, ended: Ended, period: Period, words: readonly Token[]): void {
  const facts = 'id' in party.ref && 'id' in target.ref ? openFacts(draft, party.ref.id, target.ref.id, ended) : []
  if (facts.length === 0) return void addProblem(draft, 'nothingToEnd', words)
  const to = endDate(draft, period)
  for (const of of facts) addFact(draft, { kind: 'end', of, to })
}

function endDate(draft: Draft, period: Period): PartialDate {
  if (period.to?.date && !period.from) return period.to
  if (period.from?.date) return { date: dayBefore(period.from.date), words: period.from.words }
  return partialDate(dayBefore(draft.context.today))
}

/** Roles that say no more than taking part: to deny them is to deny every role. */
const PLAIN_ROLES: ReadonlySet<string> = new Set(['lid', 'deelnemer'])

function openFacts(draft: Draft, party: PartyId, target: PartyId, { role, tieKind }: Ended): readonly (MembershipId | TieId)[] {
  const { network, today, vocabulary } = draft.context
  if (tieKind !== null) {
    const isDirected = vocabulary.tieKinds.get(tieKind)?.directed ?? false
    const joins = (from: PartyId, to: PartyId): boolean => (from === party && to === target) || (!isDirected && from === target && to === party)
    return tiesOf(network, party).filter((tie) => tie.kind === tieKind && joins(tie.from, tie.to) && coversDay(tie.period, today)).map(({ id }) => id)
  }
  const open = membershipsOf(network, party).filter((membership) => membership.coalition === target && coversDay(membership.period, today))
  const inRole = open.filter((membership) => membership.role === role)
  return (role === null || (PLAIN_ROLES.has(role) && inRole.length === 0) ? open : inRole).map(({ id }) => id)
}
