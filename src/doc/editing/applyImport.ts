import type { ImportPlan, ImportWrite } from '../../importing/importPlan.ts'
import type { TableName } from '../../model/ids.ts'
import { isValueInBounds } from '../../protocol/docShape.ts'
import { MAX_FRAME_BYTES } from '../../protocol/limits.ts'
import { isPlainObject } from '../reading/assembleRecord.ts'
import { pinParty, placeParties } from './editPlacements.ts'
import { addToRecord, changeMapRecord, createRecord, mergeRecord, restoreRecord } from './editRecord.ts'
import { withoutDefaults } from './fillDoc.ts'
import type { KeyWriter } from './writeKeys.ts'

/**
 * Writes a plan or a part of one; called inside `history.edit`, or for every part of one long edit, so that an import is one step to undo. Ask
 * `fitsInOneStep` first.
 *
 * What a colleague did since the plan was made merges with it: a record that is there by now is left as it is, one that was removed
 * comes back saying what the file says.
 */
export function applyImport(writer: KeyWriter, plan: Pick<ImportPlan, 'writes'>): void {
  const bounded = withinBounds(writer)
  for (const write of plan.writes) applyWrite(bounded, write)
}

function applyWrite(writer: KeyWriter, write: ImportWrite): void {
  switch (write.write) {
    case 'create': return create(writer, write.table, write.id, write.fields)
    case 'change': return addToRecord(writer, write.table, write.id, write.fields as never)
    case 'restore': return restoreRecord(writer, write.table, write.id)
    case 'merge': return mergeRecord(writer, 'organisations', write.id, write.into)
    case 'describe': return changeMapRecord(writer, write.fields)
    case 'place':
      placeParties(writer, [[write.id, write.placement]])
      return write.placement.pinned ? pinParty(writer, write.id, true) : undefined
    default: return write satisfies never
  }
}

function create(writer: KeyWriter, table: TableName, id: string, fields: Readonly<Record<string, unknown>>): void {
  if (writer.mapDoc.roots[table].get(`${id}/removed`) === true) {
    restoreRecord(writer, table, id)
    addToRecord(writer, table, id, fields as never)
  } else createRecord(writer, table, id, withoutDefaults(fields) as never)
}

/**
 * Keeps out what the relay would refuse: one text that is too long would keep all edits of this browser from coming in. Whoever reads
 * files says so before; this is for what slips through.
 */
function withinBounds(writer: KeyWriter): KeyWriter {
  return {
    mapDoc: writer.mapDoc,
    set(root, key, value) {
      if (isValueInBounds(value)) writer.set(root, key, value)
      else if (isPlainObject(value)) writer.set(root, key, whatFits(value))
    },
  }
}

function whatFits(record: Record<string, unknown>): Record<string, unknown> {
  return Object.entries(record).reduce<Record<string, unknown>>((kept, [field, value]) => {
    const more = { ...kept, [field]: value }
    return isValueInBounds(more) ? more : kept
  }, {})
}

/** Positions for those who have none come in the same update. */
const SHARE_OF_FRAME = 0.75

/**
 * Whether the plan would be one update that the relay lets in. One that is larger cannot come in at all: the parts in which it is
 * written travel as one after an hour offline. Leaving part of the file out makes it fit.
 */
export function fitsInOneStep(plan: Pick<ImportPlan, 'writes'>): boolean {
  let bytes = 0
  for (const write of plan.writes) bytes += bytesOf(write)
  return bytes <= MAX_FRAME_BYTES * SHARE_OF_FRAME
}

const encoder = new TextEncoder()

function bytesOf(write: ImportWrite): number {
  return encoder.encode(JSON.stringify(write, (_, value: unknown) => (value instanceof Map ? [...value] : value))).length
}
