import { isCoalitionId } from '../../model/ids.ts'
import { partyOf, type Party } from '../../model/network.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'

/** Kind, domain and places in one line, what it is part of, since when and until when it is there, and what is not so or not known yet: all that the map draws of it besides its facts. */
export function describeParty(party: Party, { network, text, language }: Telling): string {
  const { vocabulary, places } = network
  const kind = labelOf(isCoalitionId(party.id) ? vocabulary.coalitionKinds : vocabulary.organisationKinds, party.kind, language)
  const domain = 'domain' in party ? labelOf(vocabulary.domains, party.domain, language) : ''
  const names = party.places.map((place) => places.get(place)?.name ?? '')
  const whole = party.partOf === null ? undefined : partyOf(network, party.partOf)
  const when = sayPeriodAsOf(party.period, dayShown(network), text)
  const marks = 'placeholder' in party && party.placeholder ? [text.list.placeholder] : 'membersKnown' in party && !party.membersKnown ? [text.list.membersUnknown] : []
  const status = 'status' in party && party.status !== 'is' ? [text.list.status[party.status]] : []
  return [...new Set([kind, domain, ...names, whole ? text.said.partOf(whole.name) : '', when].filter(Boolean)), ...status, ...marks].join(' · ')
}
