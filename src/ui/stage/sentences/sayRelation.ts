import type { FactId, MembershipId, PartyId, SuccessionId, TieId } from '../../../model/ids.ts'
import { partyOf, type Network } from '../../../model/network.ts'
import { labelOf, type Language } from '../../../model/vocabulary.ts'
import { isLoop } from '../../../model/time/successionEvents.ts'
import { sayDate, sayPeriod } from '../../controls/sayDate.ts'
import { sayOnBehalfOf, sayTie } from '../../facts/sayFact.ts'
import type { Text } from '../../text/nl/nl.ts'
import { lowered } from './sayParty.ts'

/** A line of the map as one sentence: *Relatie: Zilveren Kruis financiert Altrecht, sinds 2015*. Empty when the map does not have it. */
export function sayRelation(network: Network, id: FactId, text: Text, language: Language): string {
  const { said, panel, list } = text
  const nameOf = (party: PartyId): string => partyOf(network, party)?.name ?? ''
  const about = (kind: string, ...parts: readonly string[]): string => said.relation(kind, parts.filter(Boolean).join(', '))
  const tie = network.ties.get(id as TieId)
  if (tie) return about(panel.tie, sayTie(network, tie, text, language), sayPeriod(tie.period, text), tie.status === 'is' ? '' : list.status[tie.status])
  const membership = network.memberships.get(id as MembershipId)
  if (membership) {
    const { party, coalition, role, onBehalfOf, period, status } = membership
    const seat = said.roleOf(lowered(labelOf(network.vocabulary.roles, role, language)), nameOf(coalition))
    return about(panel.membership, nameOf(party), seat, sayOnBehalfOf(network, onBehalfOf, text, language), sayPeriod(period, text), status === 'is' ? '' : list.status[status])
  }
  const succession = network.successions.get(id as SuccessionId)
  if (!succession) return ''
  return about(panel.succession, list.became(succession.from.map(nameOf), succession.to.map(nameOf)), succession.date === null ? '' : sayDate(succession.date, text), isLoop(network, succession.id) ? lowered(panel.successionLoops) : '')
}
