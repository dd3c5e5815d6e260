import type { BesideRow, Database } from '../database.ts'

/** Under which epoch and role this device last had a document beside a map. */
export function findBeside(database: Database, room: string): Promise<BesideRow | undefined> {
  return database.besides.get(room)
}

export async function keepBeside(database: Database, row: BesideRow): Promise<void> {
  await database.besides.put(row)
}

/** This device may not see it any more: its copy goes. To be called for who could not write in it, so that nothing unsent is lost. */
export function forgetBeside(database: Database, row: BesideRow): Promise<void> {
  return database.transaction('rw', database.besides, database.updates, async () => {
    await database.updates.where('[map+epoch+role]').equals([row.room, row.epoch, row.role]).delete()
    await database.besides.delete(row.room)
  })
}

/** Its copy is locked: next time it begins empty. */
export async function dropBeside(database: Database, room: string): Promise<void> {
  await database.besides.delete(room)
}
