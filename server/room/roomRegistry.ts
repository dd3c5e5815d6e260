import { randomUUID } from 'node:crypto'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { shapeOf } from '../../src/protocol/documentShapes.ts'
import type { Hello } from '../../src/protocol/messages.ts'
import { formatRoomName, parseRoomName } from '../../src/protocol/roomName.ts'
import type { RoomState } from '../checkpoints/makeCheckpoint.ts'
import { roomMark } from '../log.ts'
import type { StoredRoom } from '../store/store.ts'
import { assembleDocument } from './assembleDocument.ts'
import { openRoom, type Room, type RoomServices } from './room.ts'

/** The documents that are open in this relay. Loads them whole, and lets them go when nobody has had them open for a while. */
export type RoomRegistry = {
  /**
   * Opens the door of the room this hello is about, made when the browser says that it made it, or says why not.
   * `onOpen` has to join at once: an open room without members may be let go at any later moment.
   */
  enter(name: string, hello: Hello, onOpen: (room: Room) => void): Promise<CloseReason | null>
  /**
   * Opens a document beside a map for the relay itself, as long as `use` takes; one that is not there is made when `isMade`.
   * Answers false when it cannot be opened, or is not there.
   */
  visit(name: string, isMade: boolean, use: (room: Room) => Promise<void>): Promise<boolean>
  /** The document of this room as it is on disk; null when there is no such room, or it cannot be opened. */
  read(name: string): Promise<RoomState | null>
  /** To be called when somebody has left. */
  onLeft(name: string): void
  openCount(): number
  memberCount(): number
  /** Commits what is on its way, of every room. */
  settle(): Promise<void>
  stop(): void
}

type Open = { readonly room: Promise<Room | null>; loaded: Room | null; timer: NodeJS.Timeout | null }

export function createRoomRegistry(services: RoomServices): RoomRegistry {
  const { store, log, limits, metrics, now } = services
  const openByName = new Map<string, Open>()

  const load = async (stored: StoredRoom): Promise<Room | null> => {
    const content = await store.load(stored.name)
    const doc = assembleDocument(content)
    if (typeof doc === 'string') {
      await quarantine(stored.name, doc)
      return null
    }
    const { lastSequence, updates, snapshot, owners } = content
    const logBytes = updates.reduce((sum, update) => sum + update.byteLength, 0)
    const shape = shapeOf(parseRoomName(stored.name)?.document ?? 'map')
    const loaded = { name: stored.name, epoch: stored.epoch, createdMs: stored.createdMs, doc, shape, lastSequence, snapshotBytes: snapshot?.byteLength ?? 0, logLength: updates.length, logBytes, owners }
    return openRoom(loaded, services, () => void openByName.delete(stored.name))
  }

  const quarantine = async (name: string, reason: string): Promise<void> => {
    metrics.count('quarantined')
    log('error', 'room.quarantined', { room: roomMark(name), reason })
    await store.quarantine(name, reason)
  }

  const open = (stored: StoredRoom): Promise<Room | null> => {
    const known = openByName.get(stored.name)
    if (known) return known.room
    const made: Open = { room: load(stored), loaded: null, timer: null }
    openByName.set(stored.name, made)
    const forget = (): void => void (openByName.get(stored.name) === made && openByName.delete(stored.name))
    made.room.then((room) => (room ? void (made.loaded = room) : forget()), forget)
    return made.room
  }

  /** A document beside a map that is there comes into being when somebody opens it who may; the relay draws its epoch. */
  const makeBeside = async (name: string): Promise<StoredRoom | null> => {
    const room = parseRoomName(name)
    if (!room || room.document === 'map') return null
    const map = await store.findRoom(formatRoomName({ ...room, document: 'map' }))
    return map && store.createRoom(name, randomUUID(), now())
  }

  const find = async (name: string, hello: Hello): Promise<StoredRoom | null> => {
    const stored = (await store.findRoom(name)) ?? (await makeBeside(name))
    return stored ?? (hello.born && hello.epoch !== '' && parseRoomName(name)?.document === 'map' ? store.createRoom(name, hello.epoch, now()) : null)
  }

  const unloadIfIdle = async (name: string, idle: Open): Promise<void> => {
    await idle.loaded?.settle()
    if (openByName.get(name) !== idle || !idle.loaded || idle.loaded.memberCount() > 0) return
    openByName.delete(name)
    idle.loaded.stop()
  }

  /** A room can be let go between its promise and us; then it is opened again. */
  const openForSure = async (stored: StoredRoom): Promise<Room | null> => {
    keepOpen(stored.name)
    const room = await open(stored)
    return room === null || openByName.get(stored.name)?.loaded === room ? room : openForSure(stored)
  }

  const keepOpen = (name: string): void => {
    const timer = openByName.get(name)?.timer
    if (timer) clearTimeout(timer)
  }

  const onLeft = (name: string): void => {
    const left = openByName.get(name)
    if (!left?.loaded || left.loaded.memberCount() > 0) return
    keepOpen(name)
    left.timer = setTimeout(() => void unloadIfIdle(name, left), limits.idleUnloadMs)
  }

  return {
    enter: async (name, hello, onOpen) => {
      const stored = await find(name, hello)
      if (!stored) return 'gone'
      if (hello.epoch !== '' && hello.epoch !== stored.epoch) return 'epoch'
      if (stored.quarantine !== null) return 'setApart'
      const room = await openForSure(stored)
      if (!room) return 'setApart'
      onOpen(room)
      return null
    },
    visit: async (name, isMade, use) => {
      const stored = (await store.findRoom(name)) ?? (isMade ? await makeBeside(name) : null)
      if (!stored || stored.quarantine !== null) return false
      const room = await openForSure(stored)
      if (room) await use(room).finally(() => onLeft(name))
      return room !== null
    },
    read: async (name) => {
      const stored = await store.findRoom(name)
      const room = stored?.quarantine === null ? await openForSure(stored) : null
      onLeft(name)
      return room?.readState() ?? null
    },
    onLeft,
    openCount: () => openByName.size,
    memberCount: () => [...openByName.values()].reduce((count, { loaded }) => count + (loaded?.memberCount() ?? 0), 0),
    settle: async () => {
      const loading = [...openByName.values()].map(({ room }) => room.catch(() => null))
      for (const room of await Promise.all(loading)) await room?.settle()
    },
    stop: () => {
      for (const { timer, loaded } of openByName.values()) {
        if (timer) clearTimeout(timer)
        loaded?.stop()
      }
      openByName.clear()
    },
  }
}
