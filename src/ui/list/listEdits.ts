import { addMembership, addTie, changeFact } from '../../doc/editing/editFacts.ts'
import { changeRecord, createRecord } from '../../doc/editing/editRecord.ts'
import { removeSeveral } from '../../doc/editing/editSeveral.ts'
import { partyByLabel, partyLabels } from '../../model/findParties.ts'
import { isCoalitionId, type CoalitionId, type FactId, type MembershipId, type PartyId } from '../../model/ids.ts'
import type { OpenMap } from '../../openMap.ts'

/** What the list writes: each one edit, one step to undo. Names that are not on the map yet are made in the same step. */

export function renameParty({ history }: OpenMap, id: PartyId, name: string): void {
  history.edit((writer) => (isCoalitionId(id) ? changeRecord(writer, 'coalitions', id, { name }) : changeRecord(writer, 'organisations', id, { name })))
}

export function changeRole({ history, entities }: OpenMap, id: MembershipId, role: string): void {
  history.edit((writer) => changeFact(writer, entities.network(), 'memberships', id, { role }))
}

export function removeThing({ history, entities }: OpenMap, id: FactId): void {
  history.edit((writer) => removeSeveral(writer, entities.network(), [id]))
}

/** Puts a party in the coalition of this name. */
export function joinCoalition({ history, entities, makeId }: OpenMap, party: PartyId, coalitionName: string, role: string): void {
  const network = entities.network()
  const known = partyByLabel(partyLabels(network, network.coalitions.values()), coalitionName)
  history.edit((writer) => {
    const coalition = (known ?? makeId('coa')) as CoalitionId
    if (!known) createRecord(writer, 'coalitions', coalition, { name: coalitionName.trim() })
    addMembership(writer, { party, coalition, role })
  })
}

/** Puts the party of this name in a coalition; a new name becomes an organisation. */
export function addMember({ history, entities, makeId }: OpenMap, coalition: CoalitionId, partyName: string, role: string): void {
  const network = entities.network()
  const known = partyByLabel(partyLabels(network, [...network.organisations.values(), ...network.coalitions.values()]), partyName)
  history.edit((writer) => {
    const party = (known ?? makeId('org')) as PartyId
    if (!known) createRecord(writer, 'organisations', party, { name: partyName.trim() })
    if (party !== coalition) addMembership(writer, { party, coalition, role })
  })
}

/** Ties two parties. Towards a coalition a kind that has a role there becomes that membership: one fact, one form. */
export function tieParties({ history, entities, makeId }: OpenMap, from: PartyId, kind: string, partyName: string): void {
  const network = entities.network()
  const known = partyByLabel(partyLabels(network, [...network.organisations.values(), ...network.coalitions.values()]), partyName)
  if (known === from) return
  const role = network.vocabulary.tieKinds.get(kind)?.roleTowardsCoalition
  history.edit((writer) => {
    const to = (known ?? makeId('org')) as PartyId
    if (!known) createRecord(writer, 'organisations', to, { name: partyName.trim() })
    if (role && isCoalitionId(to)) addMembership(writer, { party: from, coalition: to, role })
    else addTie(writer, { from, to, kind }, network.vocabulary)
  })
}
