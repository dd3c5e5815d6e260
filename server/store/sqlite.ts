import { Worker } from 'node:worker_threads'
import { createGroupQueue } from '../groupQueue.ts'
import type { AppendGroup, SqliteOptions } from './sqliteDatabase.ts'
import type { WorkerAnswer, WorkerCall } from './sqliteWorker.ts'
import { type ClientClaim, StoreError, type Store, type StoredCheckpoint, type StoredDocument, type StoredLink, type StoredRoom } from './store.ts'

/**
 * The embedded store: one SQLite file in the data folder, in a worker thread because every commit waits for the disk.
 *
 * Rejects with a `StoreError` when the folder or the database cannot be used.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const desk = openDesk(new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: options }))
  try {
    await desk.ask({ call: 'open' })
  } catch (error) {
    await desk.leave()
    throw error
  }
  return storeBehind(desk)
}

function storeBehind(desk: Desk): Store {
  const append = gatherAppends((group) => desk.ask({ call: 'appendGroup', group }) as Promise<readonly (readonly number[])[]>)
  return {
    findRoom: (name) => desk.ask({ call: 'findRoom', name }) as Promise<StoredRoom | null>,
    createRoom: (name, epoch, createdMs) => desk.ask({ call: 'createRoom', name, epoch, createdMs }) as Promise<StoredRoom>,
    load: (name) => desk.ask({ call: 'load', name }) as Promise<StoredDocument>,
    append,
    retract: async (name, sequences) => void (await desk.ask({ call: 'retract', name, sequences })),
    compact: async (name, snapshot, upTo) => void (await desk.ask({ call: 'compact', name, snapshot, upTo })),
    quarantine: async (name, reason) => void (await desk.ask({ call: 'quarantine', name, reason })),
    quarantinedRooms: (map) => desk.ask({ call: 'quarantinedRooms', map }) as Promise<readonly string[]>,
    beginAnew: async (name, life) => void (await desk.ask({ call: 'beginAnew', name, life })),
    createOwnedRoom: (name, epoch, createdMs, owner) => desk.ask({ call: 'createOwnedRoom', name, epoch, createdMs, owner }) as Promise<StoredRoom | null>,
    addLink: async (link) => void (await desk.ask({ call: 'addLink', link })),
    listLinks: (map) => desk.ask({ call: 'listLinks', map }) as Promise<readonly StoredLink[]>,
    findLink: (map, secretHash) => desk.ask({ call: 'findLink', map, secretHash }) as Promise<StoredLink | null>,
    changeLink: (map, id, change) => desk.ask({ call: 'changeLink', map, id, change }) as Promise<StoredLink | null>,
    addCheckpoint: async (checkpoint, state) => void (await desk.ask({ call: 'addCheckpoint', checkpoint, state })),
    listCheckpoints: (map) => desk.ask({ call: 'listCheckpoints', map }) as Promise<readonly StoredCheckpoint[]>,
    readCheckpoint: (map, id) => desk.ask({ call: 'readCheckpoint', map, id }) as Promise<Uint8Array | null>,
    changeCheckpoint: (map, id, change) => desk.ask({ call: 'changeCheckpoint', map, id, change }) as Promise<StoredCheckpoint | null>,
    dropCheckpoints: async (map, ids) => void (await desk.ask({ call: 'dropCheckpoints', map, ids })),
    probe: async () => void (await desk.ask({ call: 'probe' })),
    close: async () => {
      await desk.ask({ call: 'close' })
      await desk.leave()
    },
  }
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: StoreError) => void }

/** Calls to the worker and their answers, which come back in the order they were asked. */
type Desk = { ask(call: WorkerCall): Promise<unknown>; leave(): Promise<unknown> }

function openDesk(worker: Worker): Desk {
  const waiting: Waiting[] = []
  let gone: StoreError | null = null

  const failAll = (message: string): void => {
    gone ??= new StoreError('failed', message)
    for (const { reject } of waiting.splice(0)) reject(gone)
  }
  worker.on('message', (answer: WorkerAnswer) => {
    const asker = waiting.shift()
    if (answer.ok) asker?.resolve(answer.value)
    else asker?.reject(new StoreError(answer.failure, answer.message))
  })
  worker.on('error', (error) => failAll(`The store stopped: ${error instanceof Error ? error.message : String(error)}`))
  worker.on('exit', () => failAll('The store is closed.'))

  return {
    ask: (call) => new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      waiting.push({ resolve, reject })
      worker.postMessage(call, [])
    }),
    leave: () => worker.terminate(),
  }
}

type Asked = {
  readonly name: string
  readonly updates: readonly Uint8Array[]
  readonly claims: readonly ClientClaim[]
  readonly resolve: (sequences: readonly number[]) => void
  readonly reject: (error: unknown) => void
}

/** Group commit: while one commit waits for the disk, appends of all rooms gather for the next. */
function gatherAppends(commit: (group: AppendGroup) => Promise<readonly (readonly number[])[]>): Store['append'] {
  const queue = createGroupQueue<Asked>(async (group) => {
    try {
      const sequences = await commit(group.map(({ name, updates, claims }) => ({ name, updates, claims })))
      group.forEach(({ resolve }, index) => resolve(sequences[index] ?? []))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  })
  return (name, updates, claims = []) => new Promise((resolve, reject) => queue.add({ name, updates, claims, resolve, reject }))
}
