import type { Database, LocalKey } from '../storage/database.ts'
import { moveRows } from '../storage/localCopy/updateRows.ts'
import { mayEditAs } from './mapLink.ts'

/**
 * What this device edited by the link of before goes on under the role of now, as long as both may edit: otherwise edits that
 * were never sent would lie in a copy that nobody opens. A reader's copy and an editor's never mix.
 */
export async function bringOwnCopy(database: Database, roleBefore: string, key: LocalKey): Promise<void> {
  if (roleBefore === key.role || !mayEditAs(roleBefore) || !mayEditAs(key.role)) return
  // What cannot be moved now is moved the next time.
  await moveRows(database, { ...key, role: roleBefore }, key).catch(() => {})
}
