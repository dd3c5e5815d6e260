import { describe, expect, it } from 'vitest'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { decodeAwareness, encodeAwareness } from '../../server/room/frames.ts'
import { isAwareness, joinRaw } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'
import { joinWithProvider, type StockClient } from './stockClient.ts'

type States = ReadonlyMap<number, Readonly<Record<string, unknown>>>
type User = { readonly id: string; readonly name: string; readonly role: string; readonly colour: number }

const state = (client: number, clock: number, value: unknown): Uint8Array => encodeAwareness([{ client, clock, json: JSON.stringify(value) }])
const shown = (frame: Uint8Array | undefined): unknown[] => (frame ? (decodeAwareness(frame) ?? []) : []).map(({ client, json }) => [client, JSON.parse(json) as unknown])

describe('presence', () => {
  it('shows a stock provider to its colleagues, with the relay’s word on who it is', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port, { hello: { name: 'Ans', device: 'a' } })
    const bob = joinWithProvider(relay.port, { hello: { name: 'Bob', device: 'b' } })
    const { presence, colour } = await ans.welcome
    ans.awareness.setLocalState({ user: { id: 'forged', name: 'Ans de Wit', role: 'owner', colour: 99, rank: 1 }, selection: ['org-0001'] })
    await bob.sees((states) => (states.get(ans.doc.clientID)?.['user'] as User | undefined)?.name === 'Ans de Wit')
    expect(bob.awareness.getStates().get(ans.doc.clientID)).toEqual({ user: { id: presence, name: 'Ans de Wit', role: 'editor', colour }, selection: ['org-0001'] })
  })

  it('names somebody after the hello while the state has no name, or one that is too long', async () => {
    const relay = await serveRelay()
    const bob = joinWithProvider(relay.port)
    const ans = joinWithProvider(relay.port, { hello: { name: 'Ans' } })
    const isAns = (states: ReadonlyMap<number, Readonly<Record<string, unknown>>>): boolean => (states.get(ans.doc.clientID)?.['user'] as User | undefined)?.name === 'Ans'
    await bob.sees(isAns)
    ans.awareness.setLocalState({ user: { name: 'A'.repeat(41) }, selection: [] })
    await bob.sees((states) => 'selection' in (states.get(ans.doc.clientID) ?? {}))
    expect(isAns(bob.awareness.getStates())).toBe(true)
  })

  it('gives whoever asks for a colour that colour while nobody else has it', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port, { hello: { device: 'a', colour: 3 } })
    expect((await ans.welcome).colour).toBe(3)
    const bob = joinWithProvider(relay.port, { hello: { device: 'b', colour: 3 } })
    const { colour } = await bob.welcome
    expect(colour).not.toBe(3)
    const colourOf = (client: StockClient) => (states: States): unknown => (states.get(client.doc.clientID)?.['user'] as User | undefined)?.colour
    bob.awareness.setLocalState({ user: { name: 'Bob', colour: 3 }, asked: 'taken' })
    await ans.sees((states) => states.get(bob.doc.clientID)?.['asked'] === 'taken')
    expect(colourOf(bob)(ans.awareness.getStates())).toBe(colour)
    const another = [0, 1].find((each) => each !== colour)
    ans.awareness.setLocalState({ user: { name: 'Ans', colour: another } })
    await bob.sees((states) => colourOf(ans)(states) === another)
    bob.awareness.setLocalState({ user: { name: 'Bob', colour: 3 }, asked: 'free' })
    await ans.sees((states) => colourOf(bob)(states) === 3)
  })

  it('lets tabs of one device share their colour, and everybody when all are taken', async () => {
    const relay = await serveRelay()
    const colours: number[] = []
    for (let colour = 0; colour < 8; colour++) colours.push((await joinWithProvider(relay.port, { hello: { device: `d${colour}`, colour } }).welcome).colour)
    expect(colours).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect((await joinWithProvider(relay.port, { hello: { device: 'd5', colour: 5 } }).welcome).colour).toBe(5)
    expect((await joinWithProvider(relay.port, { hello: { device: 'ninth', colour: 2 } }).welcome).colour).toBe(2)
  })

  it('ends with the connection, and begins again with the next, for the same document', async () => {
    const relay = await serveRelay()
    const [ans, bob] = [joinWithProvider(relay.port, { hello: { device: 'a' } }), joinWithProvider(relay.port, { hello: { device: 'b' } })]
    await bob.sees((states) => states.has(ans.doc.clientID))
    ans.disconnect()
    await bob.sees((states) => !states.has(ans.doc.clientID))
    ans.connect()
    await bob.sees((states) => states.has(ans.doc.clientID))
    expect(relay.memberCount()).toBe(2)
  })

  it('shows who is there to somebody who joins later', async () => {
    const relay = await serveRelay()
    const [ans, eve] = [await joinRaw(relay.port, { name: 'Ans' }), await joinRaw(relay.port)]
    const seen = eve.next(isAwareness)
    ans.send(state(7, 1, { selection: ['org-0001'] }))
    await seen
    const bob = joinWithProvider(relay.port)
    await bob.sees((states) => states.has(7))
    expect(bob.awareness.getStates().get(7)).toMatchObject({ user: { name: 'Ans' }, selection: ['org-0001'] })
  })

  it('ignores states of others: forged, echoed after they left, and a removal', async () => {
    const relay = await serveRelay()
    const [ans, eve, bob] = [await joinRaw(relay.port, { device: 'a' }), await joinRaw(relay.port, { device: 'e' }), await joinRaw(relay.port, { device: 'b' })]
    let seen = bob.next(isAwareness)
    ans.send(state(7, 1, { mine: true }))
    expect(shown(await seen)).toEqual([[7, { mine: true, user: expect.anything() as unknown }]])
    eve.send(state(7, 9, { forged: true }))
    eve.send(state(7, 9, null))
    seen = bob.next(isAwareness)
    eve.send(state(8, 1, { eve: true }))
    expect(shown(await seen)).toEqual([[8, { eve: true, user: expect.anything() as unknown }]])
    seen = bob.next(isAwareness)
    ans.socket.close()
    expect(shown(await seen)).toEqual([[7, null]])
    eve.send(state(7, 20, { echo: true }))
    seen = bob.next(isAwareness)
    eve.send(state(8, 2, { eve: 'still' }))
    expect(shown(await seen)).toEqual([[8, { eve: 'still', user: expect.anything() as unknown }]])
  })

  it('leaves at most once per interval, whatever comes in meanwhile', async () => {
    const relay = await serveRelay({ limits: { awarenessIntervalMs: 40 } })
    const [ans, bob] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    const began = performance.now()
    const last = bob.next((frame) => isAwareness(frame) && JSON.stringify(shown(frame)).includes('"at":200'))
    for (let at = 1; at <= 200; at++) ans.send(state(7, at, { at }))
    await last
    const intervals = (performance.now() - began) / 40
    expect(bob.frames.filter(isAwareness).length).toBeLessThanOrEqual(Math.ceil(intervals) + 1)
  })

  it('says something when nobody does, and ends nobody who answers', async () => {
    const relay = await serveRelay({ limits: { keepAliveMs: 50 } })
    const ans = await joinRaw(relay.port)
    for (let time = 0; time < 3; time++) expect(shown(await ans.next(isAwareness))).toEqual([])
    expect(relay.memberCount()).toBe(1)
  })

  it('keeps back a state that is too large, and keeps who sent it', async () => {
    const relay = await serveRelay({ limits: { maxAwarenessStateBytes: 100 } })
    const [ans, bob] = [await joinRaw(relay.port), await joinRaw(relay.port)]
    const seen = bob.next(isAwareness)
    ans.send(state(7, 1, { big: 'x'.repeat(200) }))
    ans.send(state(7, 2, ['no', 'object']))
    ans.send(state(7, 3, { small: true }))
    expect(shown(await seen)).toEqual([[7, { small: true, user: expect.anything() as unknown }]])
  })

  it('ends a message that is none', async () => {
    const relay = await serveRelay()
    const ans = await joinRaw(relay.port)
    ans.send(new Uint8Array([1, 3, 200, 200, 200]))
    expect(await ans.closed).toBe(CLOSE_CODES.malformed)
  })
})
