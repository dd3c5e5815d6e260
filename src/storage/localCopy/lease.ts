import type { Database } from '../database.ts'
import { randomId } from '../randomId.ts'

/** A tab that closes halfway leaves its lease behind; folding takes well under a second. */
export const LEASE_MS = 10_000

export type LeaseOptions = {
  /** Web Locks, where the browser has them: not on plain http. Null says: use a row of the database. */
  readonly locks?: LockManager | null
  readonly now?: () => number
}

/**
 * Does the work unless another tab of this browser is doing it; then it answers null.
 *
 * The work itself is one transaction, so a lease that ran out costs double work and nothing else.
 */
export async function withLease<Result>(database: Database, name: string, work: () => Promise<Result>, options: LeaseOptions = {}): Promise<Result | null> {
  const locks = options.locks === undefined ? globalThis.navigator?.locks : options.locks
  if (locks) return locks.request(`${database.name}/${name}`, { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(null)))
  const holder = randomId()
  if (!(await takeLease(database, name, holder, options.now ?? Date.now))) return null
  try {
    return await work()
  } finally {
    await database.leases.where('name').equals(name).and((lease) => lease.holder === holder).delete()
  }
}

function takeLease(database: Database, name: string, holder: string, now: () => number): Promise<boolean> {
  return database.transaction('rw', database.leases, async () => {
    const current = await database.leases.get(name)
    if (current && current.until > now()) return false
    await database.leases.put({ name, holder, until: now() + LEASE_MS })
    return true
  })
}
