import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { Network } from '../../src/model/network.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_WELCOME, PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'

/** A map as the relay has it on disk, followed from outside any browser. */
export type FollowedMap = { readonly network: () => Network; readonly stop: () => void }

/** `address` is the app's, without a slash at the end; the map has to be there already. */
export function readOverRelay(address: string, mapId: string): FollowedMap {
  const mapDoc = openMapDoc(new Y.Doc())
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/sync`, formatRoomName({ mapId, document: 'map' }), mapDoc.ydoc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') provider.ws?.send(encodeHello({ protocol: PROTOCOL_VERSION, session: '', device: '', epoch: '', name: '', colour: null, born: false }) as Uint8Array<ArrayBuffer>)
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
