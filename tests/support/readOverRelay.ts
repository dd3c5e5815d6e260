import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { writeKeys } from '../../src/doc/editing/writeKeys.ts'
import { giveBirth, type MapDoc, openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { SECRET_BYTES, SESSION_PATH, type SessionGrant } from '../../src/protocol/accessMessages.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_WELCOME, PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'

/** A map as the relay has it on disk, followed from outside any browser. */
export type FollowedMap = { readonly network: () => Network; readonly stop: () => void }

/** A map that was made without a browser, with the link of its owner. */
export type MadeMap = FollowedMap & { readonly owner: string }

/** Makes a map with one organisation on a relay, which is far cheaper than a page that does; resolves when the relay has it on disk. */
export async function makeOverRelay(address: string, organisation: string): Promise<MadeMap> {
  const [mapId, secret, epoch] = [randomId(), randomBytes(SECRET_BYTES).toString('base64url'), randomId()]
  const mapDoc = openMapDoc(new Y.Doc())
  giveBirth(mapDoc, epoch)
  writeKeys(mapDoc, (writer) => createRecord(writer, 'organisations', 'org-overtherelay' as OrganisationId, { name: organisation }))
  const isDurable = Promise.withResolvers<void>()
  const { stop, network } = connect(mapDoc, { address, mapId, session: await askSession(address, mapId, secret, epoch), onAcknowledged: isDurable.resolve })
  await isDurable.promise
  return { owner: `${address}/m/${mapId}#${secret}`, network, stop }
}

/** `link` is one to a map that the relay knows already. */
export async function readOverRelay(link: string): Promise<FollowedMap> {
  const { origin: address, pathname, hash } = new URL(link)
  const mapId = pathname.slice('/m/'.length)
  return connect(openMapDoc(new Y.Doc()), { address, mapId, session: await askSession(address, mapId, hash.slice(1)), onAcknowledged: () => {} })
}

type Connecting = { readonly address: string; readonly mapId: string; readonly session: string; readonly onAcknowledged: () => void }

function connect(mapDoc: MapDoc, { address, mapId, session, onAcknowledged }: Connecting): FollowedMap {
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/sync`, formatRoomName({ mapId, document: 'map' }), mapDoc.ydoc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') provider.ws?.send(encodeHello({ protocol: PROTOCOL_VERSION, session, device: '', epoch: '', name: '', colour: null, born: false }) as Uint8Array<ArrayBuffer>)
  })
  // Nothing to answer; without these a stock provider complains of messages it does not know.
  provider.messageHandlers[MESSAGE_WELCOME] = () => {}
  provider.messageHandlers[MESSAGE_ACKNOWLEDGEMENT] = onAcknowledged
  provider.connect()
  const stop = (): void => {
    provider.destroy()
    provider.awareness.destroy()
  }
  return { network: () => readNetwork(mapDoc), stop }
}

async function askSession(address: string, map: string, secret: string, born = ''): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: address }
  const response = await fetch(address + SESSION_PATH, { method: 'POST', headers, body: JSON.stringify({ map, secret, born, code: '' }) })
  return ((await response.json()) as SessionGrant).session
}

const randomId = (): string => randomBytes(13).toString('hex')
