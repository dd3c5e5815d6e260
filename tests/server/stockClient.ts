import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Acknowledgement, decodeAcknowledgement, decodeWelcome, encodeHello, type Hello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_WELCOME, PROTOCOL_VERSION, type Welcome } from '../../src/protocol/messages.ts'

export const MAP = '0123456789abcdefghjkmnpqrs'
export const ROOM = `${MAP}/map`
export const EPOCH = 'epoch-1'

export const HELLO: Hello = { protocol: PROTOCOL_VERSION, session: '', device: '', epoch: EPOCH, name: '', colour: null, born: true }

/** A y-websocket provider as it comes, made to say hello, with what a test wants to wait for. */
export type StockClient = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly welcome: Promise<Welcome>
  /** The close code with which the relay ended it for good. */
  readonly closed: Promise<number>
  /** The next time the connection ends, with its code. */
  nextClose(): Promise<number>
  readonly acknowledgements: readonly Acknowledgement[]
  /** Resolves once this many sync messages of the present connection are durable. */
  acknowledged(count: number): Promise<void>
  /** Resolves once the document is as asked. */
  holds(isAsAsked: (doc: Y.Doc) => boolean): Promise<void>
  /** Resolves once presence is as asked. */
  sees(isAsAsked: (states: ReadonlyMap<number, Readonly<Record<string, unknown>>>) => boolean): Promise<void>
  synced(): Promise<void>
  disconnect(): void
  connect(): void
}

type StockOptions = { readonly hello?: Partial<Hello>; readonly room?: string; readonly doc?: Y.Doc }

export function joinWithProvider(port: number, { hello = {}, room = ROOM, doc = new Y.Doc() }: StockOptions = {}): StockClient {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, room, doc, { WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket, disableBc: true, connect: false })
  const acknowledgements: Acknowledgement[] = []
  const watchers = new Set<() => void>()
  const changed = (): void => watchers.forEach((look) => look())
  const until = (isSo: () => boolean): Promise<void> => new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return
      watchers.delete(look)
      resolve()
    }
    watchers.add(look)
    look()
  })
  const welcome = Promise.withResolvers<Welcome>()
  const closed = Promise.withResolvers<number>()

  provider.messageHandlers[MESSAGE_WELCOME] = (_encoder, decoder) => {
    const decoded = decodeWelcome(decoder.arr)
    if (decoded.ok) welcome.resolve(decoded.value)
  }
  provider.messageHandlers[MESSAGE_ACKNOWLEDGEMENT] = (_encoder, decoder) => {
    const decoded = decodeAcknowledgement(decoder.arr)
    if (decoded.ok) acknowledgements.push(decoded.value)
    changed()
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    acknowledgements.length = 0
    provider.ws?.send(encodeHello({ ...HELLO, ...hello }).slice())
  })
  provider.on('closed', ({ code }) => closed.resolve(code))
  provider.on('sync', changed)
  provider.awareness.on('change', changed)
  doc.on('update', changed)
  onTestFinished(() => {
    provider.destroy()
    doc.destroy()
  })
  provider.connect()

  return {
    doc,
    awareness: provider.awareness,
    welcome: welcome.promise,
    closed: closed.promise,
    nextClose: () => new Promise((resolve) => provider.once('connection-close', (event) => resolve(event?.code ?? 0))),
    acknowledgements,
    acknowledged: (count) => until(() => (acknowledgements.at(-1)?.count ?? 0) >= count),
    holds: (isAsAsked) => until(() => isAsAsked(doc)),
    sees: (isAsAsked) => until(() => isAsAsked(provider.awareness.getStates())),
    synced: () => until(() => provider.synced),
    disconnect: () => provider.disconnect(),
    connect: () => provider.connect(),
  }
}
