import { isCoalitionId } from '../../model/ids.ts'
import type { Party } from '../../model/network.ts'
import { hasEnded } from '../../model/partialDate.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'

/** Kind, domain and places in one line, until when it was there, and what is not known of it yet. */
export function describeParty(party: Party, { network, text, language }: Telling): string {
  const { vocabulary, places } = network
  const kind = labelOf(isCoalitionId(party.id) ? vocabulary.coalitionKinds : vocabulary.organisationKinds, party.kind, language)
  const domain = 'domain' in party ? labelOf(vocabulary.domains, party.domain, language) : ''
  const names = party.places.map((place) => places.get(place)?.name ?? '')
  const ended = hasEnded(party.period, dayShown(network)) ? sayPeriodAsOf(party.period, dayShown(network), text) : ''
  const marks = 'placeholder' in party && party.placeholder ? [text.list.placeholder] : 'membersKnown' in party && !party.membersKnown ? [text.list.membersUnknown] : []
  return [...new Set([kind, domain, ...names, ended].filter(Boolean)), ...marks].join(' · ')
}
