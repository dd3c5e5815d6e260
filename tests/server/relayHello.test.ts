import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import { CLOSE_CODES, type CloseReason } from '../../src/protocol/closeCodes.ts'
import { encodeHello, type Hello, MESSAGE_HELLO } from '../../src/protocol/messages.ts'
import { serveRelay } from './relayInTest.ts'
import { openRaw, updateFrame } from './rawClient.ts'
import { EPOCH, HELLO, joinWithProvider, MAP, ROOM } from './stockClient.ts'

const TOMORROW = { protocol: 2 } as unknown as Partial<Hello>

/** Bytes that begin like a hello and are none. */
function brokenHello(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_HELLO)
  encoding.writeVarString(encoder, '{"protocol":')
  return encoding.toUint8Array(encoder)
}

describe('hello', () => {
  it('makes a room for whoever made the map, with its epoch', async () => {
    const relay = await serveRelay()
    const client = joinWithProvider(relay.port, { hello: { name: 'Ans' } })
    expect(await client.welcome).toMatchObject({ protocol: 1, epoch: EPOCH, role: 'editor' })
    expect(await relay.store.findRoom(ROOM)).toMatchObject({ epoch: EPOCH })
  })

  it('lets somebody in who has no copy yet, and says the epoch', async () => {
    const relay = await serveRelay()
    await relay.store.createRoom(ROOM, EPOCH, 0)
    const client = joinWithProvider(relay.port, { hello: { epoch: '', born: false } })
    expect((await client.welcome).epoch).toBe(EPOCH)
  })

  it('gives each of eight people a colour, and a ninth one of them', async () => {
    const relay = await serveRelay()
    const welcomes = await Promise.all(Array.from({ length: 9 }, (_, index) => joinWithProvider(relay.port, { hello: { device: `d${index}` } }).welcome))
    expect(new Set(welcomes.map(({ colour }) => colour)).size).toBe(8)
    expect(new Set(welcomes.map(({ presence }) => presence)).size).toBe(9)
  })

  it.each<[string, CloseReason, string, Uint8Array]>([
    ['an unknown map', 'gone', ROOM, encodeHello({ ...HELLO, born: false })],
    ['a birth without epoch', 'gone', ROOM, encodeHello({ ...HELLO, epoch: '' })],
    ['no map id', 'gone', 'x/map', encodeHello(HELLO)],
    ['the inbox of a map that is not there', 'gone', `${MAP}/inbox`, encodeHello(HELLO)],
    ['another version', 'tooOld', ROOM, encodeHello({ ...HELLO, ...TOMORROW })],
    ['another version, for a document beside the map', 'tooOld', `${MAP}/contacts`, encodeHello({ ...HELLO, ...TOMORROW })],
    ['half a hello', 'malformed', ROOM, brokenHello()],
    ['a name too long', 'malformed', ROOM, encodeHello({ ...HELLO, name: 'n'.repeat(41) })],
    ['an update before hello', 'access', ROOM, updateFrame('org-0001')],
    ['nothing in a frame', 'access', ROOM, new Uint8Array()],
  ])('ends %s with %s, and no room is touched', async (_, reason, room, frame) => {
    const relay = await serveRelay()
    const client = await openRaw(relay.port, `/sync/${room}`)
    client.send(frame)
    expect(await client.closed).toBe(CLOSE_CODES[reason])
    expect([client.frames, relay.openCount(), await relay.store.findRoom(room)]).toEqual([[], 0, null])
  })

  it('ends a copy of an earlier life with epoch', async () => {
    const relay = await serveRelay()
    await relay.store.createRoom(ROOM, 'epoch-2', 0)
    expect(await joinWithProvider(relay.port).closed).toBe(CLOSE_CODES.epoch)
    expect(relay.openCount()).toBe(0)
  })

  it('ends a socket that says nothing, and lets it try again: a phone may be that slow to wake', async () => {
    const relay = await serveRelay({ limits: { helloTimeoutMs: 20 } })
    expect(await (await openRaw(relay.port)).closed).toBe(CLOSE_CODES.slow)
  })

  it('ends a second hello', async () => {
    const relay = await serveRelay()
    const client = await openRaw(relay.port)
    client.send(encodeHello(HELLO))
    client.send(encodeHello(HELLO))
    expect(await client.closed).toBe(CLOSE_CODES.malformed)
  })

  it('asks the door who may come in', async () => {
    const relay = await serveRelay({ access: async (_room, { session }) => (session === 'let me' ? { ok: true, role: 'reader', extras: [], link: '', leave: () => {} } : { ok: false, reason: 'gone' }) })
    expect(await joinWithProvider(relay.port).closed).toBe(CLOSE_CODES.gone)
    const reader = joinWithProvider(relay.port, { hello: { session: 'let me' } })
    expect((await reader.welcome).role).toBe('reader')
    reader.doc.getMap('organisations').set('org-0001', true)
    expect(await reader.closed).toBe(CLOSE_CODES.access)
  })

  it('refuses to upgrade another address', async () => {
    const relay = await serveRelay()
    const stream = connect(relay.port, '127.0.0.1')
    stream.write('GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n')
    const [answer] = (await once(stream, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1.1 404/)
    stream.destroy()
  })
})
