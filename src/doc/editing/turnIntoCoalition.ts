import type { CoalitionId, MakeId } from '../../model/ids.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Placement } from '../../model/placement.ts'
import { placeParties } from './editPlacements.ts'
import { createRecord, mergeRecord } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

/**
 * Makes a coalition of what turned out to be one, in the same place. The organisation is merged into it on read, so its
 * roles, ties and sources go along, and one undo takes everything back. Kind and domain are words for organisations and
 * stay behind, as does *part of* another organisation.
 */
export function turnIntoCoalition(writer: KeyWriter, organisation: Organisation, placement: Placement | undefined, makeId: MakeId): CoalitionId {
  const { id, name, aliases, places, period, goal, note, link, tags, extra } = organisation
  const coalition = makeId('coa') as CoalitionId
  createRecord(writer, 'coalitions', coalition, { name, aliases, places, period, goal, note, link, tags, extra })
  if (placement) placeParties(writer, [[coalition, placement]])
  mergeRecord(writer, 'organisations', id, coalition)
  return coalition
}
