import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { roomOfAddress, SYNC_PATH } from '../src/protocol/roomName.ts'
import { judgeUpdate } from '../src/protocol/updateGate.ts'
import type { Access } from './access.ts'
import { createAccessApi } from './access/accessApi.ts'
import { createLinkAccess, endWithoutLink } from './access/linkAccess.ts'
import { createLiveLinks } from './access/liveLinks.ts'
import { isOwnOrigin } from './access/ownOrigin.ts'
import { createSessions } from './access/sessions.ts'
import { createCheckpointManager } from './checkpoints/manageCheckpoints.ts'
import { type Connection, serveConnection } from './connection.ts'
import { turnAwayEarlyCallers } from './earlyCallers.ts'
import { createHttpHandler, lookNowAndThen } from './http.ts'
import { createNoteDesk } from './inbox/noteDesk.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { RELAY_LIMITS, type RelayLimits } from './relayLimits.ts'
import { createRoomRegistry } from './room/roomRegistry.ts'
import { isLoopback, type Settings } from './settings.ts'
import type { Store } from './store/store.ts'
import { createTurns } from './turns.ts'

export type RelayParts = {
  readonly settings: Pick<Settings, 'host' | 'port'> & Partial<Pick<Settings, 'publicUrl' | 'createMaps' | 'createCode'>>
  /** Called once the port is ours, so that a port in use is said before anything is written. */
  readonly openStore: () => Promise<Store>
  readonly log: Log
  readonly distDir: string
  /** By links, unless a test has another door. */
  readonly access?: Access
  readonly now?: () => number
  readonly limits?: Partial<RelayLimits>
  /** What the gate says of an update; a test puts another in its place to see what it keeps out. */
  readonly judge?: typeof judgeUpdate
}

/** A relay that is serving. */
export type Relay = {
  /** The port it got, also where the settings said 0. */
  readonly port: number
  /** Documents and people that it holds in memory now. */
  readonly openCount: () => number
  readonly memberCount: () => number
  /** Stops accepting, commits what is on its way, says goodbye (4503) and closes the store. */
  readonly stop: () => Promise<void>
}

/** How often silence is looked at: a fifth of the longest silence allowed. */
const KEEP_ALIVE_CHECKS = 5

/** Serves app and relay on one port. Rejects when the port is taken (`EADDRINUSE`) or the store cannot be opened (`StoreError`). */
export async function startRelay({ settings, openStore, log, distDir, access: otherAccess, now = Date.now, limits: given, judge = judgeUpdate }: RelayParts): Promise<Relay> {
  const limits = { ...RELAY_LIMITS, ...given }
  const server = createServer()
  const openDoors = turnAwayEarlyCallers(server)
  await listen(server, settings)
  const store = await openStore().catch(async (error: unknown) => {
    await closeServer(server)
    throw error
  })
  const metrics = createMetrics()
  const notes = createNoteDesk({
    rooms: () => rooms,
    now,
    onTaken: () => metrics.count('notes'),
    onFailed: (error) => log('error', 'note.failed', { reason: error instanceof Error ? error.message : String(error) }),
  })
  const rooms = createRoomRegistry({ store, log, metrics, limits, judge, now, onCommitted: notes.onCommitted })
  const { publicUrl = null, createMaps = 'anyone', createCode = null } = settings
  const live = createLiveLinks()
  const links = { store, live, sessions: createSessions(now, limits), createMaps, createCode, publicUrl, isThisMachineOnly: isLoopback(settings.host), now }
  const access = otherAccess ?? createLinkAccess(links)
  const accessApi = createAccessApi({ services: links, checkpoints: createCheckpointManager({ ...links, readRoom: rooms.read, limits }), limits, metrics, log })
  const connections = new Set<Connection>()
  const turns = createTurns(limits.entriesAtOnce, limits.mostWaitingEntries)

  const renderMetrics = (): string => metrics.render({ connections: connections.size, members: rooms.memberCount(), open_documents: rooms.openCount() })
  openDoors()
  server.on('request', createHttpHandler({ distDir, checkReady: lookNowAndThen(() => store.probe(), limits.probeEveryMs), renderMetrics, accessApi }))

  // Twice the limit: what is a little too big gets our own close code, 1009 guards the memory.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 2 * limits.maxFrameBytes, perMessageDeflate: false })
  const serveSocket = (socket: WebSocket, request: IncomingMessage): void => {
    const connection = serveConnection(socket, roomOfAddress(request.url ?? ''), { rooms, access, notes, limits, metrics, log, turns })
    if (request.headers.origin !== undefined && !isOwnOrigin(request, publicUrl, links.isThisMachineOnly)) return connection.close('access')
    connections.add(connection)
    socket.on('close', () => connections.delete(connection))
  }
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    if (!request.url?.startsWith(SYNC_PATH)) return void stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    sockets.handleUpgrade(request, stream, head, (socket) => serveSocket(socket, request))
  })
  server.on('clientError', (_error, stream) => void stream.destroy())

  const keepAlive = setInterval(() => {
    for (const connection of connections) connection.keepAlive()
  }, limits.keepAliveMs / KEEP_ALIVE_CHECKS)

  const sweep = setInterval(() => {
    live.sweep(now())
    // A store that does not answer now is asked again at the next look.
    void endWithoutLink(links).catch(() => {})
  }, limits.linkSweepMs)

  const sayGoodbye = async (): Promise<void> => {
    for (const connection of connections) connection.close('goingAway')
    await Promise.race([allClosed(sockets), delay(limits.goodbyeMs)])
    for (const socket of sockets.clients) socket.terminate()
  }

  return {
    port: portOf(server),
    openCount: () => rooms.openCount(),
    memberCount: () => rooms.memberCount(),
    stop: async () => {
      clearInterval(keepAlive)
      clearInterval(sweep)
      const closed = closeServer(server)
      await rooms.settle()
      await sayGoodbye()
      await rooms.settle()
      rooms.stop()
      await closed
      await store.close()
    },
  }
}

function listen(server: Server, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A failed accept (no file descriptors left) must not take down those who are in.
      server.on('error', () => {})
      resolve()
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function allClosed(sockets: WebSocketServer): Promise<unknown> {
  const closing = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  return Promise.all(closing)
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
