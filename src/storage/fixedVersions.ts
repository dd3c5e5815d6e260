import type { Database } from './database.ts'

/** The one version that a link to a map shows, as this device has it. `facts`: plain data that whoever asks judges; an older app may have kept it. */
export type FixedVersionRow = { readonly secret: string; readonly facts: unknown; readonly state: Uint8Array }

const nameOf = (map: string): string => `fixedVersion/${map}`

export async function readFixedVersion(database: Database, map: string): Promise<FixedVersionRow | null> {
  const value = (await database.settings.get(nameOf(map)))?.value
  const { secret, facts, state } = (typeof value === 'object' && value !== null ? value : {}) as Partial<FixedVersionRow>
  return typeof secret === 'string' && state instanceof Uint8Array ? { secret, facts, state } : null
}

export async function keepFixedVersion(database: Database, map: string, row: FixedVersionRow): Promise<void> {
  await database.settings.put({ name: nameOf(map), value: row })
}

export async function forgetFixedVersion(database: Database, map: string): Promise<void> {
  await database.settings.delete(nameOf(map))
}
