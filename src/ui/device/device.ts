import { openDatabase, type Database } from '../../storage/database.ts'
import { purgeLockedCopies } from '../../storage/localCopy/lockedCopies.ts'
import { DEFAULT_PREFERENCES, readDeviceId, readPreferences, writePreferences, type Preferences } from '../../storage/preferences.ts'
import { randomId } from '../../storage/randomId.ts'
import { whenQuiet } from '../../storage/whenQuiet.ts'

/** What this browser keeps: its database, or null where there is none, and what the person chose. */
export type Device = {
  readonly database: Database | null
  /**
   * What the relay knows this browser by. Asked for before the first screen and ready by the time a map is. Where the browser
   * keeps nothing it lives as long as the page: the relay has to know us again after a lost connection. Never rejects.
   */
  readonly id: Promise<string>
  readonly preferences: {
    get(): Preferences
    subscribe(listener: () => void): () => void
  }
  /** Takes effect at once; a browser that keeps nothing forgets it with the tab. */
  change(change: Partial<Preferences>): void
}

/** A slow machine that is busy takes seconds, and without its database would keep nothing of what somebody does. */
const PATIENCE_MS = 6_000

/** An older tab that stands in the way of a new version of the database may do so for ever. */
const BLOCKED_PATIENCE_MS = 1_500

/** Opens what this browser keeps. Never fails: without a database the defaults count and nothing is kept. */
export async function openDevice(): Promise<Device> {
  const database = await openWithPatience()
  // What cannot be purged now is purged next time.
  if (database) whenQuiet().then(() => purgeLockedCopies(database, Date.now())).catch(() => {})
  const id = database ? readDeviceId(database).catch(() => randomId()) : Promise.resolve(randomId())
  return createDevice(database, id, database ? await readOrDefault(database) : DEFAULT_PREFERENCES)
}

async function openWithPatience(): Promise<Database | null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  const giveUpAfter = (patience: number): ReturnType<typeof setTimeout> => setTimeout(() => resolve(null), patience)
  let timer = giveUpAfter(PATIENCE_MS)
  const opening = openDatabase(undefined, () => {
    clearTimeout(timer)
    timer = giveUpAfter(BLOCKED_PATIENCE_MS)
  })
  const first = await Promise.race([opening, promise])
  clearTimeout(timer)
  return first
}

async function readOrDefault(database: Database): Promise<Preferences> {
  try {
    return await readPreferences(database)
  } catch {
    return DEFAULT_PREFERENCES
  }
}

function createDevice(database: Database | null, id: Promise<string>, first: Preferences): Device {
  let preferences = first
  const listeners = new Set<() => void>()
  return {
    database,
    id,
    preferences: {
      get: () => preferences,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    change(change) {
      preferences = { ...preferences, ...change }
      for (const listener of listeners) listener()
      // A disk that does not take it is told elsewhere; the choice holds for this tab.
      if (database) writePreferences(database, change).catch(() => {})
    },
  }
}
