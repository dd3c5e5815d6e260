import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { countsForAcknowledgement, encodeHello, type Hello, MESSAGE_AWARENESS, MESSAGE_SYNC, messageType } from '../../src/protocol/messages.ts'
import { encodeUpdate } from '../../server/room/frames.ts'
import { HELLO, ROOM } from './stockClient.ts'

/** A bare websocket, for saying what no provider says. */
export type RawClient = {
  readonly socket: WebSocket
  readonly frames: readonly Uint8Array[]
  send(frame: Uint8Array | string): void
  /** The next frame, from now on, that is as asked. */
  next(isAsAsked: (frame: Uint8Array) => boolean): Promise<Uint8Array>
  readonly closed: Promise<number>
}

export async function openRaw(port: number, path = `/sync/${ROOM}`): Promise<RawClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  socket.binaryType = 'arraybuffer'
  const frames: Uint8Array[] = []
  const waiting = new Set<(frame: Uint8Array) => void>()
  socket.on('message', (data: ArrayBuffer) => {
    const frame = new Uint8Array(data)
    frames.push(frame)
    for (const look of waiting) look(frame)
  })
  const closed = Promise.withResolvers<number>()
  socket.on('close', (code) => closed.resolve(code))
  socket.on('error', () => {})
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  return {
    socket,
    frames,
    closed: closed.promise,
    send: (frame) => socket.send(frame),
    next: (isAsAsked) => new Promise((resolve) => {
      const look = (frame: Uint8Array): void => {
        if (!isAsAsked(frame)) return
        waiting.delete(look)
        resolve(frame)
      }
      waiting.add(look)
    }),
  }
}

/** A raw client that has been welcomed. */
export async function joinRaw(port: number, hello: Partial<Hello> = {}): Promise<RawClient> {
  const client = await openRaw(port)
  const step1 = client.next((frame) => messageType(frame) === MESSAGE_SYNC)
  client.send(encodeHello({ ...HELLO, ...hello }))
  await step1
  return client
}

export const isUpdate = (frame: Uint8Array): boolean => countsForAcknowledgement(frame)
export const isAwareness = (frame: Uint8Array): boolean => messageType(frame) === MESSAGE_AWARENESS

/** An update frame as a provider sends it: one key written in a document of its own. */
export function updateFrame(key: string, value: unknown = true): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('organisations').set(key, value)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return encodeUpdate(update)
}
