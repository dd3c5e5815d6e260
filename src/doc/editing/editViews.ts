import type { ViewId } from '../../model/ids.ts'
import type { SavedView } from '../../model/savedView.ts'
import { changeRecord, createRecord } from './editRecord.ts'
import type { KeyWriter } from './writeKeys.ts'

/** Keeps a view, behind those that are there: `last` is the place of the last of them. */
export function addView(writer: KeyWriter, { id, ...fields }: Omit<SavedView, 'order'>, last: number): void {
  createRecord(writer, 'views', id, { ...fields, order: last + 1 })
}

/** Puts the views in this order; only those whose place differs are written. */
export function orderViews(writer: KeyWriter, ids: readonly ViewId[]): void {
  for (const [order, id] of ids.entries()) changeRecord(writer, 'views', id, { order })
}
