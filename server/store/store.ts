import type { LinkFacts } from '../../src/protocol/accessMessages.ts'
import type { CheckpointFacts } from '../../src/protocol/checkpointMessages.ts'

/**
 * Where the relay keeps documents: a register of rooms, a log of updates per room, now and then a snapshot, the links to maps,
 * and maps as they were at some moments.
 *
 * The port is asynchronous because commits block: SQLite lives in a worker, other engines behind a network.
 * One contract suite runs over every implementation. All failures are `StoreError`.
 */
export type Store = {
  findRoom(name: string): Promise<StoredRoom | null>
  /** Makes the room, or gives the one that already has this name, whatever its epoch. */
  createRoom(name: string, epoch: string, createdMs: number): Promise<StoredRoom>
  /** Everything of one room, in the order it was appended. */
  load(name: string): Promise<StoredDocument>
  /**
   * Adds updates to the log, all or none, and resolves with their sequence numbers once they survive a power cut.
   * Appends that come together, of any rooms, share one commit and its fate. `claims` share it too: a client id that is
   * somebody's stays theirs.
   */
  append(name: string, updates: readonly Uint8Array[], claims?: readonly ClientClaim[]): Promise<readonly number[]>
  /** Takes back updates that turned out to break the document. */
  retract(name: string, sequences: readonly number[]): Promise<void>
  /** Puts a snapshot in the place of the log up to and including `upTo`. */
  compact(name: string, snapshot: Uint8Array, upTo: number): Promise<void>
  /** Keeps a document that does not load from being opened again; what is stored stays for the operator. */
  quarantine(name: string, reason: string): Promise<void>
  /** Names of the documents of a map that may not be opened. */
  quarantinedRooms(map: string): Promise<readonly string[]>
  /** Gives a room another life: what it held goes under the name `aside`, and `state` is all it holds. It may be opened again. */
  beginAnew(name: string, life: NewLife): Promise<void>
  /**
   * Makes the room of a map with its first link, in one commit. Null when the room is there already, or when the map has
   * links: then nothing is written.
   */
  createOwnedRoom(name: string, epoch: string, createdMs: number, owner: StoredLink): Promise<StoredRoom | null>
  addLink(link: StoredLink): Promise<void>
  /** All links of a map, also those that are over, the oldest first. */
  listLinks(map: string): Promise<readonly StoredLink[]>
  findLink(map: string, secretHash: string): Promise<StoredLink | null>
  /** Changes what is given and answers the link as it is now; null when there is none. */
  changeLink(map: string, id: string, change: LinkChange): Promise<StoredLink | null>
  addCheckpoint(checkpoint: StoredCheckpoint, state: Uint8Array): Promise<void>
  /** All checkpoints of a map without what is in them, the oldest first. */
  listCheckpoints(map: string): Promise<readonly StoredCheckpoint[]>
  /** The whole document as it was; null when there is no such checkpoint. */
  readCheckpoint(map: string, id: string): Promise<Uint8Array | null>
  /** Changes what is given and answers the checkpoint as it is now; null when there is none. */
  changeCheckpoint(map: string, id: string, change: CheckpointChange): Promise<StoredCheckpoint | null>
  dropCheckpoints(map: string, ids: readonly string[]): Promise<void>
  /** Rejects when the store cannot take a write now. */
  probe(): Promise<void>
  /** Commits what was asked for and lets go of the files. */
  close(): Promise<void>
}

export type StoredRoom = {
  readonly name: string
  readonly epoch: string
  readonly createdMs: number
  /** Why the document may not be opened, or null. */
  readonly quarantine: string | null
}

export type StoredDocument = {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** Sequence number of the newest update that is in here; 0 when there was never one. */
  readonly lastSequence: number
  /** To whom each client id belongs, as claimed first. */
  readonly owners: ReadonlyMap<number, string>
}

export type NewLife = { readonly epoch: string; readonly state: Uint8Array; readonly aside: string }

/** That a Yjs client id belongs to somebody in one room; whoever claims it later comes too late. */
export type ClientClaim = { readonly client: number; readonly owner: string }

/** One way into a map. Its secret is nowhere: only the SHA-256 of it, in hexadecimal. Times in ms since 1970. */
export type StoredLink = LinkFacts & { readonly map: string; readonly secretHash: string }

export type LinkChange = Partial<Pick<StoredLink, 'label' | 'extras' | 'expiresMs' | 'revokedMs' | 'lastUsedMs'>>

/** A map at one moment; what was in it is read apart. */
export type StoredCheckpoint = CheckpointFacts & {
  readonly map: string
  /** Of the newest update that is in it. */
  readonly sequence: number
  readonly bytes: number
}

export type CheckpointChange = Partial<Pick<StoredCheckpoint, 'kind' | 'name' | 'maker'>>

/**
 * `full`: the disk. `readOnly`, `unreachable`: rights or a wrong path. `inUse`: another relay has the files.
 * `newer`: a later version of this program made the database. `damaged`: it is no database (any more).
 * `unknownRoom`: a write to a room that was never made. `failed`: anything else, see `message`.
 */
export type StoreFailure = 'full' | 'readOnly' | 'unreachable' | 'inUse' | 'newer' | 'damaged' | 'unknownRoom' | 'failed'

export class StoreError extends Error {
  readonly failure: StoreFailure

  constructor(failure: StoreFailure, message: string) {
    super(message)
    this.name = 'StoreError'
    this.failure = failure
  }
}
