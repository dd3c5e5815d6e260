import { isCoalitionId, type CoalitionId, type PartyId, type TieId } from '../model/ids.ts'
import { tiesOf, type Network } from '../model/network.ts'
import { OPEN_PERIOD, type Period } from '../model/partialDate.ts'
import type { Tie } from '../model/tie.ts'
import { areOneLineage, lifeOf } from './lineage.ts'
import { sharedPeriod, spanOf } from './sharedPeriod.ts'
import { holds, isThere, staysIn, staysOf, type Scope, type Stay } from './stays.ts'

/**
 * Why two parties have to do with each other, as seen from one of them, and when both sides of it held.
 *
 * `coalition`: both take part in it, with these roles. `seat`: the one takes part in the other. `tie`: somebody said so.
 */
export type Reason =
  | { readonly kind: 'coalition'; readonly coalition: CoalitionId; readonly roles: readonly string[]; readonly theirRoles: readonly string[]; readonly period: Period }
  | { readonly kind: 'seat'; readonly coalition: CoalitionId; readonly roles: readonly string[]; readonly period: Period }
  | { readonly kind: 'tie'; readonly tie: TieId; readonly period: Period }

/**
 * Everybody whom one party meets, with the reasons.
 *
 * Two who were at a table at different times did not meet there, and a party does not meet what it became (a tie between the
 * two that somebody stated is theirs to state). Placeholders are nobody. `isAsked` saves the work for whoever is not wanted.
 */
export function altersOf(network: Network, party: PartyId, scope: Scope, isAsked: (alter: PartyId) => boolean = () => true): ReadonlyMap<PartyId, readonly Reason[]> {
  const alters = new Map<PartyId, Reason[]>()
  if (!isThere(network, party, scope.day)) return alters
  const meet = (alter: PartyId, reason: Reason): void => {
    if (!isAsked(alter) || !isThere(network, alter, scope.day)) return
    const reasons = alters.get(alter)
    if (reasons) reasons.push(reason)
    else alters.set(alter, [reason])
  }
  for (const [coalition, own] of staysOf(network, party, scope)) {
    meet(coalition, seatReason(coalition, own))
    for (const [alter, theirs] of staysIn(network, coalition, scope)) {
      const reason = alter === party || !isAsked(alter) || areOneLineage(network, party, alter) ? null : coalitionReason(coalition, own, theirs)
      if (reason) meet(alter, reason)
    }
  }
  if (isCoalitionId(party)) for (const [alter, stays] of staysIn(network, party, scope)) meet(alter, seatReason(party, stays))
  for (const tie of tiesOf(network, party)) {
    const reason = tieReason(network, tie, scope.day)
    if (reason) meet(tie.from === party ? tie.to : tie.from, reason)
  }
  return alters
}

function seatReason(coalition: CoalitionId, stays: readonly Stay[]): Reason {
  return { kind: 'seat', coalition, roles: rolesOf(stays), period: spanOf(stays.map(({ period }) => period)) }
}

/** Only roles that were held while the other was there. Most have one role each; a large map asks this for every pair of every table. */
function coalitionReason(coalition: CoalitionId, own: readonly Stay[], theirs: readonly Stay[]): Reason | null {
  const [mine, other] = [own[0], theirs[0]]
  if (own.length === 1 && theirs.length === 1 && mine && other) {
    const period = sharedPeriod([mine.period, other.period])
    return period && { kind: 'coalition', coalition, roles: [mine.membership.role], theirRoles: [other.membership.role], period: spanOf([period]) }
  }
  return reasonOfMeetings(coalition, own, theirs)
}

function reasonOfMeetings(coalition: CoalitionId, own: readonly Stay[], theirs: readonly Stay[]): Reason | null {
  const meetings = own.flatMap((mine) => theirs.flatMap((other) => {
    const period = sharedPeriod([mine.period, other.period])
    return period ? [{ mine, other, period }] : []
  }))
  if (meetings.length === 0) return null
  return {
    kind: 'coalition', coalition,
    roles: rolesOf(meetings.map(({ mine }) => mine)),
    theirRoles: rolesOf(meetings.map(({ other }) => other)),
    period: spanOf(meetings.map(({ period }) => period)),
  }
}

function rolesOf(stays: readonly Stay[]): readonly string[] {
  return [...new Set(stays.map(({ membership }) => membership.role))]
}

function tieReason(network: Network, { id, from, to, status, period }: Tie, day: string | null): Reason | null {
  const lives = [lifeOf(network, from), lifeOf(network, to)]
  if (status !== 'is' || lives.includes(null)) return null
  const shared = sharedPeriod([period, ...lives.map((life) => life ?? OPEN_PERIOD)])
  return shared && holds(shared, day) ? { kind: 'tie', tie: id, period: shared } : null
}
