import { isPartyId, type PartyId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { Changes } from '../../model/time/changesBetween.ts'
import type { SuccessionEvent } from '../../model/time/successionEvents.ts'
import type { Text } from '../text/nl/nl.ts'

/** More names than these make a sentence nobody reads. */
const MOST_NAMED = 3

/** A succession as a sentence: *HKH, Elzha, SMASH en SHOP gingen op in HADOKS*. */
export function sayEvent(network: Network, { id }: SuccessionEvent, { list }: Text): string {
  const names = (ids: readonly PartyId[] = []): readonly string[] => ids.map((party) => partyOf(network, party)?.name ?? '').toSorted((a, b) => a.localeCompare(b))
  const succession = network.successions.get(id)
  return list.became(names(succession?.from), names(succession?.to))
}

/** What else changed, beside the successions and what came with them; empty for nothing. */
export function sayOtherChanges(network: Network, { changes }: Changes, { lens: text }: Text): string {
  const others = changes.filter(({ reason }) => reason.kind !== 'succession')
  const parties = (what: 'new' | 'gone'): readonly string[] => others.filter((change) => change.what === what && isPartyId(change.id)).map(({ id }) => partyOf(network, id as PartyId)?.name ?? '')
  const facts = (what: 'new' | 'gone'): number => others.filter((change) => change.what === what && !isPartyId(change.id)).length
  const named = (names: readonly string[], say: (names: readonly string[], more: number) => string): string => (names.length === 0 ? '' : say(names.slice(0, MOST_NAMED), Math.max(0, names.length - MOST_NAMED)))
  const counted = (number: number, say: (number: number) => string): string => (number === 0 ? '' : say(number))
  return [
    named(parties('new'), text.came), named(parties('gone'), text.went), counted(facts('new'), text.factsCame), counted(facts('gone'), text.factsWent),
    counted(others.filter(({ what }) => what === 'changed').length, text.otherwise),
  ].filter(Boolean).join(', ')
}

/** Everything in one sentence, for a slider that is heard. */
export function sayChanges(network: Network, changes: Changes, words: Text): string {
  return [...changes.successions.map((event) => sayEvent(network, event, words)), sayOtherChanges(network, changes, words)].filter(Boolean).join('; ') || words.lens.nothingChanged
}
