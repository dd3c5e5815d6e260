/**
 * Whether what is typed here stays here.
 *
 * `kept`: until the person clears it. `mayBeCleared`: the browser may throw it away when it needs room, or with a private
 * window. `unavailable`: nothing is kept at all.
 */
export type Persistence = 'kept' | 'mayBeCleared' | 'unavailable'

type Storage = Pick<StorageManager, 'persist' | 'persisted'>

/** Asks the browser to keep the database. Some ask the person, so call it when there is something worth keeping. */
export async function askToKeep(hasDatabase: boolean, storage: Storage | undefined = globalThis.navigator?.storage): Promise<Persistence> {
  if (!hasDatabase) return 'unavailable'
  return (await isKept(storage)) ? 'kept' : 'mayBeCleared'
}

/** The Storage API is missing on plain http and rejects in some private windows. */
async function isKept(storage: Storage | undefined): Promise<boolean> {
  try {
    return ((await storage?.persisted()) || (await storage?.persist())) ?? false
  } catch {
    return false
  }
}
