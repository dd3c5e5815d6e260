import type { CoalitionId, PartyId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { membershipsIn, membershipsOf, partyOf, type Network } from '../model/network.ts'
import { coversDay, OPEN_PERIOD, type Period } from '../model/partialDate.ts'
import { seatOf } from '../model/vocabulary.ts'
import { lifeOf } from './lineage.ts'
import { remembered } from './remembered.ts'
import { sharedPeriod } from './sharedPeriod.ts'

/** What a question counts: who sits at the table or also who stands around it, on one day or (null) at any time. */
export type Scope = { readonly seats: 'table' | 'all'; readonly day: string | null }

export const AT_THE_TABLE: Scope = { seats: 'table', day: null }

/** A membership for as long as it, its coalition and its party were all there. */
export type Stay = { readonly membership: Membership; readonly period: Period }

/** Who takes part in a coalition and how: what is planned or wished for does not count. */
export function staysIn(network: Network, coalition: CoalitionId, scope: Scope): ReadonlyMap<PartyId, readonly Stay[]> {
  return remembered(network, `stays ${coalition} ${scope.seats} ${scope.day}`, () => {
    const stays = membershipsIn(network, coalition).flatMap((membership) => countedStay(network, membership, scope) ?? [])
    return Map.groupBy(stays, ({ membership }) => membership.party)
  })
}

/** Where a party takes part and how. */
export function staysOf(network: Network, party: PartyId, scope: Scope): ReadonlyMap<CoalitionId, readonly Stay[]> {
  const stays = membershipsOf(network, party).flatMap((membership) => countedStay(network, membership, scope) ?? [])
  return Map.groupBy(stays, ({ membership }) => membership.coalition)
}

function countedStay(network: Network, membership: Membership, { seats, day }: Scope): Stay | null {
  const coalition = network.coalitions.get(membership.coalition)
  if (membership.status !== 'is' || coalition?.status !== 'is') return null
  if (seats === 'table' && seatOf(network.vocabulary, membership) !== 'table') return null
  const lives = [lifeOf(network, membership.party), lifeOf(network, membership.coalition)]
  const period = lives.includes(null) ? null : sharedPeriod([membership.period, ...lives.map((life) => life ?? OPEN_PERIOD)])
  return period && holds(period, day) ? { membership, period } : null
}

/** Whether a period counts on this day; at any time, every period does. */
export function holds(period: Period, day: string | null): boolean {
  return day === null || coversDay(period, day)
}

/** Whether a party is there to count: no placeholder, no coalition that is only planned, and alive on the day. */
export function isThere(network: Network, id: PartyId, day: string | null): boolean {
  const party = partyOf(network, id)
  if (!party || ('placeholder' in party ? party.placeholder : party.status !== 'is')) return false
  const life = lifeOf(network, id)
  return life !== null && holds(life, day)
}

/** The parties that take part, each once; a placeholder is a domain and no party. */
export function partiesIn(network: Network, coalition: CoalitionId, scope: Scope): ReadonlySet<PartyId> {
  return new Set([...staysIn(network, coalition, scope).keys()].filter((party) => isThere(network, party, scope.day)))
}
