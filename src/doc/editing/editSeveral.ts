import { tableOfId, type CoalitionId, type FactId, type PartyId } from '../../model/ids.ts'
import { goneInto, type Network } from '../../model/network.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { addRelation } from './addRelation.ts'
import { addMembership } from './editFacts.ts'
import { removeRecord } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

/**
 * Removes all of these; each can be brought back on its own. What reads as one of them since a merge goes along, or it would
 * come up in its place.
 */
export function removeSeveral(writer: KeyWriter, network: Pick<Network, 'wentInto'>, ids: readonly FactId[]): void {
  for (const id of ids.flatMap((each) => [each, ...goneInto(network, each)])) {
    const table = tableOfId(id)
    if (table !== null) removeRecord(writer, table, id)
  }
}

/** Gives each of these parties this role in a coalition. A coalition takes no part in itself; who has the role already keeps it. */
export function seatSeveral(writer: KeyWriter, parties: readonly PartyId[], coalition: CoalitionId, role: string): void {
  for (const party of parties) if (party !== coalition) addMembership(writer, { party, coalition, role })
}

/** Every two of these parties. */
export function pairsOf(parties: readonly PartyId[]): readonly (readonly [PartyId, PartyId])[] {
  return parties.flatMap((one, index) => parties.slice(index + 1).map((other) => [one, other] as const))
}

/** Ties each of these parties to each other one. Meant for kinds without a direction: the order in which they were selected says nothing. */
export function tieSeveral(writer: KeyWriter, parties: readonly PartyId[], kind: string, vocabulary: Vocabulary): void {
  for (const [from, to] of pairsOf(parties)) addRelation(writer, { from, to, kind }, vocabulary)
}
