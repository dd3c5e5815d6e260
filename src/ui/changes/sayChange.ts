import type { FactId, PartyId, SuccessionId, TieId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { partialDate } from '../../model/partialDate.ts'
import type { Change } from '../../model/time/changesBetween.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayDate } from '../controls/sayDate.ts'
import { sayFact } from '../facts/sayFact.ts'
import { lowered, type Telling } from '../stage/sentences/sayParty.ts'

export type ChangeWords = { readonly name: string; readonly when: string; readonly why: string }

/** One change as a row of a table: what, when and, where it did not come by itself, through what. */
export function sayChange(change: Change, telling: Telling): ChangeWords {
  const { text } = telling
  return { name: sayWhat(change.id, telling), when: change.day === null ? text.lens.dateUnknown : sayDate(partialDate(change.day), text), why: sayWhy(change, telling) }
}

function sayWhat(id: FactId, { network, text, language }: Telling): string {
  const membership = network.memberships.get(id as Membership['id'])
  if (!membership) return sayFact(network, id, text, language)
  const nameOf = (party: PartyId): string => partyOf(network, party)?.name ?? ''
  return text.changes.membership(nameOf(membership.party), lowered(labelOf(network.vocabulary.roles, membership.role, language)), nameOf(membership.coalition))
}

function sayWhy({ reason }: Change, { network, text, language }: Telling): string {
  const { roles, phases } = network.vocabulary
  const phase = (code: string | null): string => (code === null ? text.lens.unknown : lowered(labelOf(phases, code, language)))
  switch (reason.kind) {
    case 'succession':
      return sayFact(network, reason.succession, text, language)
    case 'with':
      return text.changes.cameWith(partyOf(network, reason.party)?.name ?? '')
    case 'dated':
      return ''
    case 'role':
      return text.changes.role(...[reason.from, reason.to].map((codes) => codes.map((code) => lowered(labelOf(roles, code, language)))) as [string[], string[]])
    case 'phase':
      return text.changes.phase(phase(reason.from), phase(reason.to))
    default:
      return reason satisfies never
  }
}

/** The parties that a change is about: what can be lit in every picture of the map. */
export function partiesIn(network: Network, id: FactId): readonly PartyId[] {
  const membership = network.memberships.get(id as Membership['id'])
  if (membership) return [membership.party, membership.coalition]
  const tie = network.ties.get(id as TieId)
  if (tie) return [tie.from, tie.to]
  const succession = network.successions.get(id as SuccessionId)
  return succession ? [...succession.from, ...succession.to] : [id as PartyId]
}
