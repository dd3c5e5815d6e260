import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE_CODES, type CloseReason } from '../../src/protocol/closeCodes.ts'
import { messageType, MESSAGE_ACKNOWLEDGEMENT } from '../../src/protocol/messages.ts'
import { encodeUpdate } from '../../server/room/frames.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { openGate } from '../support/openGate.ts'
import { pick, seededRandom } from '../support/seededRandom.ts'
import { makeDataDir } from './dataDir.ts'
import { joinRaw, openRaw, type RawClient, updateFrame } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'
import { joinWithProvider, ROOM } from './stockClient.ts'

const isAcknowledgement = (frame: Uint8Array): boolean => messageType(frame) === MESSAGE_ACKNOWLEDGEMENT

/** Resolves when an edit of this client still gets through. */
async function expectServed(client: RawClient, key: string): Promise<void> {
  const acknowledged = client.next(isAcknowledgement)
  client.send(updateFrame(key))
  await acknowledged
}

/** What a document holds in which the updates below do not fit. */
function groundUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const map = doc.getMap('organisations')
  map.set('org-0001', { a: 1 })
  map.set('org-0001', { a: 2 })
  map.set('org-0002', 'x')
  return Y.encodeStateAsUpdate(doc)
}

describe('a bad frame', () => {
  it.each<[string, CloseReason, Uint8Array | string]>([
    ['text', 'malformed', 'hello'],
    ['nothing', 'malformed', new Uint8Array()],
    ['an unknown message', 'malformed', new Uint8Array([77])],
    ['an unknown sync message', 'malformed', new Uint8Array([0, 9, 0])],
    ['six bytes that say there is more', 'malformed', new Uint8Array([0, 2, 255, 255, 255, 15])],
    ['an update cut short', 'malformed', updateFrame('org-0001').slice(0, -3)],
    ['a number that never ends', 'malformed', new Uint8Array(20).fill(255)],
    ['a state vector that is none', 'malformed', new Uint8Array([0, 0, 2, 200, 200])],
    ['an update that is none', 'malformed', encodeUpdate(new Uint8Array([9, 9, 9, 9]))],
    ['a frame a little too big', 'tooBig', new Uint8Array(60_000)],
  ])('%s ends its sender with %s and nobody else', async (_, reason, frame) => {
    const relay = await serveRelay({ limits: { maxFrameBytes: 50_000 } })
    const [ans, eve] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    eve.send(frame)
    expect(await eve.closed).toBe(CLOSE_CODES[reason])
    await expectServed(ans, 'org-0001')
    expect(relay.memberCount()).toBe(1)
  })

  it('far too big is cut off before it is in memory', async () => {
    const relay = await serveRelay({ limits: { maxFrameBytes: 50_000 } })
    const [ans, eve] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    eve.send(new Uint8Array(200_000))
    expect(await eve.closed).toBe(1009)
    await expectServed(ans, 'org-0001')
  })

  it('that is no websocket frame at all ends its sender only', async () => {
    const relay = await serveRelay()
    const [ans, eve] = [await joinRaw(relay.port), await openRaw(relay.port)]
    const stream = (eve.socket as unknown as { _socket: NodeJS.WritableStream })._socket
    stream.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))
    await eve.closed
    await expectServed(ans, 'org-0001')
  })

  it('that is no HTTP ends its sender only', async () => {
    const relay = await serveRelay()
    const stream = connect(relay.port, '127.0.0.1')
    stream.write('\u0016\u0003\u0001nonsense\r\n\r\n')
    await once(stream, 'close')
    await expectServed(await joinRaw(relay.port), 'org-0001')
  })

  it('of any kind leaves the others alone (seeded)', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    console.log(`seed ${seed}`)
    const random = seededRandom(seed)
    const relay = await serveRelay()
    const ans = await joinRaw(relay.port)
    const good = [updateFrame('org-0001', { name: 'x' }), new Uint8Array([0, 0, 1, 0]), new Uint8Array([1, 1, 0])]
    for (let round = 0; round < 150; round++) {
      const eve = await joinRaw(relay.port)
      const frame = random() < 0.3 ? Uint8Array.from({ length: 1 + random() * 40 }, () => random() * 256) : pick(random, good).slice()
      for (let change = 0; change < 1 + random() * 3; change++) frame[Math.floor(random() * frame.length)] = random() * 256
      eve.send(frame)
      eve.socket.close()
      await eve.closed
    }
    // A broken document is loaded afresh: then Ans is asked to come again, and is served again.
    const served = await Promise.race([expectServed(ans, 'org-0002').then(() => 'served'), ans.closed])
    expect(['served', CLOSE_CODES.storage], `seed ${seed}`).toContain(served)
    await expectServed(await joinRaw(relay.port), 'org-0003')
  })
})

describe('an update that decodes and does not fit, should the gate ever let it in,', () => {
  it.each([
    [[1, 1, 103, 176, 56, 0, 103, 1, 149, 107, 1, 153, 1, 0]],
    [[1, 1, 16, 0, 168, 16, 1, 1, 118, 1, 1, 98, 125, 2, 1, 1, 1, 1, 100]],
    [[1, 1, 1, 3, 4, 107, 1, 116, 3, 97, 98, 99, 0]],
  ])('leaves the log again; its author goes, the others come back to everything (%#)', async (update) => {
    const store = createMemoryStore()
    const relay = await serveRelay({ store, judge: openGate })
    const ans = joinWithProvider(relay.port)
    await ans.acknowledged(1)
    const eve = await joinRaw(relay.port)
    eve.send(encodeUpdate(groundUpdate()))
    await ans.holds((doc) => doc.getMap('organisations').size === 2)
    const ended = ans.nextClose()
    eve.send(encodeUpdate(new Uint8Array(update)))
    expect(await eve.closed).toBe(CLOSE_CODES.malformed)
    expect(await ended).toBe(CLOSE_CODES.storage)
    ans.doc.getMap('organisations').set('org-0003', true)
    const bob = joinWithProvider(relay.port)
    await bob.holds((doc) => doc.getMap('organisations').size === 3)
    expect((await store.load(ROOM)).updates.some((kept) => kept.join() === update.join())).toBe(false)
    expect((await store.findRoom(ROOM))?.quarantine).toBeNull()
  })
})

describe('too much', () => {
  it('too fast ends with tooFast', async () => {
    const relay = await serveRelay({ limits: { messageBurst: 20, messagesPerSecond: 1 } })
    const [ans, eve] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    for (let index = 0; index < 30; index++) eve.send(new Uint8Array([1, 1, 0]))
    expect(await eve.closed).toBe(CLOSE_CODES.tooFast)
    await expectServed(ans, 'org-0001')
  })

  it('for one document ends with full, and the document stays; the operator hears it once', async () => {
    const relay = await serveRelay({ limits: { maxDocumentBytes: 20_000 } })
    const [ans, eve, bob] = [await joinRaw(relay.port), await joinRaw(relay.port), await joinRaw(relay.port)]
    for (const each of [eve, bob]) {
      each.send(updateFrame('org-0001', 'x'.repeat(30_000)))
      expect(await each.closed).toBe(CLOSE_CODES.full)
    }
    await expectServed(ans, 'org-0002')
    expect(relay.lines.filter(({ event }) => event === 'room.full').map(({ fields }) => fields['advice'])).toEqual(['Raise MAX_MAP_MB.'])
  })

  it('for one document is taken once there is room, and nothing of it was lost', async () => {
    const store: Store = { ...createMemoryStore(), close: async () => {} }
    const tight = await serveRelay({ store, limits: { maxDocumentBytes: 20_000 } })
    const eve = joinWithProvider(tight.port)
    await eve.acknowledged(1)
    const ended = eve.nextClose()
    eve.doc.getMap('organisations').set('org-0001', 'x'.repeat(30_000))
    expect(await ended).toBe(CLOSE_CODES.full)
    await tight.stop()
    await serveRelay({ store, port: tight.port, limits: { maxDocumentBytes: 100_000 } })
    await joinWithProvider(tight.port).holds((doc) => doc.getMap('organisations').has('org-0001'))
  })

  it('of what a map has outgrown does not fill it: the log is compacted before it counts', async () => {
    const relay = await serveRelay({ limits: { maxDocumentBytes: 40_000 } })
    const ans = joinWithProvider(relay.port)
    await ans.acknowledged(1)
    for (let round = 0; round < 30; round++) {
      ans.doc.getMap('organisations').set('org-0001', `${round} ${'x'.repeat(5_000)}`)
      await ans.acknowledged(round + 2)
    }
    expect(relay.lines.filter(({ event }) => event === 'room.full')).toEqual([])
  })

  it('on the disk ends with full, and goes on when there is room again', async () => {
    const dataDir = makeDataDir()
    const store = await openSqliteStore({ dataDir, maxBytes: 200_000 })
    const relay = await serveRelay({ store })
    const eve = joinWithProvider(relay.port)
    await eve.acknowledged(1)
    const ended = eve.nextClose()
    eve.doc.getMap('organisations').set('org-0001', Array.from({ length: 5 }, () => 'x'.repeat(49_000)))
    expect(await ended).toBe(CLOSE_CODES.full)
    await relay.stop()
    await serveRelay({ store: await openSqliteStore({ dataDir, maxBytes: 2_000_000 }), port: relay.port })
    await joinWithProvider(relay.port).holds((doc) => doc.getMap('organisations').has('org-0001'))
  })

  it('for a browser that does not read ends it with slow', async () => {
    const relay = await serveRelay({ limits: { closeBufferBytes: 100_000 } })
    const [ans, eve] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    eve.socket.pause()
    for (let round = 0; relay.memberCount() === 2 && round < 200; round++) {
      const acknowledged = ans.next(isAcknowledgement)
      ans.send(updateFrame(`org-000${round}`, Array.from({ length: 4 }, () => 'x'.repeat(50_000))))
      await acknowledged
    }
    expect(relay.memberCount()).toBe(1)
    eve.socket.resume()
    expect(await eve.closed).toBe(CLOSE_CODES.slow)
  })

  it('typed for one name is kept: 10,000 characters, right to left, emoji, a script', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port), joinWithProvider(relay.port)]
    const names = ['x'.repeat(10_000), 'مستشفى', '\u{1F469}‍⚕️', '<script>alert(1)</script>']
    names.forEach((name, index) => ans.doc.getMap('organisations').set(`org-000${index}`, { name }))
    await bob.holds((doc) => doc.getMap('organisations').size === names.length)
    expect(names.map((_, index) => (bob.doc.getMap('organisations').get(`org-000${index}`) as { name: string }).name)).toEqual(names)
  })
})
