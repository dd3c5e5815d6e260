import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { bytesOf, CHECKPOINT_TABLES, checkpointOperationsOn } from './sqliteCheckpoints.ts'
import { addExtrasColumn, LINK_TABLES, linkOperationsOn } from './sqliteLinks.ts'
import { type CheckpointChange, type ClientClaim, type LinkChange, type NewLife, type StoredCheckpoint, type StoredDocument, type StoredLink, type StoredRoom, type StoreFailure, StoreError } from './store.ts'

/** The one file to back up, in the data folder. */
export const DATABASE_FILE = 'netwerkkaart.sqlite'

/** Held while a relay has the data folder; says nothing and need not be kept. */
const LOCK_FILE = 'netwerkkaart.lock'

/** Raised when an older program could no longer read the tables. */
export const DATABASE_VERSION = 3

/** Where the files are, and how large the database may grow. */
export type SqliteOptions = {
  readonly dataDir: string
  /** A ceiling in bytes; beyond it a write fails as on a full disk. Without it the disk is the ceiling. */
  readonly maxBytes?: number
  /** Beside a relay that may be running, for one act of the operator. */
  readonly isVisit?: boolean
}

/** Appends of any rooms that share one transaction. */
export type AppendGroup = readonly { readonly name: string; readonly updates: readonly Uint8Array[]; readonly claims: readonly ClientClaim[] }[]

/** Blocking calls on the database; only the worker makes them. Throws `StoreError`. */
export type SqliteDatabase = {
  findRoom(name: string): StoredRoom | null
  createRoom(name: string, epoch: string, createdMs: number): StoredRoom
  load(name: string): StoredDocument
  appendGroup(group: AppendGroup): readonly (readonly number[])[]
  retract(name: string, sequences: readonly number[]): void
  compact(name: string, snapshot: Uint8Array, upTo: number): void
  quarantine(name: string, reason: string): void
  /** Names of the documents of a map that may not be opened. */
  quarantinedRooms(map: string): readonly string[]
  /** Gives a room another life: what it held goes under the name `aside`, and `state` is all it holds. It may be opened again. */
  beginAnew(name: string, life: NewLife): void
  createOwnedRoom(name: string, epoch: string, createdMs: number, owner: StoredLink): StoredRoom | null
  addLink(link: StoredLink): void
  listLinks(map: string): readonly StoredLink[]
  findLink(map: string, secretHash: string): StoredLink | null
  changeLink(map: string, id: string, change: LinkChange): StoredLink | null
  addCheckpoint(checkpoint: StoredCheckpoint, state: Uint8Array): void
  listCheckpoints(map: string): readonly StoredCheckpoint[]
  readCheckpoint(map: string, id: string): Uint8Array | null
  changeCheckpoint(map: string, id: string, change: CheckpointChange): StoredCheckpoint | null
  dropCheckpoints(map: string, ids: readonly string[]): void
  probe(): void
  close(): void
}

const TABLES = `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, epoch TEXT NOT NULL, created_ms INTEGER NOT NULL, quarantine TEXT) STRICT;
  CREATE TABLE snapshots (room INTEGER PRIMARY KEY REFERENCES rooms(id), sequence INTEGER NOT NULL, state BLOB NOT NULL) STRICT;
  CREATE TABLE updates (sequence INTEGER PRIMARY KEY AUTOINCREMENT, room INTEGER NOT NULL REFERENCES rooms(id), bytes BLOB NOT NULL) STRICT;
  CREATE INDEX updates_by_room ON updates (room, sequence);
  CREATE TABLE probes (id INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;
`

/** Came later, and is no reason for a new version: a program that does not know this table leaves it alone. */
const CLIENTS_TABLE = `
  CREATE TABLE IF NOT EXISTS clients (room INTEGER NOT NULL REFERENCES rooms(id), client INTEGER NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (room, client)) STRICT, WITHOUT ROWID;
`

export function openSqliteDatabase(options: SqliteOptions): SqliteDatabase {
  return failingClearly(() => {
    makeFolder(resolve(options.dataDir))
    const lock = options.isVisit ? null : lockFolder(options.dataDir)
    try {
      return operationsOn(openTables(options), lock)
    } catch (error) {
      lock?.close()
      throw error
    }
  })
}

/** Not `mkdirSync` with `recursive`: Node 24 tries for ever where a file system such as /proc answers ENOENT. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Two relays on one file would each answer from their own memory, so the second one is refused. The lock ends with the process. */
function lockFolder(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

/** `synchronous=FULL` makes every commit wait for the disk; without it a power cut takes acknowledged edits along. */
function openTables({ dataDir, maxBytes }: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, DATABASE_FILE), { timeout: 5_000, enableForeignKeyConstraints: true })
  try {
    refuseNewer(versionOf(database))
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    if (maxBytes !== undefined) limitSize(database, maxBytes)
    makeTables(database)
    database.exec(CLIENTS_TABLE)
    addExtrasColumn(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function limitSize(database: DatabaseSync, maxBytes: number): void {
  const pageBytes = Number(database.prepare('PRAGMA page_size').get()?.['page_size'])
  database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageBytes)}`)
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}

function refuseNewer(version: number): void {
  if (version > DATABASE_VERSION) {
    throw new StoreError('newer', `The database has version ${version}; this program knows versions up to ${DATABASE_VERSION}.`)
  }
}

/** The tables that each version added, from the version this database has on. */
function makeTables(database: DatabaseSync): void {
  const missing = [TABLES, LINK_TABLES, CHECKPOINT_TABLES].slice(versionOf(database))
  if (missing.length > 0) inTransaction(database, () => database.exec(`${missing.join('\n')} PRAGMA user_version = ${DATABASE_VERSION}`))
}

function inTransaction<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    // A full disk may have rolled back already; a second ROLLBACK would hide why.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function operationsOn(database: DatabaseSync, lock: DatabaseSync | null): SqliteDatabase {
  const links = linkOperationsOn(database)
  const checkpoints = checkpointOperationsOn(database)
  const selectRoom = database.prepare('SELECT id, name, epoch, created_ms, quarantine FROM rooms WHERE name = ?')
  const insertRoom = database.prepare('INSERT INTO rooms (name, epoch, created_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const selectSnapshot = database.prepare('SELECT sequence, state FROM snapshots WHERE room = ?')
  const selectUpdates = database.prepare('SELECT sequence, bytes FROM updates WHERE room = ? ORDER BY sequence')
  const insertUpdate = database.prepare('INSERT INTO updates (room, bytes) VALUES (?, ?)')
  const deleteUpdate = database.prepare('DELETE FROM updates WHERE room = ? AND sequence = ?')
  const deleteUpTo = database.prepare('DELETE FROM updates WHERE room = ? AND sequence <= ?')
  const insertClaim = database.prepare('INSERT INTO clients (room, client, owner) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const selectClaims = database.prepare('SELECT client, owner FROM clients WHERE room = ?')
  const putSnapshot = database.prepare('INSERT INTO snapshots (room, sequence, state) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sequence = excluded.sequence, state = excluded.state')
  const markQuarantine = database.prepare('UPDATE rooms SET quarantine = ? WHERE id = ?')
  const selectQuarantined = database.prepare('SELECT name FROM rooms WHERE quarantine IS NOT NULL AND name >= ? AND name < ?')
  const copyAside = database.prepare('INSERT INTO rooms (name, epoch, created_ms, quarantine) SELECT ?, epoch, created_ms, quarantine FROM rooms WHERE id = ?')
  const moveSnapshot = database.prepare('UPDATE snapshots SET room = ? WHERE room = ?')
  const moveUpdates = database.prepare('UPDATE updates SET room = ? WHERE room = ?')
  const newLife = database.prepare('UPDATE rooms SET epoch = ?, quarantine = NULL WHERE id = ?')
  const countProbe = database.prepare('INSERT INTO probes (id, count) VALUES (1, 1) ON CONFLICT DO UPDATE SET count = count + 1')

  const idOf = (name: string): number => {
    const row = selectRoom.get(name)
    if (!row) throw new StoreError('unknownRoom', 'No such room.')
    return Number(row['id'])
  }
  const findRoom = (name: string): StoredRoom | null => {
    const row = selectRoom.get(name)
    if (!row) return null
    const quarantine = row['quarantine'] === null ? null : String(row['quarantine'])
    return { name, epoch: String(row['epoch']), createdMs: Number(row['created_ms']), quarantine }
  }
  const inOneCommit = <Value>(work: () => Value): Value => failingClearly(() => inTransaction(database, work))

  return {
    findRoom: (name) => failingClearly(() => findRoom(name)),
    createRoom: (name, epoch, createdMs) => inOneCommit(() => {
      insertRoom.run(name, epoch, createdMs)
      return findRoom(name) ?? { name, epoch, createdMs, quarantine: null }
    }),
    load: (name) => failingClearly(() => {
      const room = idOf(name)
      const snapshot = selectSnapshot.get(room)
      const rows = selectUpdates.all(room)
      return {
        snapshot: snapshot ? bytesOf(snapshot['state']) : null,
        updates: rows.map((row) => bytesOf(row['bytes'])),
        lastSequence: Number(rows.at(-1)?.['sequence'] ?? snapshot?.['sequence'] ?? 0),
        owners: new Map(selectClaims.all(room).map((row) => [Number(row['client']), String(row['owner'])])),
      }
    }),
    appendGroup: (group) => inOneCommit(() => group.map(({ name, updates, claims }) => {
      const room = idOf(name)
      for (const { client, owner } of claims) insertClaim.run(room, client, owner)
      return updates.map((update) => Number(insertUpdate.run(room, update).lastInsertRowid))
    })),
    retract: (name, sequences) => inOneCommit(() => {
      const room = idOf(name)
      for (const sequence of sequences) deleteUpdate.run(room, sequence)
    }),
    compact: (name, snapshot, upTo) => inOneCommit(() => {
      const room = idOf(name)
      // In this order: what goes makes room for what comes, on a disk that is nearly full.
      deleteUpTo.run(room, upTo)
      putSnapshot.run(room, upTo, snapshot)
    }),
    quarantine: (name, reason) => inOneCommit(() => {
      markQuarantine.run(reason, idOf(name))
    }),
    quarantinedRooms: (map) => failingClearly(() => selectQuarantined.all(`${map}/`, `${map}0`).map((row) => String(row['name'])).filter((name) => !name.includes('!'))),
    beginAnew: (name, { epoch, state, aside }) => inOneCommit(() => {
      const room = idOf(name)
      const old = Number(copyAside.run(aside, room).lastInsertRowid)
      moveSnapshot.run(old, room)
      moveUpdates.run(old, room)
      putSnapshot.run(room, 0, state)
      newLife.run(epoch, room)
    }),
    createOwnedRoom: (name, epoch, createdMs, owner) => inOneCommit(() => {
      if (findRoom(name) !== null || links.list(owner.map).length > 0) return null
      insertRoom.run(name, epoch, createdMs)
      links.add(owner)
      return findRoom(name)
    }),
    addLink: (link) => inOneCommit(() => links.add(link)),
    listLinks: (map) => failingClearly(() => links.list(map)),
    findLink: (map, secretHash) => failingClearly(() => links.find(map, secretHash)),
    changeLink: (map, id, change) => inOneCommit(() => links.change(map, id, change)),
    addCheckpoint: (checkpoint, state) => inOneCommit(() => checkpoints.add(checkpoint, state)),
    listCheckpoints: (map) => failingClearly(() => checkpoints.list(map)),
    readCheckpoint: (map, id) => failingClearly(() => checkpoints.read(map, id)),
    changeCheckpoint: (map, id, change) => inOneCommit(() => checkpoints.change(map, id, change)),
    dropCheckpoints: (map, ids) => inOneCommit(() => checkpoints.drop(map, ids)),
    probe: () => inOneCommit(() => {
      countProbe.run()
    }),
    close: () => {
      database.close()
      lock?.close()
    },
  }
}

/** Everything that SQLite and the file system can throw, as a `StoreError` that says what is the matter. */
function failingClearly<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(failureOf(error), error instanceof Error ? error.message : String(error))
  }
}

/** Primary result codes of SQLite: https://sqlite.org/rescode.html */
const FAILURE_BY_RESULT_CODE: ReadonlyMap<number, StoreFailure> = new Map([
  [5, 'inUse'], [6, 'inUse'], [8, 'readOnly'], [11, 'damaged'], [13, 'full'], [14, 'unreachable'], [26, 'damaged'],
])

const FAILURE_BY_SYSTEM_CODE: ReadonlyMap<string, StoreFailure> = new Map([
  ['EACCES', 'unreachable'], ['EPERM', 'unreachable'], ['ENOTDIR', 'unreachable'], ['EEXIST', 'unreachable'], ['ENOENT', 'unreachable'],
  ['EROFS', 'readOnly'], ['ENOSPC', 'full'], ['EDQUOT', 'full'],
])

function failureOf(error: unknown): StoreFailure {
  if (!(error instanceof Error)) return 'failed'
  if ('errcode' in error) return FAILURE_BY_RESULT_CODE.get(Number(error.errcode) & 0xff) ?? 'failed'
  return ('code' in error && FAILURE_BY_SYSTEM_CODE.get(String(error.code))) || 'failed'
}
