import type { Network, Party } from '../network.ts'
import { betterKnown, compareSingles, type ChosenValue, type Side, type SingleField } from './compareDoubles.ts'
import { mergeEnds } from './mergeEnds.ts'

/** What of the loser comes in the place of what the winner says, or below it. Whatever the winner does not say comes by itself. */
export type TakenFromLoser = ReadonlyMap<SingleField, 'instead' | 'below'>

export type MergePlan = { readonly winner: Party; readonly loser: Party; readonly taken: TakenFromLoser }

/** What is chosen of a field. Notes both stay unless somebody says otherwise: two people wrote them, and each may know something. */
export function choiceOf(field: SingleField, best: Side, chosen: ReadonlyMap<SingleField, ChosenValue>): ChosenValue {
  return chosen.get(field) ?? (field === 'note' ? 'both' : best)
}

/**
 * How two become one, from what was chosen of each field; of the rest the better known has the word. Whose name was chosen stays, but
 * a coalition never becomes an organisation: then the name comes along.
 */
export function mergePlan(network: Network, one: Party, other: Party, chosen: ReadonlyMap<SingleField, ChosenValue>): MergePlan {
  const best = betterKnown(network, one, other)
  const isOtherNamed = (chosen.get('name') ?? best) === 'other'
  const ends = isOtherNamed ? mergeEnds(other.id, one.id) : mergeEnds(one.id, other.id)
  const [winner, loser, winnerSide] = ends?.winner === other.id ? ([other, one, 'other'] as const) : ([one, other, 'one'] as const)
  const taken = compareSingles(one, other).flatMap(({ field, stays }) => {
    const side = choiceOf(field, best, chosen)
    return stays !== 'choose' || side === winnerSide ? [] : [[field, side === 'both' ? 'below' : 'instead'] as const]
  })
  return { winner, loser, taken: new Map(taken) }
}
