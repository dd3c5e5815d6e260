import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { encodeStep1, encodeUpdate } from '../../server/room/frames.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_SYNC, messageType, PROTOCOL_VERSION, SYNC_STEP_2 } from '../../src/protocol/messages.ts'
import { openTarget } from './flood.ts'
import { percentile } from './median.ts'

const CROWD = 200
const ORGANISATIONS = 500
const ROOM = '/sync/0123456789abcdefghjkmnpqrs/map'

export type Crowd = { readonly size: number; readonly p50: number; readonly p95: number; readonly last: number }

/** A map on disk, a relay that has just started, and everybody at once: from knocking to having the whole map, in milliseconds. */
export async function measureCrowd(): Promise<Crowd> {
  const dataDir = mkdtempSync(join(tmpdir(), 'netwerkkaart-'))
  const before = await openTarget(60_000, dataDir)
  await fillMap(before.port)
  await before.stop()
  const relay = await openTarget(60_000, dataDir)
  const times = await Promise.all(Array.from({ length: CROWD }, (_, place) => comeBack(relay.port, `device-${place}`)))
  await relay.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return { size: CROWD, p50: percentile(times, 0.5), p95: percentile(times, 0.95), last: Math.max(...times) }
}

async function open(port: number, device: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${ROOM}`)
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  socket.send(encodeHello({ protocol: PROTOCOL_VERSION, session: '', device, epoch: 'epoch-1', name: '', colour: null, born: true }))
  return socket
}

function heard(socket: WebSocket, isIt: (frame: Uint8Array) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('message', (data: ArrayBuffer) => isIt(new Uint8Array(data)) && resolve())
    socket.on('close', (code) => reject(new Error(`Closed with ${code}.`)))
  })
}

async function fillMap(port: number): Promise<void> {
  const doc = new Y.Doc()
  for (let place = 0; place < ORGANISATIONS; place++) doc.getMap('organisations').set(`org-${10_000 + place}`, { name: `Organisatie ${place}`, kind: null, domain: null, note: 'x'.repeat(100) })
  const socket = await open(port, 'maker')
  const acknowledged = heard(socket, (frame) => messageType(frame) === MESSAGE_ACKNOWLEDGEMENT)
  socket.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
  await acknowledged
}

async function comeBack(port: number, device: string): Promise<number> {
  const began = performance.now()
  const socket = await open(port, device)
  const complete = heard(socket, (frame) => messageType(frame) === MESSAGE_SYNC && frame[1] === SYNC_STEP_2)
  socket.send(encodeStep1(new Y.Doc()))
  await complete
  return performance.now() - began
}
