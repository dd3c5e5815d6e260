import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { MAX_REFUSALS } from '../../src/protocol/limits.ts'
import { decodeAcknowledgement, decodeRefusal, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_REFUSAL, messageType } from '../../src/protocol/messages.ts'
import { judgeUpdate } from '../../src/protocol/updateGate.ts'
import { encodeAwareness, encodeStep2, encodeUpdate } from '../../server/room/frames.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { any, craftUpdate, deleted, gc, item } from '../protocol/craftUpdate.ts'
import { POISONS } from '../protocol/poison.ts'
import { openGate } from '../support/openGate.ts'
import { seededRandom, type Random } from '../support/seededRandom.ts'
import { makeDataDir } from './dataDir.ts'
import { joinRaw, type RawClient } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'
import { joinWithProvider, ROOM, type StockClient } from './stockClient.ts'

const isRefusal = (frame: Uint8Array): boolean => messageType(frame) === MESSAGE_REFUSAL
const isAcknowledgement = (frame: Uint8Array): boolean => messageType(frame) === MESSAGE_ACKNOWLEDGEMENT
const has = (...keys: string[]) => (doc: Y.Doc): boolean => keys.every((key) => doc.getMap('organisations').has(key))
const write = ({ doc }: Pick<StockClient, 'doc'>, key: string, value: unknown = true): void => void doc.getMap('organisations').set(key, value)

/** Sends an update and waits until it is refused; answers why, and as which message. */
async function beRefused(client: RawClient, update: Uint8Array): Promise<unknown> {
  const refused = client.next(isRefusal)
  client.send(encodeUpdate(update))
  const decoded = decodeRefusal(await refused)
  return decoded.ok ? decoded.value : null
}

const good = (client: number, clock: number, key: string): Uint8Array => craftUpdate([{ client, clock, structs: [item({ root: 'organisations', key }, any(true))] }])
const bad = (client: number, clock: number): Uint8Array => craftUpdate([{ client, clock, structs: [item({ root: 'organisations', key: 'no key' }, any(true))] }])

describe('a refused update', () => {
  it('is named by number and reason, is written nowhere, and nothing after it is counted', async () => {
    const relay = await serveRelay()
    const [ans, eve] = [joinWithProvider(relay.port, { hello: { device: 'ans' } }), await joinRaw(relay.port, { device: 'eve' })]
    const first = eve.next(isAcknowledgement)
    eve.send(encodeUpdate(good(7, 0, 'org-0001')))
    await first
    expect(await beRefused(eve, bad(7, 1))).toEqual({ message: 2, reason: 'key' })
    eve.send(encodeUpdate(good(8, 0, 'org-0002')))
    await ans.holds(has('org-0001', 'org-0002'))
    const counts = eve.frames.filter(isAcknowledgement).map((frame) => decodeAcknowledgement(frame))
    expect(counts.map((decoded) => decoded.ok && decoded.value.count)).toEqual([1])
    expect((await relay.store.load(ROOM)).updates).toHaveLength(2)
    expect(relay.memberCount()).toBe(2)
  })

  it('of a sender who goes on sending them ends the connection', async () => {
    const relay = await serveRelay()
    const eve = await joinRaw(relay.port, { device: 'eve' })
    for (let round = 0; round < MAX_REFUSALS; round++) await beRefused(eve, bad(7, 0))
    eve.send(encodeUpdate(bad(7, 0)))
    expect(await eve.closed).toBe(CLOSE_CODES.malformed)
  })

  it('leaves the others at work, whatever it was', async () => {
    const relay = await serveRelay()
    const ans = joinWithProvider(relay.port, { hello: { device: 'ans' } })
    await ans.acknowledged(1)
    write(ans, 'org-0001')
    await ans.acknowledged(2)
    const standing = ans.doc.getMap('organisations')._map.get('org-0001')
    const random = seededRandom(3)
    for (const { name, make, reason } of POISONS) {
      const eve = await joinRaw(relay.port, { device: 'eve' })
      const refused = eve.next(isRefusal)
      const scene = { random, me: 900_000, clock: 0, other: 800_000, victim: ans.doc.clientID, victimClock: 1, standing: [standing?.id.client ?? 0, standing?.id.clock ?? 0] as const, standingKey: 'org-0001', states: new Map([[ans.doc.clientID, 1]]) }
      eve.send(encodeStep2(make(scene)))
      const answer = await Promise.race([refused, eve.closed])
      const decoded = typeof answer === 'number' ? answer : decodeRefusal(answer)
      expect({ name, decoded }).toEqual({ name, decoded: { ok: true, value: { message: 1, reason } } })
      eve.socket.close()
      await eve.closed
    }
    write(ans, 'org-0002')
    await ans.acknowledged(3)
    const bob = joinWithProvider(relay.port)
    await bob.holds(has('org-0001', 'org-0002'))
  })
})

describe('an update that leaves a gap', () => {
  it('waits for the step 2 that fills it, and both are counted', async () => {
    const relay = await serveRelay()
    const eve = await joinRaw(relay.port, { device: 'eve' })
    const acknowledged = eve.next(isAcknowledgement)
    eve.send(encodeUpdate(good(7, 1, 'org-0002')))
    eve.send(encodeUpdate(good(7, 2, 'org-0003')))
    eve.send(encodeStep2(craftUpdate([{ client: 7, clock: 0, structs: ['org-0001', 'org-0002', 'org-0003'].map((key) => item({ root: 'organisations', key }, any(true))) }])))
    const decoded = decodeAcknowledgement(await acknowledged)
    expect(decoded.ok && decoded.value.count).toBe(3)
  })

  it('makes the relay ask again, and is refused when the answer does not fill it', async () => {
    const relay = await serveRelay()
    const eve = await joinRaw(relay.port, { device: 'eve' })
    eve.send(encodeStep2(craftUpdate([])))
    await eve.next(isAcknowledgement)
    const asked = eve.next((frame) => frame[0] === 0 && frame[1] === 0)
    eve.send(encodeUpdate(good(7, 5, 'org-0002')))
    await asked
    const refused = eve.next(isRefusal)
    eve.send(encodeStep2(craftUpdate([])))
    const decoded = decodeRefusal(await refused)
    expect(decoded.ok && decoded.value).toEqual({ message: 2, reason: 'clockGap' })
  })
})

describe('a client id', () => {
  it('stays with the device that showed it in presence, also when the relay starts again', async () => {
    const dataDir = makeDataDir()
    const first = await serveRelay({ store: await openSqliteStore({ dataDir }) })
    const ans = await joinRaw(first.port, { device: 'ans' })
    const seen = ans.next((frame) => messageType(frame) === 1)
    ans.send(encodeAwareness([{ client: 7, clock: 1, json: '{}' }]))
    await seen
    await first.stop()
    const second = await serveRelay({ store: await openSqliteStore({ dataDir }) })
    const eve = await joinRaw(second.port, { device: 'eve', born: false })
    expect(await beRefused(eve, good(7, 0, 'org-0001'))).toEqual({ message: 1, reason: 'foreignClient' })
    const tab = await joinRaw(second.port, { device: 'ans', born: false })
    const acknowledged = tab.next(isAcknowledgement)
    tab.send(encodeUpdate(good(7, 0, 'org-0001')))
    await acknowledged
  })

  it('of somebody without a device is free when the connection is gone', async () => {
    const relay = await serveRelay()
    const one = await joinRaw(relay.port)
    const acknowledged = one.next(isAcknowledgement)
    one.send(encodeUpdate(good(7, 0, 'org-0001')))
    await acknowledged
    const other = await joinRaw(relay.port)
    expect(await beRefused(other, good(7, 1, 'org-0002'))).toMatchObject({ reason: 'foreignClient' })
    one.socket.close()
    await one.closed
    const again = await joinRaw(relay.port)
    const counted = again.next(isAcknowledgement)
    again.send(encodeUpdate(good(7, 1, 'org-0002')))
    await counted
  })
})

/** What a peer sends while a colleague is away, to have their edits vanish when they come back. */
const ATTACKS: readonly ((client: number, clock: number) => Uint8Array)[] = [
  (client, clock) => craftUpdate([{ client, clock, structs: [gc(50)] }]),
  (client, clock) => craftUpdate([{ client, clock, structs: [item({ root: 'organisations', key: 'org-forged' }, deleted(50))] }]),
  (client, clock) => craftUpdate([{ client, clock, structs: Array.from({ length: 50 }, (_, index) => item({ root: 'organisations', key: `org-forged${index}` }, any('not me'))) }]),
  (client, clock) => craftUpdate([], [[client, [clock, 50]]]),
]

/** Ans edits, goes offline, edits on, and comes back after a peer struck. Answers whether her work is there for a newcomer. */
async function survives(attempt: number, judge: typeof judgeUpdate): Promise<boolean> {
  const random: Random = seededRandom(attempt)
  const relay = await serveRelay({ judge })
  const ans = joinWithProvider(relay.port, { hello: { device: 'ans' } })
  await ans.acknowledged(1)
  const before = Math.floor(random() * 4)
  for (let edit = 0; edit < before; edit++) write(ans, `org-before${edit}`)
  await ans.acknowledged(1 + before)
  ans.disconnect()
  const offline = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, edit) => `org-offline${edit}`)
  for (const key of offline) write(ans, key)
  const eve = await joinRaw(relay.port, { device: 'eve' })
  const answered = eve.next((frame) => isRefusal(frame) || isAcknowledgement(frame))
  const attack = ATTACKS[attempt % ATTACKS.length]
  eve.send(encodeStep2(attack?.(ans.doc.clientID, before) ?? craftUpdate([])))
  await answered
  ans.connect()
  await ans.acknowledged(1)
  const bob = joinWithProvider(relay.port, { hello: { device: 'bob' } })
  await bob.synced()
  const isThere = has(...offline)(bob.doc)
  // Yjs gives a document another id when somebody else writes under it, and the provider then stumbles over the old one.
  ans.doc.clientID = ans.awareness.clientID
  await relay.stop()
  return isThere
}

describe('what a colleague does offline', () => {
  it('survives a peer that forges their id or deletes ahead, 20 of 20', async () => {
    const survived: boolean[] = []
    for (let attempt = 0; attempt < 20; attempt++) survived.push(await survives(attempt, judgeUpdate))
    expect(survived.filter(Boolean)).toHaveLength(20)
  })

  it('control: vanishes without the gate, 20 of 20', async () => {
    const survived: boolean[] = []
    for (let attempt = 0; attempt < 20; attempt++) survived.push(await survives(attempt, openGate))
    expect(survived.filter(Boolean)).toHaveLength(0)
  })
})
