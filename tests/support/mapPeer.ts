import * as Y from 'yjs'
import { createEditHistory, type EditHistory } from '../../src/doc/editing/editHistory.ts'
import { giveBirth, openMapDoc, type MapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { Network } from '../../src/model/network.ts'

/** One person with a document of their own; what they send is delivered by the test. */
export type MapPeer = {
  readonly mapDoc: MapDoc
  readonly history: EditHistory
  /** Updates this peer made itself and that were not taken yet. */
  readonly outbox: Uint8Array[]
  receive(update: Uint8Array): void
  network(): Network
}

export function createMapPeer(clientId: number): MapPeer {
  const ydoc = new Y.Doc()
  ydoc.clientID = clientId
  const mapDoc = openMapDoc(ydoc)
  const outbox: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'delivered') outbox.push(update)
  })
  return {
    mapDoc,
    history: createEditHistory(mapDoc),
    outbox,
    receive: (update) => Y.applyUpdate(ydoc, update, 'delivered'),
    network: () => readNetwork(mapDoc),
  }
}

/** Peers that begin with the same born document. */
export function createMapPeers(count: number): MapPeer[] {
  const peers = Array.from({ length: count }, (_, index) => createMapPeer(index + 1))
  const [first] = peers
  if (first) giveBirth(first.mapDoc, 'epoch-of-the-test')
  deliverAll(peers)
  return peers
}

/** Everybody gets everything, in order. */
export function deliverAll(peers: readonly MapPeer[]): void {
  for (const sender of peers) {
    for (const update of sender.outbox.splice(0)) for (const peer of peers) if (peer !== sender) peer.receive(update)
  }
}

/** A network as plain JSON, for comparing and for reading a failure. */
export function asJson(network: Network): unknown {
  return JSON.parse(JSON.stringify(network, (_, value: unknown) => (value instanceof Map ? [...value].sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)) : value)))
}
