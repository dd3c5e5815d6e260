import type { BesideRow, Database } from '../database.ts'

/** Under which epoch and role this device last had a document beside a map. */
export function findBeside(database: Database, room: string): Promise<BesideRow | undefined> {
  return database.besides.get(room)
}

export async function keepBeside(database: Database, row: BesideRow): Promise<void> {
  await database.besides.put(row)
}

/** Its copy is locked: next time it begins empty. */
export async function dropBeside(database: Database, room: string): Promise<void> {
  await database.besides.delete(room)
}
