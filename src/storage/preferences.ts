import type { Database } from './database.ts'
import { randomId } from './randomId.ts'

const DEVICE = 'device'
const PREFERENCES = 'preferences'

export type Preferences = {
  /** Null: as the browser asks. */
  readonly language: 'nl' | 'en' | null
  readonly theme: 'light' | 'dark' | null
  /** What colleagues see; empty until asked. */
  readonly name: string
  /** Number of the person's colour; null lets the relay choose. */
  readonly colour: number | null
  /** What the operator asks of those who make maps; empty until given. */
  readonly createCode: string
}

export const DEFAULT_PREFERENCES: Preferences = { language: null, theme: null, name: '', colour: null, createCode: '' }

/** The id of this browser's database: made with it, and gone with it. Not known to anybody who was not told. */
export function readDeviceId(database: Database): Promise<string> {
  return database.transaction('rw', database.settings, async () => {
    const kept = await database.settings.get(DEVICE)
    if (typeof kept?.value === 'string') return kept.value
    const made = randomId()
    await database.settings.put({ name: DEVICE, value: made })
    return made
  })
}

/** A field that is missing or means nothing to this version gets its default. */
export async function readPreferences(database: Database): Promise<Preferences> {
  const kept = await database.settings.get(PREFERENCES)
  return parsePreferences(kept?.value)
}

/** Changes the given fields and leaves the others. Answers all of them. */
export function writePreferences(database: Database, change: Partial<Preferences>): Promise<Preferences> {
  return database.transaction('rw', database.settings, async () => {
    const next = { ...(await readPreferences(database)), ...change }
    await database.settings.put({ name: PREFERENCES, value: next })
    return next
  })
}

function parsePreferences(value: unknown): Preferences {
  const { language, theme, name, colour, createCode } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return {
    language: language === 'nl' || language === 'en' ? language : DEFAULT_PREFERENCES.language,
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_PREFERENCES.theme,
    name: typeof name === 'string' ? name : DEFAULT_PREFERENCES.name,
    colour: Number.isInteger(colour) ? (colour as number) : DEFAULT_PREFERENCES.colour,
    createCode: typeof createCode === 'string' ? createCode : DEFAULT_PREFERENCES.createCode,
  }
}
