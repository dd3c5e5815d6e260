import { changeRecord } from '../../doc/editing/editRecord.ts'
import type { KeyWriter } from '../../doc/editing/writeKeys.ts'
import type { Coalition } from '../../model/coalition.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import type { Organisation } from '../../model/organisation.ts'

/** The fields that organisations and coalitions share. */
export type PartyFields = Partial<Omit<Organisation & Coalition, 'id' | 'partOf' | keyof Omit<Organisation, keyof Coalition> | keyof Omit<Coalition, keyof Organisation>>>

/** Writes fields of a party, whichever of the two it is. */
export function changeParty(writer: KeyWriter, id: PartyId, fields: PartyFields): void {
  if (isCoalitionId(id)) changeRecord(writer, 'coalitions', id, fields)
  else changeRecord(writer, 'organisations', id, fields)
}
