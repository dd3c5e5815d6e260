import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { encodeUpdate } from '../../server/room/frames.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, messageType, PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import type { Measured, MeasuredWord } from '../support/measuredRelay.ts'
import { SERVER_FLAGS } from '../../server/setup/findNode.js'
import { COMPILE_CACHE } from '../support/compileCache.ts'
import { pick, type Random } from '../support/seededRandom.ts'

/** A relay in a process of its own, to be mistreated. */
export type Target = {
  readonly port: number
  readonly measure: () => Promise<Measured>
  readonly isAlive: () => boolean
  readonly stop: () => Promise<void>
}

/** `keepAliveMs`: it looks five times in this time who has gone silent or reads nothing. `dataDir`: with maps on disk, else in memory. */
export async function openTarget(keepAliveMs = 2_500, dataDir = ''): Promise<Target> {
  const child = fork('tests/support/measuredRelay.ts', { execArgv: ['--expose-gc', ...SERVER_FLAGS], silent: true, env: { ...process.env, ...COMPILE_CACHE, KEEP_ALIVE_MS: String(keepAliveMs), DATA_DIR: dataDir } })
  const hear = async <Word extends MeasuredWord>(): Promise<Word> => ((await once(child, 'message')) as [Word])[0]
  const { port } = await hear<{ port: number }>()
  return {
    port,
    measure: () => {
      const answer = hear<Measured>()
      child.send('measure')
      return answer
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

const ROOM = '/sync/0123456789abcdefghjkmnpqrs/map'
const AT_ONCE = 20

const HELLO = encodeHello({ protocol: PROTOCOL_VERSION, session: '', device: '', epoch: 'epoch-1', name: '', colour: null, born: true })

async function manyTimes(count: number, act: () => Promise<void>): Promise<void> {
  let left = count
  const line = async (): Promise<void> => {
    while (left-- > 0) await act()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, line))
}

/** Bytes after the upgrade that are no websocket frames, or frames of a kind that no browser sends. Each ends its connection. */
export function sendBadFrames(port: number, count: number, random: Random): Promise<void> {
  return manyTimes(count, async () => {
    const stream = connect(port, '127.0.0.1')
    stream.on('error', () => {})
    const closed = once(stream, 'close')
    stream.write(`GET ${ROOM} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    await once(stream, 'data')
    stream.resume()
    stream.write(badFrame(random))
    await closed
  })
}

/** The first byte asks for extensions that were not agreed on, the second has no mask, or a control frame is too long. */
function badFrame(random: Random): Uint8Array {
  const noise = Uint8Array.from({ length: 2 + Math.floor(random() * 60) }, () => random() * 256)
  noise[0] = pick(random, [0xf2, 0xc1, 0xb2, 0x82, 0x83, 0x8b])
  noise[1] = pick(random, [0x05, 0x7d])
  return noise
}

/** Whole messages of somebody who was let in that mean nothing. Each ends its connection; resolves when all are closed. */
export function sendBadMessages(port: number, count: number, random: Random): Promise<void> {
  return manyTimes(count, async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${ROOM}`)
    socket.on('error', () => {})
    const closed = once(socket, 'close')
    socket.on('open', () => {
      socket.send(HELLO)
      socket.send(badMessage(random))
    })
    await closed
  })
}

function badMessage(random: Random): Uint8Array {
  const noise = Uint8Array.from({ length: 3 + Math.floor(random() * 80) }, () => random() * 256)
  const heads: readonly (readonly number[])[] = [[0, 2, 255, 255, 255, 15], [0, 1, 255, 255, 3], [0, 9], [77], [100], [1, 255, 255, 3], [0, 2, 3, 9, 9], [0, 0, 2, 200, 200]]
  const head = pick(random, heads)
  // The known numbers of updates are never let through by chance: what follows ends too early.
  return Uint8Array.from([...head, ...(head.length > 2 ? [] : noise)])
}

/**
 * People who come in and never read, some of whom go on sending, while a colleague works. Answers after how many updates of
 * that colleague the relay had let go of them all, and how many were left after `most`.
 */
export async function starve({ port, measure }: Target, idle: number, ofWhomSending: number, most = 1_000): Promise<{ readonly updates: number; readonly left: number; readonly mostBytes: number }> {
  const sockets = await Promise.all(Array.from({ length: idle }, () => enter(port)))
  for (const socket of sockets) socket.pause()
  const worker = await enter(port)
  const doc = new Y.Doc()
  let updates = 0
  let mostBytes = 0
  let left = idle
  while (left > 0 && updates < most) {
    await acknowledgedEdit(worker, doc, updates++)
    for (const socket of sockets.slice(0, ofWhomSending)) if (socket.readyState === WebSocket.OPEN) socket.send(NOTHING)
    const { usedBytes, members } = await measure()
    mostBytes = Math.max(mostBytes, usedBytes)
    left = members - 1
  }
  for (const socket of [...sockets, worker]) socket.terminate()
  return { updates, left, mostBytes }
}

const NOTHING = new Uint8Array([1, 1, 0])

async function enter(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${ROOM}`)
  socket.binaryType = 'arraybuffer'
  socket.on('error', () => {})
  await once(socket, 'open')
  const welcomed = once(socket, 'message')
  socket.send(HELLO)
  await welcomed
  return socket
}

const TEXT = Array.from({ length: 4 }, () => 'x'.repeat(50_000))

/** One key over and over: the document stays small, what waits for the idle does not. */
async function acknowledgedEdit(worker: WebSocket, doc: Y.Doc, edit: number): Promise<void> {
  const acknowledged = new Promise<void>((resolve, reject) => {
    const end = (): void => reject(new Error('The one who works was let go as well.'))
    worker.once('close', end)
    const look = (data: ArrayBuffer): void => {
      if (messageType(new Uint8Array(data)) !== MESSAGE_ACKNOWLEDGEMENT) return
      worker.off('message', look)
      worker.off('close', end)
      resolve()
    }
    worker.on('message', look)
  })
  doc.once('update', (update: Uint8Array) => worker.send(encodeUpdate(update)))
  doc.getMap('organisations').set('org-0001', [...TEXT, edit])
  await acknowledged
}
