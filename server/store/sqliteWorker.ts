import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteDatabase, type AppendGroup, type SqliteDatabase, type SqliteOptions } from './sqliteDatabase.ts'
import { type CheckpointChange, type LinkChange, type NewLife, type StoredCheckpoint, StoreError, type StoredLink, type StoreFailure } from './store.ts'

/** What the store asks of its worker, one at a time. */
export type WorkerCall =
  | { readonly call: 'open' | 'probe' | 'close' }
  | { readonly call: 'findRoom' | 'load'; readonly name: string }
  | { readonly call: 'createRoom'; readonly name: string; readonly epoch: string; readonly createdMs: number }
  | { readonly call: 'appendGroup'; readonly group: AppendGroup }
  | { readonly call: 'retract'; readonly name: string; readonly sequences: readonly number[] }
  | { readonly call: 'compact'; readonly name: string; readonly snapshot: Uint8Array; readonly upTo: number }
  | { readonly call: 'quarantine'; readonly name: string; readonly reason: string }
  | { readonly call: 'createOwnedRoom'; readonly name: string; readonly epoch: string; readonly createdMs: number; readonly owner: StoredLink }
  | { readonly call: 'addLink'; readonly link: StoredLink }
  | { readonly call: 'listLinks' | 'quarantinedRooms'; readonly map: string }
  | { readonly call: 'beginAnew'; readonly name: string; readonly life: NewLife }
  | { readonly call: 'findLink'; readonly map: string; readonly secretHash: string }
  | { readonly call: 'changeLink'; readonly map: string; readonly id: string; readonly change: LinkChange }
  | { readonly call: 'addCheckpoint'; readonly checkpoint: StoredCheckpoint; readonly state: Uint8Array }
  | { readonly call: 'listCheckpoints'; readonly map: string }
  | { readonly call: 'readCheckpoint'; readonly map: string; readonly id: string }
  | { readonly call: 'changeCheckpoint'; readonly map: string; readonly id: string; readonly change: CheckpointChange }
  | { readonly call: 'dropCheckpoints'; readonly map: string; readonly ids: readonly string[] }

export type WorkerAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: StoreFailure; readonly message: string }

let database: SqliteDatabase | null = null

function opened(): SqliteDatabase {
  if (!database) throw new StoreError('failed', 'The database is closed.')
  return database
}

function closeDatabase(): void {
  database?.close()
  database = null
}

function perform(asked: WorkerCall): unknown {
  switch (asked.call) {
    case 'open': database = openSqliteDatabase(workerData as SqliteOptions); return null
    case 'close': return closeDatabase()
    case 'probe': return opened().probe()
    case 'findRoom': return opened().findRoom(asked.name)
    case 'load': return opened().load(asked.name)
    case 'createRoom': return opened().createRoom(asked.name, asked.epoch, asked.createdMs)
    case 'appendGroup': return opened().appendGroup(asked.group)
    case 'retract': return opened().retract(asked.name, asked.sequences)
    case 'compact': return opened().compact(asked.name, asked.snapshot, asked.upTo)
    case 'quarantine': return opened().quarantine(asked.name, asked.reason)
    case 'quarantinedRooms': return opened().quarantinedRooms(asked.map)
    case 'beginAnew': return opened().beginAnew(asked.name, asked.life)
    case 'createOwnedRoom': return opened().createOwnedRoom(asked.name, asked.epoch, asked.createdMs, asked.owner)
    case 'addLink': return opened().addLink(asked.link)
    case 'listLinks': return opened().listLinks(asked.map)
    case 'findLink': return opened().findLink(asked.map, asked.secretHash)
    case 'changeLink': return opened().changeLink(asked.map, asked.id, asked.change)
    case 'addCheckpoint': return opened().addCheckpoint(asked.checkpoint, asked.state)
    case 'listCheckpoints': return opened().listCheckpoints(asked.map)
    case 'readCheckpoint': return opened().readCheckpoint(asked.map, asked.id)
    case 'changeCheckpoint': return opened().changeCheckpoint(asked.map, asked.id, asked.change)
    case 'dropCheckpoints': return opened().dropCheckpoints(asked.map, asked.ids)
  }
}

function answer(asked: WorkerCall): WorkerAnswer {
  try {
    return { ok: true, value: perform(asked) }
  } catch (error) {
    const failure = error instanceof StoreError ? error.failure : 'failed'
    return { ok: false, failure, message: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (asked: WorkerCall) => parentPort?.postMessage(answer(asked), []))
