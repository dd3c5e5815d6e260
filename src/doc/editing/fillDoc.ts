import { ID_PREFIXES, type TableName } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { ownTermsOf } from '../../model/vocabulary.ts'
import { pinParty, placeParties } from './editPlacements.ts'
import { changeMapRecord, createRecord, tellApart, type FieldsOf } from './editRecord.ts'
import { termId } from './editVocabulary.ts'
import type { KeyWriter } from './writeKeys.ts'

/** Writes a whole network into a document that was just born; what is there already stays as it is. */
export function fillDoc(writer: KeyWriter, network: Network): void {
  changeMapRecord(writer, network.record)
  for (const table of Object.keys(ID_PREFIXES) as TableName[]) if (table !== 'vocabulary') fillTable(writer, table, network[table])
  for (const { list, term } of ownTermsOf(network.vocabulary)) createRecord(writer, 'vocabulary', termId(list, term.code), { list, ...term })
  for (const [one, others] of network.apart) for (const other of others) tellApart(writer, one, other)
  placeParties(writer, network.placements)
  for (const [id, { pinned }] of network.placements) if (pinned) pinParty(writer, id, true)
}

function fillTable<Table extends TableName>(writer: KeyWriter, table: Table, things: ReadonlyMap<string, { readonly id: string }>): void {
  for (const { id, ...fields } of things.values()) createRecord(writer, table, id, withoutDefaults(fields) as FieldsOf<Table>)
}

/** What reads the same when it is absent need not be stored: false flags, the status *is*. Unknown members are stored. */
export function withoutDefaults(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== (field === 'membersKnown') && !(field === 'status' && value === 'is')))
}
