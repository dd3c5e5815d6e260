import { isExtra, type SingleField } from '../../model/doubles/compareDoubles.ts'
import type { TakenFromLoser } from '../../model/doubles/mergePlan.ts'
import { isCoalitionId } from '../../model/ids.ts'
import type { Party } from '../../model/network.ts'
import { changeRecord, mergeRecord } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

/**
 * Makes one party of two, as one edit: the note that the loser went into the winner, and what somebody chose as plain edits of
 * the winner. Both names stay.
 */
export function mergeDoubles(writer: KeyWriter, winner: Party, loser: Party, taken: TakenFromLoser): void {
  const fields = Object.fromEntries([...taken].filter(([field]) => !isExtra(field)).map(([field, how]) => [field, chosen(winner, loser, field, how)]))
  const extra = [...taken.keys()].filter(isExtra).map((field) => [field, loser.extra.get(field) ?? ''] as const)
  changeRecord(writer, tableOf(winner), winner.id, {
    ...fields,
    ...(taken.has('name') ? { aliases: [...winner.aliases, winner.name] } : {}),
    ...(taken.has('kind') || taken.has('domain') ? { derived: false } : {}),
    ...(extra.length > 0 ? { extra: new Map([...winner.extra, ...extra]) } : {}),
  })
  mergeRecord(writer, tableOf(loser), loser.id, winner.id)
}

function chosen(winner: Party, loser: Party, field: SingleField, how: 'instead' | 'below'): unknown {
  const [mine, theirs] = [winner, loser].map((party) => (party as Record<string, unknown>)[field])
  return how === 'below' ? `${String(mine)}\n${String(theirs)}` : theirs
}

const tableOf = ({ id }: Party): 'organisations' | 'coalitions' => (isCoalitionId(id) ? 'coalitions' : 'organisations')
