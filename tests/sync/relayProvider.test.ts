import { createDisk, openTab, until } from '../storage/databaseInMemory.ts'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import type { Relay as Server } from '../../server/relay.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { PROTOCOL_VERSION, messageType, MESSAGE_AWARENESS } from '../../src/protocol/messages.ts'
import type { Database } from '../../src/storage/database.ts'
import { openLocalDoc, type LocalDoc } from '../../src/storage/localCopy/localProvider.ts'
import type { ConnectionStatus } from '../../src/sync/connectionStatus.ts'
import { connectRelay, isFromRelay, type Relay, type RelayOptions } from '../../src/sync/relayProvider.ts'
import { failuresBefore, FIRST_RETRY_MS, MAX_RETRY_MS, retryPause } from '../../src/sync/retry.ts'
import type { SocketClass } from '../../src/sync/reportingSocket.ts'
import { guardStore, serveRelay } from './relayInTest.ts'

const SOCKET = NodeSocket as unknown as SocketClass
const MAP = 'kaart000'
const EPOCH = 'epoch-1'

/** A port on which nothing listens. */
const NOBODY_THERE = 1

type Person = { readonly ydoc: Y.Doc; readonly facts: Y.Map<unknown>; readonly local: LocalDoc; readonly relay: Relay; leave(): Promise<void> }

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

async function serve(store = guardStore(), port = 0): Promise<Server> {
  const server = await serveRelay(store, port)
  let isStopped = false
  const stop = async (): Promise<void> => {
    if (isStopped) return
    isStopped = true
    await server.stop()
  }
  cleanUp.push(stop)
  return { ...server, stop }
}

type Options = Partial<RelayOptions> & { readonly database?: Database; readonly born?: boolean; readonly epoch?: string; readonly name?: string; readonly map?: string; readonly before?: (facts: Y.Map<unknown>) => void }

async function join(port: number, options: Options = {}): Promise<Person> {
  const { database = null, born = true, epoch = EPOCH, name = 'Noor', map = MAP, before, ...rest } = options
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(database, { map, epoch, role: 'editor' }, ydoc, { isFromRelay })
  before?.(ydoc.getMap('organisations'))
  const relay = connectRelay(ydoc, {
    url: `ws://127.0.0.1:${port}/sync`,
    room: `${map}/map`,
    hello: () => ({ protocol: PROTOCOL_VERSION, session: '', device: `device-of-${name}`, epoch, name, colour: null, born }),
    local,
    presence: { name },
    socket: SOCKET,
    network: null,
    ...rest,
  })
  let hasLeft = false
  const leave = async (): Promise<void> => {
    if (hasLeft) return
    hasLeft = true
    relay.destroy()
    await local.close()
  }
  cleanUp.push(leave)
  return { ydoc, facts: ydoc.getMap('organisations'), local, relay, leave }
}

const untilPhase = ({ relay }: Person, phase: ConnectionStatus['phase']): Promise<void> =>
  until(relay.status.subscribe, () => relay.status.get().phase === phase)

const untilFact = ({ ydoc, facts }: Person, key: string, value: unknown): Promise<void> =>
  until((listener) => {
    ydoc.on('update', listener)
    return () => ydoc.off('update', listener)
  }, () => facts.get(key) === value)

describe('with a relay', () => {
  it('says hello before anything that is written at the news of the connection', async () => {
    const server = await serve()
    const person = await join(server.port, { before: (facts) => facts.set('org-aaaa', 'earlier') })
    const stop = person.relay.status.subscribe(() => {
      if (person.relay.status.get().phase !== 'connecting' && !person.facts.has('org-bbbb')) person.facts.set('org-bbbb', 'at the news')
    })
    await untilPhase(person, 'saved')
    stop()
    expect(person.facts.get('org-bbbb')).toBe('at the news')
    const other = await join(server.port, { name: 'Sem', born: false, epoch: '' })
    await untilFact(other, 'org-bbbb', 'at the news')
  })

  it('two people see the same, and both are saved', async () => {
    const { port } = await serve()
    const [noor, sem] = [await join(port), await join(port, { name: 'Sem', born: false, epoch: '' })]
    await untilPhase(noor, 'saved')
    noor.facts.set('org-0001', 'Altrecht')
    await untilFact(sem, 'org-0001', 'Altrecht')
    sem.facts.set('org-0001', 'Arkin')
    await untilFact(noor, 'org-0001', 'Arkin')
    await Promise.all([untilPhase(noor, 'saved'), untilPhase(sem, 'saved')])
    expect([noor.local.state.get().pending, sem.local.state.get().pending]).toEqual([0, 0])
    expect(sem.relay.welcome.get()).toMatchObject({ epoch: EPOCH, role: 'editor' })
  })

  it('is not saved before the disk has it', async () => {
    const store = guardStore()
    const { port } = await serve(store)
    const noor = await join(port)
    await untilPhase(noor, 'saved')
    const held = store.hold()
    noor.facts.set('org-0001', 'Altrecht')
    await held
    expect(noor.relay.status.get()).toEqual({ phase: 'waiting', changes: 1 })
    store.release()
    await untilPhase(noor, 'saved')
    const updates = (await store.load(`${MAP}/map`)).updates
    const onDisk = new Y.Doc()
    updates.forEach((update) => Y.applyUpdate(onDisk, update))
    expect(onDisk.getMap('organisations').toJSON()).toEqual({ 'org-0001': 'Altrecht' })
  })

  it('counts an overwrite, whose deletion no state vector shows', async () => {
    const { port } = await serve()
    const noor = await join(port)
    noor.facts.set('org-0001', 'Altrecht')
    await untilPhase(noor, 'saved')
    noor.facts.set('org-0001', 'Arkin')
    expect(noor.relay.status.get()).toEqual({ phase: 'waiting', changes: 1 })
    await untilPhase(noor, 'saved')
    const sem = await join(port, { name: 'Sem' })
    await untilPhase(sem, 'saved')
    expect(sem.facts.get('org-0001')).toBe('Arkin')
  })

  it('ends when a change is refused, and calls neither that change nor anything after it saved', async () => {
    const { port } = await serve()
    const noor = await join(port)
    noor.facts.set('org-0001', 'Altrecht')
    await untilPhase(noor, 'saved')
    noor.facts.set('this is no key', 'Arkin')
    noor.facts.set('org-0002', 'Lister')
    await untilPhase(noor, 'stopped')
    expect(noor.relay.status.get()).toEqual({ phase: 'stopped', reason: 'refused', changes: 2 })
    const sem = await join(port, { name: 'Sem' })
    await untilPhase(sem, 'saved')
    expect(sem.facts.toJSON()).toEqual({ 'org-0001': 'Altrecht' })
  })

  it('brings what was typed while the relay was gone', async () => {
    const store = guardStore()
    const server = await serve(store)
    const noor = await join(server.port)
    await untilPhase(noor, 'saved')
    await server.stop()
    await untilPhase(noor, 'offline')
    for (let edit = 0; edit < 12; edit++) noor.facts.set(`org-000${edit}`, edit)
    expect(noor.relay.status.get()).toEqual({ phase: 'offline', changes: 12 })
    await serve(store, server.port)
    await untilPhase(noor, 'saved')
    const sem = await join(server.port, { name: 'Sem' })
    await untilPhase(sem, 'saved')
    expect(sem.facts.size).toBe(12)
  })

  it('brings what was typed offline and closed, after opening again', async () => {
    const disk = createDisk()
    const server = await serve()
    const gone = await join(NOBODY_THERE, { database: await openTab(disk), before: (facts) => facts.set('org-0001', 'Altrecht') })
    await untilPhase(gone, 'offline')
    gone.facts.set('org-0002', 'Arkin')
    expect(gone.relay.status.get()).toEqual({ phase: 'offline', changes: 2 })
    await gone.leave()
    const again = await join(server.port, { database: await openTab(disk) })
    expect(again.facts.size).toBe(2)
    expect(again.local.state.get().pending).toBe(2)
    await untilPhase(again, 'saved')
    await again.leave()
    const later = await join(NOBODY_THERE, { database: await openTab(disk) })
    expect(later.local.state.get().pending).toBe(0)
    const sem = await join(server.port, { name: 'Sem' })
    await untilPhase(sem, 'saved')
    expect(sem.facts.toJSON()).toEqual({ 'org-0001': 'Altrecht', 'org-0002': 'Arkin' })
  })

  it('lets one tab bring the edits of another that has no connection', async () => {
    const disk = createDisk()
    const { port } = await serve()
    const cut = await join(NOBODY_THERE, { database: await openTab(disk) })
    const connected = await join(port, { database: await openTab(disk) })
    await untilPhase(connected, 'saved')
    cut.facts.set('org-0001', 'Altrecht')
    await untilFact(connected, 'org-0001', 'Altrecht')
    await until(cut.local.state.subscribe, () => cut.local.state.get().pending === 0)
    const sem = await join(port, { name: 'Sem' })
    await untilPhase(sem, 'saved')
    expect(sem.facts.get('org-0001')).toBe('Altrecht')
  })

  it('tries again when the disk did not take it', async () => {
    const store = guardStore()
    const { port } = await serve(store)
    const noor = await join(port)
    await untilPhase(noor, 'saved')
    store.refuse(true)
    noor.facts.set('org-0001', 'Altrecht')
    await untilPhase(noor, 'offline')
    expect(noor.relay.status.get()).toEqual({ phase: 'offline', changes: 1 })
    store.refuse(false)
    await untilPhase(noor, 'saved')
    expect((await store.load(`${MAP}/map`)).updates.length).toBeGreaterThan(0)
  })

  it('says that there is no room, keeps what was typed, and brings it once there is', async () => {
    const store = guardStore()
    const { port } = await serve(store)
    const noor = await join(port)
    await untilPhase(noor, 'saved')
    store.refuse(true, 'full')
    noor.facts.set('org-0001', 'Altrecht')
    await untilPhase(noor, 'full')
    noor.facts.set('org-0002', 'Arkin')
    expect(noor.relay.status.get()).toEqual({ phase: 'full', changes: 2 })
    store.refuse(false)
    noor.relay.reconnect()
    await untilPhase(noor, 'saved')
    const sem = await join(port, { name: 'Sem', born: false, epoch: '' })
    await untilFact(sem, 'org-0002', 'Arkin')
  })
})

type Attempts = { readonly socket: SocketClass; readonly count: () => number; readonly reaches: (count: number) => Promise<void> }

function countAttempts(): Attempts {
  let attempts = 0
  const told = new Set<() => void>()
  class CountedSocket extends SOCKET {
    constructor(address: string | URL) {
      super(address)
      attempts += 1
      told.forEach((listener) => listener())
    }
  }
  const subscribe = (listener: () => void) => {
    told.add(listener)
    return () => void told.delete(listener)
  }
  return { socket: CountedSocket, count: () => attempts, reaches: (count) => until(subscribe, () => attempts >= count) }
}

describe('an ending', () => {
  it.each<[string, Options, ConnectionStatus]>([
    ['another epoch', { epoch: 'epoch-2' }, { phase: 'stopped', reason: 'epoch', changes: 0 }],
    ['an unknown map', { map: 'kaart999', born: false, epoch: '' }, { phase: 'stopped', reason: 'gone', changes: 0 }],
    ['a version of tomorrow', { hello: () => ({ protocol: 2, session: '', device: '', epoch: EPOCH, name: '', colour: null, born: false }) }, { phase: 'stopped', reason: 'tooOld', changes: 0 }],
    ['a name that is too long', { name: 'x'.repeat(41) }, { phase: 'stopped', reason: 'malformed', changes: 0 }],
  ])('is said and not tried again: %s', async (_title, options, expected) => {
    const { port } = await serve()
    await untilPhase(await join(port), 'saved')
    const [late, patient] = [countAttempts(), countAttempts()]
    const person = await join(port, { ...options, socket: late.socket, random: () => 0 })
    await untilPhase(person, 'stopped')
    expect(person.relay.status.get()).toEqual(expected)
    // Somebody with the longest pauses, whom nobody answers, has tried three times; by then the shortest pause is long over.
    await join(NOBODY_THERE, { socket: patient.socket, random: () => 1 })
    await patient.reaches(3)
    expect(late.count()).toBe(1)
  })

  it('can be tried again by hand', async () => {
    const { port } = await serve()
    let epoch = 'epoch-2'
    await untilPhase(await join(port), 'saved')
    const late = await join(port, { hello: () => ({ protocol: PROTOCOL_VERSION, session: '', device: '', epoch, name: '', colour: null, born: false }) })
    await untilPhase(late, 'stopped')
    epoch = EPOCH
    late.relay.reconnect()
    expect(late.relay.status.get()).toEqual({ phase: 'connecting' })
    await untilPhase(late, 'saved')
  })
})

/** A port that takes every connection and says nothing, until it is silenced for good. */
async function serveSilence(): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const callers = new Set<Socket>()
  const server = createServer((socket) => {
    callers.add(socket)
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    callers.forEach((socket) => socket.destroy())
    await closed
  }
  cleanUp.push(stop)
  return { port: (server.address() as AddressInfo).port, stop }
}

describe('an attempt that nobody answers', () => {
  it('is given up and made again, until somebody answers', async () => {
    const silence = await serveSilence()
    const attempts = countAttempts()
    const noor = await join(silence.port, { socket: attempts.socket, attemptMs: 10, random: () => 0 })
    await untilPhase(noor, 'offline')
    await attempts.reaches(3)
    await silence.stop()
    await serve(guardStore(), silence.port)
    await untilPhase(noor, 'saved')
    expect(attempts.count()).toBeGreaterThan(3)
  })

  it('is not confused with a connection that came about', async () => {
    const { port } = await serve()
    const [attempts, patient] = [countAttempts(), countAttempts()]
    const noor = await join(port, { socket: attempts.socket, attemptMs: 500 })
    await untilPhase(noor, 'saved')
    await join(NOBODY_THERE, { socket: patient.socket, random: () => 1 })
    await patient.reaches(4)
    expect([attempts.count(), noor.relay.status.get().phase]).toEqual([1, 'saved'])
  })
})

describe('the network of the browser', () => {
  it('is believed at once when it says offline, and asked again', async () => {
    const network = new EventTarget()
    const { port } = await serve()
    const noor = await join(port, { network })
    await untilPhase(noor, 'saved')
    network.dispatchEvent(new Event('offline'))
    expect(noor.relay.status.get()).toEqual({ phase: 'offline', changes: 0 })
    await untilPhase(noor, 'saved')
  })

  it('does not keep somebody waiting who is back', async () => {
    const network = new EventTarget()
    const store = guardStore()
    const server = await serve(store)
    const attempts = countAttempts()
    const noor = await join(server.port, { network, socket: attempts.socket, random: () => 1 })
    await untilPhase(noor, 'saved')
    await server.stop()
    await untilPhase(noor, 'offline')
    await serve(store, server.port)
    const before = attempts.count()
    network.dispatchEvent(new Event('online'))
    expect(attempts.count()).toBe(before + 1)
    await untilPhase(noor, 'saved')
  })

  it('spreads a crowd after a restart, waits long where there is no room, and else goes by what failed before', () => {
    const pauseAfter = (code: number | undefined, chance: number): number => retryPause(failuresBefore(code, 0), chance)
    expect([pauseAfter(CLOSE_CODES.goingAway, 0), pauseAfter(CLOSE_CODES.goingAway, 1)]).toEqual([800, 1_600])
    expect([pauseAfter(CLOSE_CODES.full, 0), pauseAfter(CLOSE_CODES.full, 1)]).toEqual([MAX_RETRY_MS / 2, MAX_RETRY_MS])
    expect([pauseAfter(undefined, 1), pauseAfter(1006, 1)]).toEqual([FIRST_RETRY_MS, FIRST_RETRY_MS])
  })

  it('waits longer with each failure, never alike, never over the maximum', () => {
    expect([0, 1, 2, 3].map((failures) => retryPause(failures, 1))).toEqual([FIRST_RETRY_MS, 400, 800, 1_600])
    expect(retryPause(0, 0)).toBe(FIRST_RETRY_MS / 2)
    expect(retryPause(50, 1)).toBe(MAX_RETRY_MS)
  })
})

describe('presence over the relay', () => {
  it('shows a colleague, their selection, and their going', async () => {
    const { port } = await serve()
    const [noor, sem] = [await join(port), await join(port, { name: 'Sem' })]
    const { colleagues } = noor.relay.presence
    sem.relay.presence.show({ selection: ['org-0001'] })
    await until(colleagues.subscribe, () => colleagues.get()[0]?.selection[0] === 'org-0001')
    expect(colleagues.get()).toMatchObject([{ name: 'Sem', role: 'editor', client: sem.ydoc.clientID, drag: null }])
    await sem.leave()
    await until(colleagues.subscribe, () => colleagues.get().length === 0)
  })

  it('shows a colleague again who was away', async () => {
    const { port } = await serve()
    const [noor, sem] = [await join(port), await join(port, { name: 'Sem' })]
    const { colleagues } = noor.relay.presence
    await until(colleagues.subscribe, () => colleagues.get().length === 1)
    sem.relay.disconnect()
    await until(colleagues.subscribe, () => colleagues.get().length === 0)
    sem.relay.reconnect()
    await until(colleagues.subscribe, () => colleagues.get().length === 1)
    expect(colleagues.get()[0]?.name).toBe('Sem')
  })

  it('speaks for itself only', async () => {
    const { port } = await serve()
    let spoken = 0
    class ListeningSocket extends SOCKET {
      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (messageType(data as Uint8Array) === MESSAGE_AWARENESS) spoken += 1
        super.send(data)
      }
    }
    const noor = await join(port, { socket: ListeningSocket })
    await untilPhase(noor, 'saved')
    const before = spoken
    const sem = await join(port, { name: 'Sem' })
    const { colleagues } = noor.relay.presence
    await until(colleagues.subscribe, () => colleagues.get().length === 1)
    sem.relay.presence.show({ editing: 'org-0001' })
    await until(colleagues.subscribe, () => colleagues.get()[0]?.editing === 'org-0001')
    expect(before).toBeGreaterThan(0)
    expect(spoken).toBe(before)
  })
})
