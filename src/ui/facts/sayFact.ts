import type { FactId, PartyId } from '../../model/ids.ts'
import type { Membership, OnBehalfOf } from '../../model/membership.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import { labelOf, type Language } from '../../model/vocabulary.ts'
import type { Text } from '../text/nl/nl.ts'

const nameOf = (network: Network, id: PartyId): string => partyOf(network, id)?.name ?? ''

/** For whom a party sits there: *namens huisartsen*; nothing when it is there for itself. */
export function sayOnBehalfOf(network: Network, onBehalfOf: OnBehalfOf | null, { panel }: Text, language: Language): string {
  if (onBehalfOf === null) return ''
  switch (onBehalfOf.kind) {
    case 'party':
      return panel.onBehalf(nameOf(network, onBehalfOf.party))
    case 'domain':
      return panel.onBehalf(labelOf(network.vocabulary.domains, onBehalfOf.domain, language))
    case 'words':
      return onBehalfOf.words === '' ? '' : panel.onBehalf(onBehalfOf.words)
    default:
      return onBehalfOf satisfies never
  }
}

/** A tie in its own direction: *Zilveren Kruis financiert Altrecht*. */
export function sayTie(network: Network, tie: Tie, { panel }: Text, language: Language): string {
  return panel.tieSentence(nameOf(network, tie.from), labelOf(network.vocabulary.tieKinds, tie.kind, language), nameOf(network, tie.to))
}

export function sayMembership(network: Network, { party, coalition }: Membership, { panel }: Text): string {
  return panel.roleTitle(nameOf(network, party), nameOf(network, coalition))
}

/** *HKH, Elzha → HADOKS*. */
export function saySuccession(network: Network, { from, to }: Succession, { panel }: Text): string {
  const names = (ids: readonly PartyId[]): string => ids.map((id) => nameOf(network, id)).join(', ')
  return panel.became(names(from), names(to))
}

/** What a fact is called in a heading or a sentence; empty when the map does not have it. */
export function sayFact(network: Network, id: FactId, text: Text, language: Language): string {
  const membership = network.memberships.get(id as Membership['id'])
  if (membership) return sayMembership(network, membership, text)
  const tie = network.ties.get(id as Tie['id'])
  if (tie) return sayTie(network, tie, text, language)
  const succession = network.successions.get(id as Succession['id'])
  return succession ? saySuccession(network, succession, text) : nameOf(network, id as PartyId)
}
