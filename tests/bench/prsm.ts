import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Network } from '../../src/model/network.ts'

/** Its page looks for its relay here, and nowhere else. */
const RELAY_PORT = 1234
const ROOM = 'AAA-BBB-CCC-DDD'

export type ServedPrsm = { readonly mapAddress: string; readonly remove: () => Promise<void> }

/**
 * PRSM with one map of the same organisations and coalitions, each a factor, and their memberships as links.
 *
 * `folder` is a checkout of PRSM 3.2.4 with `dist` built by Parcel and the packages of `ws-server` installed. Its files are
 * compressed once beforehand, as its own web server would send them. Rejects when something else listens on its relay's port.
 */
export async function servePrsm(folder: string, network: Network): Promise<ServedPrsm> {
  const kept = mkdtempSync(join(tmpdir(), 'prsm-'))
  const relay = spawn(process.execPath, ['src/server.js'], {
    cwd: join(folder, 'ws-server'),
    env: { ...process.env, HOST: 'localhost', PORT: String(RELAY_PORT), YPERSISTENCE: kept },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(relay, 'exit')
  await Promise.race([once(relay.stdout, 'data'), ended.then(() => Promise.reject(new Error('The relay of PRSM ended before it listened.')))])
  await fillRoom(network)
  const pages = await servePages(join(folder, 'dist'))
  return {
    mapAddress: `http://localhost:${(pages.address() as AddressInfo).port}/prsm.html?room=${ROOM}`,
    remove: async () => {
      pages.closeAllConnections()
      pages.close()
      relay.kill()
      await ended
      rmSync(kept, { recursive: true, force: true })
    },
  }
}

async function servePages(dist: string): Promise<Server> {
  for (const file of readdirSync(dist)) {
    if (/\.(js|css|html)$/.test(file)) writeFileSync(join(dist, `${file}.gz`), gzipSync(readFileSync(join(dist, file))))
  }
  const server = createServer(sirv(dist, { gzip: true, etag: true, maxAge: 3_600 }))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return server
}

async function fillRoom(network: Network): Promise<void> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`ws://localhost:${RELAY_PORT}`, `prsm${ROOM}`, doc, { WebSocketPolyfill: WebSocket as never, disableBc: true })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  doc.transact(() => {
    for (const party of [...network.organisations.values(), ...network.coalitions.values()]) {
      const { x, y } = network.placements.get(party.id) ?? { x: 0, y: 0 }
      doc.getMap('nodes').set(party.id, { id: party.id, label: party.name, grp: 'group0', x, y })
    }
    for (const { id, party, coalition } of network.memberships.values()) {
      doc.getMap('edges').set(id, { id, from: party, to: coalition, grp: 'edge0' })
    }
  })
  await settled(provider)
  doc.destroy() // ends the provider and its timers too
}

/** What was sent has arrived when the relay answers a second question. */
async function settled(provider: WebsocketProvider): Promise<void> {
  provider.disconnect()
  provider.connect()
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
}
