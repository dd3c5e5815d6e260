import { addMembership, changeFact } from '../../doc/editing/editFacts.ts'
import { addRelation } from '../../doc/editing/addRelation.ts'
import { pinParty, placeParties } from '../../doc/editing/editPlacements.ts'
import { changeRecord, createRecord } from '../../doc/editing/editRecord.ts'
import { removeSeveral } from '../../doc/editing/editSeveral.ts'
import type { KeyWriter } from '../../doc/editing/writeKeys.ts'
import type { Point } from '../../drawing/drawing.ts'
import { isCoalitionId, isPartyId, tableOfId, type CoalitionId, type FactId, type MembershipId, type OrganisationId, type PartyId } from '../../model/ids.ts'
import { membershipsOf, type Network } from '../../model/network.ts'
import { partialDate } from '../../model/partialDate.ts'
import type { OpenMap } from '../../openMap.ts'
import type { LinkForm } from './handTask.ts'

/** What drawing by hand writes: each one edit, one step to undo. */

/** What a line from one party to another can be. Between two coalitions the first takes part in the second. */
export function linkForm(from: PartyId, to: PartyId): LinkForm {
  if (isCoalitionId(to)) return { kind: 'role', party: from, coalition: to }
  if (isCoalitionId(from)) return { kind: 'role', party: to, coalition: from }
  return { kind: 'tie', from, to }
}

export function addToCoalition({ history }: OpenMap, parties: readonly PartyId[], coalition: CoalitionId, role: string): void {
  history.edit((writer) => parties.forEach((party) => addMembership(writer, { party, coalition, role })))
}

export function addTieByHand({ history, entities }: OpenMap, from: PartyId, to: PartyId, kind: string): void {
  const { vocabulary } = entities.network()
  history.edit((writer) => addRelation(writer, { from, to, kind }, vocabulary))
}

/** Says that the first is a part of the second; both must be of one sort. */
export function putUnder({ history }: OpenMap, inner: PartyId, outer: PartyId): void {
  history.edit((writer) => {
    if (isCoalitionId(inner) && isCoalitionId(outer)) changeRecord(writer, 'coalitions', inner, { partOf: outer })
    else if (!isCoalitionId(inner) && !isCoalitionId(outer)) changeRecord(writer, 'organisations', inner, { partOf: outer as OrganisationId })
  })
}

/** The memberships by which a party sits in these coalitions itself. */
export function seatsIn(network: Network, party: PartyId, coalitions: readonly CoalitionId[]): readonly MembershipId[] {
  return membershipsOf(network, party).filter(({ coalition, period }) => coalitions.includes(coalition) && period.to === null).map(({ id }) => id)
}

/** Ends facts on a day (`yyyy-mm-dd`), which is the last they were true. */
export function endFacts({ history, entities }: OpenMap, ids: readonly FactId[], day: string): void {
  const network = entities.network()
  history.edit((writer) => {
    for (const id of ids) endFact(writer, network, id, day)
  })
}

function endFact(writer: KeyWriter, network: Network, id: FactId, day: string): void {
  const table = tableOfId(id)
  if (table !== 'memberships' && table !== 'ties') return
  const known = network[table].get(id as never) as { readonly period: { readonly from: null } } | undefined
  if (known) changeFact(writer, network, table, id, { period: { ...known.period, to: partialDate(day) } })
}

export function removeThings({ history, entities }: OpenMap, ids: readonly FactId[]): void {
  history.edit((writer) => removeSeveral(writer, entities.network(), ids))
}

export function pinThings({ history }: OpenMap, ids: readonly FactId[], isPinned: boolean): void {
  history.edit((writer) => ids.filter(isPartyId).forEach((id) => pinParty(writer, id, isPinned)))
}

/** Makes an organisation where the hand is. Answers its id. */
export function makeOrganisation({ history, makeId }: OpenMap, name: string, place: Point): OrganisationId {
  const id = makeId('org') as OrganisationId
  history.edit((writer) => {
    createRecord(writer, 'organisations', id, { name: name.trim() })
    placeParties(writer, [[id, place]])
  })
  return id
}
