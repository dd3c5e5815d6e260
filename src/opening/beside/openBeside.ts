import * as Y from 'yjs'
import type { Hello } from '../../protocol/messages.ts'
import { type Extra, isRole, may, mayOpen, type Role } from '../../protocol/roles.ts'
import type { DocumentKind } from '../../protocol/roomName.ts'
import { dropBeside, findBeside, forgetBeside, keepBeside } from '../../storage/beside/besideCopies.ts'
import type { Database, LocalKey } from '../../storage/database.ts'
import { openLocalDoc } from '../../storage/localCopy/localProvider.ts'
import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import type { Door } from '../../sync/door.ts'
import { connectRelay, isFromRelay, type Relay, type RelayOptions } from '../../sync/relayProvider.ts'
import { createWatched, type Watched } from '../../sync/watched.ts'
import { bringOwnCopy } from '../bringOwnCopy.ts'
import { watchOtherLife } from '../watchOtherLife.ts'

export type BesideParts = {
  readonly map: string
  readonly database: Database | null
  /** Address of the relay up to the room. */
  readonly url: string
  readonly door: Door
  readonly role: Watched<Role | null>
  readonly extras: Watched<readonly Extra[]>
  /** Of the map itself: it comes first, because a map that was made here is born by it. */
  readonly mapRelay: Pick<Relay, 'welcome'>
  readonly hello: () => Pick<Hello, 'protocol' | 'session' | 'device' | 'name'>
  /** What comes first: nobody looks beside a map before they see it. */
  readonly after?: Promise<void>
  /** For tests: another socket, no window. */
  readonly relay?: Pick<RelayOptions, 'socket' | 'network' | 'random'>
}

/** A document beside the map, as far as this tab's link opens it: its copy on this device, and its relay. */
export type Beside = {
  /** Null while it is not open here: not allowed, or not known yet whether it is. */
  readonly ydoc: Watched<Y.Doc | null>
  /** Edits that the relay does not have. */
  readonly pending: Watched<number>
  /** The relay has it and cannot load it: what is here is this device's own, and stays here. */
  readonly isSetApart: Watched<boolean>
  readonly close: () => Promise<void>
}

const saysSetApart = (status: ConnectionStatus): boolean => status.phase === 'stopped' && status.reason === 'setApart'

type Copy = { readonly ydoc: Y.Doc; readonly connect: () => void; readonly close: () => Promise<void> }

/** Opens the document when the role lets it, and goes on from the copy of this device until the relay answers. */
export function openBeside(document: Exclude<DocumentKind, 'map'>, parts: BesideParts): Beside {
  const { role, extras, mapRelay } = parts
  const shown = createWatched<Y.Doc | null>(null)
  const pending = createWatched(0)
  const isSetApart = createWatched(false)
  let copy: Copy | null = null
  let isOver = false
  let line = parts.after ?? Promise.resolve()

  async function settle(): Promise<void> {
    const known = role.get()
    if (isOver || known === null) return shut()
    if (!mayOpen(known, extras.get(), document)) return forbid(known)
    copy ??= await openCopy(document, parts, known, { onPending: pending.set, onSetApart: isSetApart.set, onLocked: () => void inTurn(openAnew), onOver: () => void inTurn(end) })
    shown.set(copy.ydoc)
    if (mapRelay.welcome.get() !== null) copy.connect()
  }

  async function shut(): Promise<void> {
    const left = copy
    copy = null
    shown.set(null)
    pending.set(0)
    isSetApart.set(false)
    await left?.close()
  }

  /** A link that included it does no more. What was read of it does not stay behind, once the relay itself said so. */
  async function forbid(known: Role): Promise<void> {
    await shut()
    const { database, map } = parts
    if (!database || may(known, 'edit') || mapRelay.welcome.get() === null) return
    const kept = await findBeside(database, `${map}/${document}`)
    if (kept && isRole(kept.role) && !may(kept.role, 'edit')) await forgetBeside(database, kept)
  }

  async function openAnew(): Promise<void> {
    await shut()
    await settle()
  }

  async function end(): Promise<void> {
    isOver = true
    await shut()
  }

  // A disk that refuses to be read leaves the document closed; the next news tries again.
  function inTurn(work: () => Promise<void>): Promise<void> {
    line = line.then(work).catch(() => {})
    return line
  }
  const look = (): void => void inTurn(settle)
  const stops = [role.subscribe(look), extras.subscribe(look), mapRelay.welcome.subscribe(look)]
  look()
  return {
    ydoc: shown,
    pending,
    isSetApart,
    close: () => {
      for (const stop of stops) stop()
      return inTurn(end)
    },
  }
}

type News = { readonly onPending: (count: number) => void; readonly onSetApart: (isSetApart: boolean) => void; readonly onLocked: () => void; readonly onOver: () => void }

async function openCopy(document: DocumentKind, { map, database, url, door, hello, relay: how }: BesideParts, role: Role, { onPending, onSetApart, onLocked, onOver }: News): Promise<Copy> {
  const room = `${map}/${document}`
  const kept = database ? await findBeside(database, room) : undefined
  const key: LocalKey = { map: room, epoch: kept?.epoch ?? '', role }
  if (database && kept) await bringOwnCopy(database, kept.role, key)
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(database, key, ydoc, { isFromRelay })
  const tellPending = (): void => onPending(local.state.get().pending)
  const stops = [local.state.subscribe(tellPending)]
  tellPending()
  let relay: Relay | null = null

  async function enrol(welcomed: Relay): Promise<void> {
    const welcome = welcomed.welcome.get()
    if (!welcome) return
    const next = { map: room, epoch: welcome.epoch, role: welcome.role }
    if (local.key().epoch !== next.epoch || local.key().role !== next.role) await local.adopt(next)
    if (database) await keepBeside(database, { room, epoch: next.epoch, role: next.role }).catch(() => {})
  }

  function connect(): void {
    if (relay !== null) return
    const made = connectRelay(ydoc, { ...how, url, room, door, local, isUnseen: true, hello: () => ({ ...hello(), epoch: local.key().epoch, colour: null, born: false }) })
    relay = made
    const onLock = async (then: () => void): Promise<void> => {
      if (database) await dropBeside(database, room).catch(() => {})
      then()
    }
    stops.push(
      made.welcome.subscribe(() => void enrol(made)),
      made.status.subscribe(() => onSetApart(saysSetApart(made.status.get()))),
      watchOtherLife({ database, ydoc, relay: made, local, onOtherLife: () => void onLock(onLocked), onLinkOver: () => void onLock(onOver) }),
    )
  }

  return {
    ydoc,
    connect,
    async close() {
      for (const stop of stops) stop()
      relay?.destroy()
      await local.close()
      ydoc.destroy()
    },
  }
}
