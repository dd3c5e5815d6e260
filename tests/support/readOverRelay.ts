import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { Network } from '../../src/model/network.ts'
import { SESSION_PATH, type SessionGrant } from '../../src/protocol/accessMessages.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_WELCOME, PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'

/** A map as the relay has it on disk, followed from outside any browser. */
export type FollowedMap = { readonly network: () => Network; readonly stop: () => void }

/** `link` is one to a map that the relay knows already. */
export async function readOverRelay(link: string): Promise<FollowedMap> {
  const { origin: address, pathname, hash } = new URL(link)
  const mapId = pathname.slice('/m/'.length)
  const session = await askSession(address, mapId, hash.slice(1))
  const mapDoc = openMapDoc(new Y.Doc())
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/sync`, formatRoomName({ mapId, document: 'map' }), mapDoc.ydoc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') provider.ws?.send(encodeHello({ protocol: PROTOCOL_VERSION, session, device: '', epoch: '', name: '', colour: null, born: false }) as Uint8Array<ArrayBuffer>)
  })
  // Nothing to answer; without these a stock provider complains of messages it does not know.
  for (const message of [MESSAGE_WELCOME, MESSAGE_ACKNOWLEDGEMENT]) provider.messageHandlers[message] = () => {}
  provider.connect()
  const stop = (): void => {
    provider.destroy()
    provider.awareness.destroy()
  }
  return { network: () => readNetwork(mapDoc), stop }
}

async function askSession(address: string, map: string, secret: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: address }
  const response = await fetch(address + SESSION_PATH, { method: 'POST', headers, body: JSON.stringify({ map, secret, born: '', code: '' }) })
  return ((await response.json()) as SessionGrant).session
}
