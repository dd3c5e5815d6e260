import { until } from '../storage/databaseInMemory.ts'
import { afterEach, expect, it } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import { openLocalDoc } from '../../src/storage/localCopy/localProvider.ts'
import type { ConnectionStatus } from '../../src/sync/connectionStatus.ts'
import { createDoor } from '../../src/sync/door.ts'
import { connectRelay, isFromRelay, type Relay } from '../../src/sync/relayProvider.ts'
import type { SocketClass } from '../../src/sync/reportingSocket.ts'
import { guardStore, serveRelay } from './relayInTest.ts'

const MAP = '0123456789abcdefghjkmnpqrs'
const SECRET = 'S'.repeat(43)

const cleanUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

/** A tab that made its map and comes with the link of its owner. */
async function enter(port: number): Promise<{ readonly relay: Relay; readonly facts: Y.Map<unknown>; readonly asked: () => number }> {
  const app = `http://127.0.0.1:${port}`
  let asked = 0
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(null, { map: MAP, epoch: 'e', role: 'owner' }, ydoc, { isFromRelay })
  const door = createDoor({
    app,
    request: () => ({ map: MAP, secret: SECRET, born: 'e', code: '' }),
    onGrant: () => {},
    timeoutMs: 5_000,
    fetch: (input, init) => {
      asked += 1
      return fetch(input, { ...init, headers: { ...init?.headers, Origin: app } })
    },
  })
  const relay = connectRelay(ydoc, {
    url: `ws://127.0.0.1:${port}/sync`,
    room: `${MAP}/map`,
    hello: () => ({ protocol: PROTOCOL_VERSION, session: door.session(), device: 'd', epoch: 'e', name: '', colour: null, born: false }),
    local,
    door,
    socket: NodeSocket as unknown as SocketClass,
    network: null,
    random: () => 0,
  })
  cleanUp.push(async () => {
    relay.destroy()
    await local.close()
  })
  return { relay, facts: ydoc.getMap('organisations'), asked: () => asked }
}

const untilPhase = ({ status }: Relay, phase: ConnectionStatus['phase']): Promise<void> => until(status.subscribe, () => status.get().phase === phase)

it('a tab exchanges its link once, reconnects with its session, and asks anew when the relay has forgotten it', async () => {
  const store = guardStore()
  const first = await serveRelay(store)
  const { relay, facts, asked } = await enter(first.port)
  await untilPhase(relay, 'saved')
  expect(relay.welcome.get()?.role).toBe('owner')
  relay.disconnect()
  await untilPhase(relay, 'offline')
  relay.reconnect()
  await untilPhase(relay, 'saved')
  expect(asked()).toBe(1)

  await first.stop()
  await untilPhase(relay, 'offline')
  facts.set('org-0001', true)
  const second = await serveRelay(store, first.port)
  cleanUp.push(() => second.stop())
  await untilPhase(relay, 'saved')
  expect(asked()).toBe(2)
})

it.each([
  ['revoked', { revokedMs: 1 }],
  ['expired', { expiresMs: 1 }],
] as const)('a tab whose link is %s meanwhile stops, and knows why', async (reason, change) => {
  const store = guardStore()
  const server = await serveRelay(store)
  cleanUp.push(() => server.stop())
  const { relay } = await enter(server.port)
  await untilPhase(relay, 'saved')
  relay.disconnect()
  await untilPhase(relay, 'offline')
  const [link] = await store.listLinks(MAP)
  await store.changeLink(MAP, link?.id ?? '', change)
  relay.reconnect()
  await until(relay.status.subscribe, () => {
    const status = relay.status.get()
    return status.phase === 'stopped' && status.reason === reason
  })
  expect(relay.status.get()).toMatchObject({ phase: 'stopped', reason })
})
