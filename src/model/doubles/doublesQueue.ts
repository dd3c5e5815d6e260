import { isCoalitionId, type PartyId } from '../ids.ts'
import { canBeInSamePlace, LIKELY_LIKENESS, likenessOfPrepared, preparedNamesOf, type DoubleReason, type PreparedName } from '../names.ts'
import { partyOf, successionsOf, type Network, type Party } from '../network.ts'
import { pairsAlike } from './pairsAlike.ts'

/** Two parties that may be one. `one` has the smaller id. */
export type Double = {
  readonly one: PartyId
  readonly other: PartyId
  readonly reason: DoubleReason
  /** From `LIKELY_LIKENESS` to 1, which is the same name. */
  readonly likeness: number
}

/** Nobody goes through more; what is merged makes room for the rest. */
export const MOST_DOUBLES = 500

/** Of many that bear one name each is asked about with its next few only: merging brings the others nearer. */
const MOST_OF_ONE_NAME = 6

/**
 * All pairs on a map that may be one party, the surest first. Name and place count together: two who both say where they are,
 * in places that have nothing to do with each other, are never sure, and unlike names there are not even asked about. An
 * organisation and a coalition are only asked about when they bear the same name. Not asked about at all: whom somebody told
 * apart, who became the other, and who is part of the other under another name.
 */
export function doublesQueue(network: Network): readonly Double[] {
  const bearers = bearersOf(network, ({ key }) => key)
  const spellings = [...bearersOf(network, ({ words }) => words.join(' ')).values()]
  const found = new Map<string, Double>()
  const note = (left: Party, right: Party, likeness: number): void => {
    const double = judgePair(network, bearers, left, right, likeness)
    if (!double) return
    const key = `${double.one} ${double.other}`
    if ((found.get(key)?.likeness ?? 0) < double.likeness) found.set(key, double)
  }
  for (const { parties } of bearers.values()) {
    for (const [index, party] of parties.entries()) for (const next of parties.slice(index + 1, index + 1 + MOST_OF_ONE_NAME)) note(party, next, 1)
  }
  for (const [one, other, likeness] of pairsAlike(spellings.map(({ name }) => name))) {
    for (const party of someOf(spellings[one])) for (const next of someOf(spellings[other])) note(party, next, likeness)
  }
  return inOrder(network, [...found.values()]).slice(0, MOST_DOUBLES)
}

/** The pairs of one party, the surest first: what `doublesQueue` has of it, and as quick as one look over the map. */
export function doublesOf(network: Network, party: Party): readonly Double[] {
  const bearers = bearersOf(network, ({ key }) => key)
  const found = [...network.organisations.values(), ...network.coalitions.values()].flatMap((other): readonly Double[] => {
    const likeness = party.id === other.id ? 0 : likenessOfParties(party, other)
    const double = likeness < LIKELY_LIKENESS ? null : judgePair(network, bearers, party, other, likeness)
    return double ? [double] : []
  })
  return inOrder(network, found)
}

function likenessOfParties(party: Party, other: Party): number {
  return Math.max(...preparedNamesOf(party).flatMap((name) => preparedNamesOf(other).map((known) => likenessOfPrepared(name, known))))
}

type Bearers = { readonly name: PreparedName; readonly parties: Party[] }

const someOf = (bearers: Bearers | undefined): readonly Party[] => bearers?.parties.slice(0, MOST_OF_ONE_NAME) ?? []

/** Who is called what, by a form of every name and alias. */
function bearersOf(network: Network, formOf: (name: PreparedName) => string): ReadonlyMap<string, Bearers> {
  const bearers = new Map<string, Bearers>()
  for (const party of [...network.organisations.values(), ...network.coalitions.values()]) {
    for (const name of preparedNamesOf(party)) {
      const known = bearers.get(formOf(name))
      if (known === undefined) bearers.set(formOf(name), { name, parties: [party] })
      else if (known.parties.at(-1) !== party) known.parties.push(party)
    }
  }
  return bearers
}

function judgePair(network: Network, bearers: ReadonlyMap<string, Bearers>, left: Party, right: Party, likeness: number): Double | null {
  const [first, second] = left.id < right.id ? [left, right] : [right, left]
  const isSameName = likeness === 1
  const isOtherSort = isCoalitionId(first.id) !== isCoalitionId(second.id)
  if (first === second || (isOtherSort && !isSameName) || isKnownAsTwo(network, first, second, isSameName)) return null
  const isFarApart = !mayBeTogether(network, first, second)
  if (isFarApart && !isSameName) return null
  const reason = isSameName && !isFarApart && !isAmbiguous(network, bearers, first, second) ? (ownKey(first) === ownKey(second) ? 'same' : 'alias') : 'likely'
  return { one: first.id, other: second.id, reason, likeness }
}

const ownKey = (party: Party): string => preparedNamesOf(party)[0]?.key ?? ''

function isKnownAsTwo(network: Network, one: Party, other: Party, isSameName: boolean): boolean {
  if (network.apart.get(one.id)?.includes(other.id)) return true
  if (!isSameName && (String(one.partOf) === other.id || String(other.partOf) === one.id)) return true
  return successionsOf(network, one.id).some(({ from, to }) => (from.includes(one.id) && to.includes(other.id)) || (to.includes(one.id) && from.includes(other.id)))
}

/** Where one of the two does not say where it is, nothing speaks against it. */
function mayBeTogether(network: Network, one: Party, other: Party): boolean {
  return one.places.length === 0 || canBeInSamePlace(network, one.places, other.places)
}

/** GGD without a place, where GGDs in two places bear the name: it can be either. */
function isAmbiguous(network: Network, bearers: ReadonlyMap<string, Bearers>, one: Party, other: Party): boolean {
  if (one.places.length > 0 && other.places.length > 0) return false
  const placed = [one, other].flatMap((party) => someOf(bearers.get(ownKey(party)))).filter(({ places }) => places.length > 0)
  return placed.some((left) => placed.some((right) => !mayBeTogether(network, left, right)))
}

const REASONS: readonly DoubleReason[] = ['same', 'alias', 'likely']

/** The surest first; of those as sure, who say that they are in the same place, then by name so that everybody has one order. */
function inOrder(network: Network, doubles: readonly Double[]): readonly Double[] {
  const nearness = ({ one, other }: Double): number => {
    const [left, right] = [placesOf(network, one), placesOf(network, other)]
    return left.length === 0 || right.length === 0 ? 1 : canBeInSamePlace(network, left, right) ? 0 : 2
  }
  return doubles.toSorted((left, right) =>
    REASONS.indexOf(left.reason) - REASONS.indexOf(right.reason) || nearness(left) - nearness(right) || right.likeness - left.likeness
    || (`${left.one} ${left.other}` < `${right.one} ${right.other}` ? -1 : 1))
}

const placesOf = (network: Network, id: PartyId): Party['places'] => partyOf(network, id)?.places ?? []
