import * as encoding from 'lib0/encoding'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeAwareness, encodeStep1 } from '../../server/room/frames.ts'
import type { Member } from '../../server/room/member.ts'
import { createPresence } from '../../server/room/presence.ts'
import { LINKS_PATH } from '../../src/protocol/accessMessages.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { MAX_STATE_VECTOR_BYTES } from '../../src/protocol/limits.ts'
import { encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_SYNC, MESSAGE_WELCOME, messageType, SYNC_STEP_1 } from '../../src/protocol/messages.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { bearMap, post, sessionFor } from './linksInTest.ts'
import { isAwareness, joinRaw, openRaw, type RawClient, updateFrame } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'
import { HELLO, joinWithProvider, ROOM } from './stockClient.ts'

/** What somebody who was let in can make the relay do, over and over, and where that ends. */

const shows = (client: number): Uint8Array => encodeAwareness([{ client, clock: 1, json: '{}' }])

describe('one connection', () => {
  it('asks for the whole document so often and no more, also as a reader; a colleague goes on', async () => {
    const relay = await serveRelay({ limits: { askBurst: 3, asksPerSecond: 0 } })
    const owner = await bearMap(relay.port)
    const reader = await joinAs(relay.port, (await owner.makeLink('reader')).secret)
    const colleague = await joinRaw(relay.port, { session: owner.session, born: false })
    const ask = encodeStep1(new Y.Doc())
    for (let time = 0; time < 3; time++) {
      const answered = reader.next(() => true)
      reader.send(ask)
      await answered
    }
    reader.send(ask)
    expect(await reader.closed).toBe(CLOSE_CODES.tooFast)
    const acknowledged = colleague.next(isAcknowledgement)
    colleague.send(updateFrame('org-0001'))
    await acknowledged
  })

  it('makes the relay look for the place of what it wrote only so long; what others write over what they see comes in', async () => {
    const relay = await serveRelay({ limits: { chainStepBurst: 0, chainStepsPerSecond: 0 } })
    const [colleague, eve] = [joinWithProvider(relay.port, { hello: { device: 'ans' } }), joinWithProvider(relay.port, { hello: { device: 'eve' } })]
    await Promise.all([colleague.synced(), eve.synced()])
    const write = (value: number): void => void colleague.doc.getMap('organisations').set('org-0001', value)
    write(0)
    await eve.holds((doc) => doc.getMap('organisations').get('org-0001') === 0)
    eve.disconnect()
    for (let value = 1; value <= 20; value++) {
      write(value)
      await colleague.acknowledged(value + 2)
    }
    eve.doc.getMap('organisations').set('org-0001', 'long ago')
    eve.connect()
    expect(await eve.nextClose()).toBe(CLOSE_CODES.tooFast)
    write(21)
    await colleague.acknowledged(23)
  })

  it('says what it has in so many bytes and no more', async () => {
    const relay = await serveRelay()
    const client = await joinRaw(relay.port)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, SYNC_STEP_1)
    encoding.writeVarUint8Array(encoder, new Uint8Array(MAX_STATE_VECTOR_BYTES + 1))
    client.send(encoding.toUint8Array(encoder))
    expect(await client.closed).toBe(CLOSE_CODES.malformed)
  })

  it('shows no more people at once than any room holds', async () => {
    const relay = await serveRelay()
    const client = await joinRaw(relay.port)
    client.send(encodeAwareness(Array.from({ length: 1_001 }, (_, index) => ({ client: index + 1, clock: 1, json: '{}' }))))
    expect(await client.closed).toBe(CLOSE_CODES.malformed)
  })
})

describe('whoever comes and goes', () => {
  it('leaves no client id on the disk when they may not edit', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const editor = await joinRaw(relay.port, { session: owner.session, born: false, device: 'ans' })
    const contributor = await joinAs(relay.port, (await owner.makeLink('contributor')).secret, 'eve')
    for (const [client, id] of [[contributor, 7], [editor, 8]] as const) {
      const seen = editor.next(isAwareness)
      client.send(shows(id))
      await seen
    }
    const acknowledged = editor.next(isAcknowledgement)
    editor.send(updateFrame('org-0001'))
    await acknowledged
    const { owners } = await relay.store.load(ROOM)
    expect([owners.has(7), owners.has(8)]).toEqual([false, true])
  })

  it('is forgotten when a thousand others left after them', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const presence = createPresence({ intervalMs: 40, maxStateBytes: 100, broadcast: () => {}, grantColour: () => {}, claim: () => true })
    const somebody = (device: string): Member => ({ device, role: 'contributor', name: device, colour: 0, presence: device }) as Member
    const isShown = (client: number): boolean => {
      const stranger = somebody('stranger')
      presence.receive(stranger, [{ client, clock: 9, json: '{"here":true}' }])
      const shown = presence.everybody() !== null
      presence.leave(stranger)
      return shown
    }
    for (let client = 1; client <= 1_200; client++) {
      const member = somebody(`device ${client}`)
      presence.receive(member, [{ client, clock: 1, json: '{}' }])
      presence.leave(member)
      vi.advanceTimersByTime(40)
    }
    presence.stop()
    // An echo of somebody who left just now is not taken for somebody new.
    expect([isShown(1_200), isShown(1)]).toEqual([false, true])
  })
})

describe('over POST', () => {
  it('one session asks so often and no more; another one is not its victim', async () => {
    const relay = await serveRelay({ limits: { requestBurst: 3, requestsPerSecond: 0 } })
    const owner = await bearMap(relay.port)
    const other = await sessionFor(relay.port, owner.secret)
    const ask = async (session: string): Promise<string | undefined> => (await post(relay.port, LINKS_PATH, { session, act: 'list' })).body.error
    const answers = [await ask(owner.session), await ask(owner.session), await ask(owner.session), await ask(owner.session)]
    expect(answers).toEqual([undefined, undefined, undefined, 'tooOften'])
    expect(await ask(other)).toBeUndefined()
  })

  it('nobody makes the disk work by asking whether it does', async () => {
    let looks = 0
    const relay = await serveRelay({ store: { ...createMemoryStore(), probe: async () => void (looks += 1) } })
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${relay.port}/readyz`)))
    expect([answers.every(({ ok }) => ok), looks]).toEqual([true, 1])
  })
})

const isAcknowledgement = (frame: Uint8Array): boolean => messageType(frame) === MESSAGE_ACKNOWLEDGEMENT

/** Somebody who may not edit: the relay asks them for nothing, so it is the welcome that says that they are in. */
async function joinAs(port: number, secret: string, device = ''): Promise<RawClient> {
  const client = await openRaw(port)
  const welcomed = client.next((frame) => messageType(frame) === MESSAGE_WELCOME)
  client.send(encodeHello({ ...HELLO, session: await sessionFor(port, secret), born: false, device }))
  await welcomed
  return client
}
