import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { isUpdate, joinRaw, updateFrame } from './rawClient.ts'
import { holdStore, serveRelay } from './relayInTest.ts'
import { joinWithProvider, ROOM, type StockClient } from './stockClient.ts'

const write = ({ doc }: StockClient, key: string, value: unknown = true): void => void doc.getMap('organisations').set(key, value)
const has = (...keys: string[]) => (doc: Y.Doc): boolean => keys.every((key) => doc.getMap('organisations').has(key))

async function storedKeys(store: { load: ReturnType<typeof createMemoryStore>['load'] }): Promise<string[]> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await store.load(ROOM)
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return [...doc.getMap('organisations').keys()].sort()
}

describe('an edit', () => {
  it('reaches the others, both ways', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port), joinWithProvider(relay.port)]
    await Promise.all([ans.synced(), bob.synced()])
    write(ans, 'org-0001')
    write(bob, 'org-0002')
    await Promise.all([ans, bob].map((client) => client.holds(has('org-0001', 'org-0002'))))
    expect(ans.doc.getMap('organisations').toJSON()).toEqual(bob.doc.getMap('organisations').toJSON())
  })

  it('is counted per connection, with a state vector that holds it', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port)
    await ans.acknowledged(1)
    write(ans, 'org-0001')
    write(ans, 'org-0002')
    await ans.acknowledged(3)
    const last = ans.acknowledgements.at(-1)
    expect(last?.count).toBe(3)
    expect(Y.decodeStateVector(last?.stateVector ?? new Uint8Array()).get(ans.doc.clientID)).toBe(2)
    const bob = joinWithProvider(relay.port)
    await bob.acknowledged(1)
    expect(bob.acknowledgements.at(-1)?.count).toBe(1)
    expect(ans.acknowledgements.at(-1)?.count).toBe(3)
  })

  it('is counted and not written twice when it comes again', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port)
    write(ans, 'org-0001', 'a')
    write(ans, 'org-0001', 'b')
    await ans.synced()
    await ans.acknowledged(1)
    const before = (await relay.store.load(ROOM)).updates.length
    const again = joinWithProvider(relay.port, { doc: ans.doc })
    await again.acknowledged(1)
    expect((await relay.store.load(ROOM)).updates.length).toBe(before)
  })

  it('is seen by nobody while its commit waits, also not by those who join then', async () => {
    const store = holdStore(createMemoryStore())
    const relay = await serveRelay({ store })
    const [ans, bob] = [joinWithProvider(relay.port), await joinRaw(relay.port)]
    await ans.acknowledged(1)
    const held = store.hold()
    write(ans, 'org-0001')
    await held
    const cas = joinWithProvider(relay.port)
    await cas.synced()
    expect([bob.frames.filter(isUpdate).length, has('org-0001')(cas.doc), ans.acknowledgements.at(-1)?.count]).toEqual([0, false, 1])
    store.release()
    await Promise.all([ans.acknowledged(2), cas.holds(has('org-0001'))])
    expect(await storedKeys(relay.store)).toEqual(['org-0001'])
  })

  it('that arrives during a commit shares the next one, and one frame', async () => {
    const store = holdStore(createMemoryStore())
    const relay = await serveRelay({ store })
    const clients = [joinWithProvider(relay.port), joinWithProvider(relay.port)]
    await Promise.all(clients.map((client) => client.acknowledged(1)))
    const bob = await joinRaw(relay.port)
    const held = store.hold()
    clients.forEach((client, index) => write(client, `org-000${index}`))
    await held
    const shown = bob.next(isUpdate)
    for (let index = 0; index < 20; index++) clients.forEach((client) => write(client, `org-${index}x${client.doc.clientID}`))
    store.release()
    await shown
    await Promise.all(clients.map((client) => client.acknowledged(22)))
    expect(bob.frames.filter(isUpdate).length).toBeLessThan(10)
  })

  it('that the disk does not take ends its author with storage and is shown to nobody; it comes through later', async () => {
    const store = holdStore(createMemoryStore())
    const relay = await serveRelay({ store })
    const [ans, bob] = [joinWithProvider(relay.port), await joinRaw(relay.port)]
    await ans.acknowledged(1)
    store.fail(true)
    const ended = ans.nextClose()
    write(ans, 'org-0001')
    expect(await ended).toBe(CLOSE_CODES.storage)
    expect([bob.frames.filter(isUpdate), await storedKeys(store)]).toEqual([[], []])
    const shown = bob.next(isUpdate)
    store.fail(false)
    await shown
    expect(await storedKeys(store)).toEqual(['org-0001'])
  })

  it('on two maps stays on its own', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port), joinWithProvider(relay.port, { room: 'zzzzzzzz/map' })]
    await Promise.all([ans.synced(), bob.synced()])
    write(ans, 'org-0001')
    await ans.acknowledged(2)
    write(bob, 'org-0002')
    await bob.acknowledged(2)
    expect([has('org-0002')(ans.doc), has('org-0001')(bob.doc)]).toEqual([false, false])
  })
})

describe('joining', () => {
  it('brings fifty people everything at once, while somebody types', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port)
    for (let index = 0; index < 2_000; index++) write(ans, `org-${index.toString().padStart(4, '0')}`, { name: `Organisatie ${index}` })
    await ans.synced()
    const crowd = Array.from({ length: 50 }, () => joinWithProvider(relay.port))
    for (let index = 0; index < 20; index++) write(ans, `org-late${index}`)
    await Promise.all(crowd.map((client) => client.holds((doc) => doc.getMap('organisations').size === 2_020)))
    expect(relay.memberCount()).toBe(51)
  })

  it('brings somebody who comes a little later what happened since the first one came', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port), joinWithProvider(relay.port)]
    await Promise.all([ans.acknowledged(1), bob.synced()])
    write(ans, 'org-0001')
    write(ans, 'org-0002')
    await ans.acknowledged(3)
    const cas = joinWithProvider(relay.port)
    await cas.holds(has('org-0001', 'org-0002'))
    expect(cas.doc.getMap('organisations').toJSON()).toEqual(ans.doc.getMap('organisations').toJSON())
  })

  it('brings a copy that lags behind only what it lacks', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port), joinWithProvider(relay.port)]
    write(ans, 'org-0001', 'x'.repeat(10_000))
    await bob.holds(has('org-0001'))
    bob.disconnect()
    write(ans, 'org-0002')
    await ans.synced()
    write(bob, 'org-0003')
    bob.connect()
    await Promise.all([ans, bob].map((client) => client.holds(has('org-0001', 'org-0002', 'org-0003'))))
    // What both had was not written a second time.
    expect((await relay.store.load(ROOM)).updates.filter((update) => update.byteLength > 10_000)).toHaveLength(1)
  })

  it('answers a frame that says it all with what was said', async () => {
    const relay = await serveRelay()
    const ans = await joinRaw(relay.port)
    const bob = joinWithProvider(relay.port)
    await bob.synced()
    ans.send(updateFrame('org-0001', 'x'.repeat(10_000)))
    await bob.holds(has('org-0001'))
    expect((bob.doc.getMap('organisations').get('org-0001') as string).length).toBe(10_000)
  })
})
