// First of all: Dexie looks once, when it is loaded, whether there is an IndexedDB.
import 'fake-indexeddb/auto'
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'
import { openDatabase, type Database } from '../../src/storage/database.ts'

let disks = 0

/** A disk of its own for one test: each tab of the same browser opens the database of that name. */
export const createDisk = (): string => `disk-${(disks += 1)}`

export async function openTab(disk: string): Promise<Database> {
  const database = await openDatabase(disk)
  if (database === null) throw new Error('The database in memory did not open.')
  return database
}

/** Makes writes of update rows fail while `shouldFail` answers an error. */
export async function failWrites(database: Database, shouldFail: () => Error | null): Promise<void> {
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'failWrites',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return name === 'updates' ? { ...table, mutate: (request) => rejectOr(shouldFail(), () => table.mutate(request)) } : table
      },
    }),
  }
  database.close()
  database.use(middleware)
  await database.open()
}

/** Tells of each request that changes rows of a table. */
export async function watchWrites(database: Database, name: string, onWrite: (request: DBCoreMutateRequest) => void): Promise<void> {
  const mutate = (table: DBCoreTable) => (request: DBCoreMutateRequest) => {
    onWrite(request)
    return table.mutate(request)
  }
  database.close()
  database.use({
    stack: 'dbcore',
    name: 'watchWrites',
    create: (core) => ({ ...core, table: (each) => (each === name ? { ...core.table(each), mutate: mutate(core.table(each)) } : core.table(each)) }),
  })
  await database.open()
}

async function rejectOr<Result>(error: Error | null, work: () => Promise<Result>): Promise<Result> {
  if (error !== null) throw error
  return work()
}

/** Resolves as soon as `isThere` holds, asked after each notice. */
export function until(subscribe: (listener: () => void) => () => void, isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isThere()) return resolve()
    const stop = subscribe(() => {
      if (!isThere()) return
      stop()
      resolve()
    })
  })
}
