import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import { MAX_HELLO_BYTES, MAX_NAME_CHARACTERS } from '../../src/protocol/limits.ts'
import { countsForAcknowledgement, decodeAcknowledgement, decodeHello, decodeRefusal, decodeWelcome, encodeAcknowledgement, encodeHello, encodeRefusal, encodeWelcome, type Hello, MESSAGE_HELLO, messageType, PRESENCE_COLOURS, PROTOCOL_VERSION, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '../../src/protocol/messages.ts'
import { EXTRAS, ROLES } from '../../src/protocol/roles.ts'

const token = fc.string({ maxLength: 40 })
const hellos: fc.Arbitrary<Hello> = fc.record({
  protocol: fc.constant(PROTOCOL_VERSION), session: token, device: token, epoch: token, name: fc.string({ unit: 'grapheme', maxLength: 10 }).filter((name) => name.length <= MAX_NAME_CHARACTERS), colour: fc.option(fc.integer({ min: 0, max: PRESENCE_COLOURS - 1 })), born: fc.boolean(),
})
const welcomes = fc.record({ protocol: fc.constant(PROTOCOL_VERSION), epoch: token, role: fc.constantFrom(...ROLES), extras: fc.subarray([...EXTRAS]), colour: fc.integer({ min: 0, max: PRESENCE_COLOURS - 1 }), presence: token })

const HELLO: Hello = { protocol: PROTOCOL_VERSION, session: '', device: 'd', epoch: 'e', name: 'Ans', colour: null, born: false }

/** A frame of our JSON kind with whatever in it. */
function jsonFrame(type: number, text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

const helloWith = (fields: object): Uint8Array => jsonFrame(MESSAGE_HELLO, JSON.stringify({ ...HELLO, ...fields }))

describe('messages', () => {
  it('read as they were written', () => {
    fc.assert(fc.property(hellos, (hello) => {
      expect(decodeHello(encodeHello(hello))).toEqual({ ok: true, value: hello })
    }))
    fc.assert(fc.property(welcomes, (welcome) => {
      expect(decodeWelcome(encodeWelcome(welcome))).toEqual({ ok: true, value: welcome })
    }))
    fc.assert(fc.property(fc.maxSafeNat(), fc.uint8Array(), (count, stateVector) => {
      expect(decodeAcknowledgement(encodeAcknowledgement({ count, stateVector }))).toEqual({ ok: true, value: { count, stateVector } })
      expect(decodeRefusal(encodeRefusal({ message: count, reason: 'value' }))).toEqual({ ok: true, value: { message: count, reason: 'value' } })
    }))
  })

  it('never throw on any bytes, nor on a good message cut short', () => {
    const good = [encodeHello(HELLO), encodeAcknowledgement({ count: 3, stateVector: new Uint8Array(9) }), encodeRefusal({ message: 3, reason: 'value' })]
    const cut = fc.tuple(fc.constantFrom(...good), fc.nat(8)).map(([frame, less]) => frame.slice(0, Math.max(0, frame.length - 1 - less)))
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), cut), (bytes) => {
      expect([decodeHello(bytes).ok, decodeWelcome(bytes).ok, decodeAcknowledgement(bytes).ok, decodeRefusal(bytes).ok]).toEqual([false, false, false, false])
      expect(() => [messageType(bytes), countsForAcknowledgement(bytes)]).not.toThrow()
    }), { numRuns: 500 })
  })

  it.each([
    ['no JSON', jsonFrame(MESSAGE_HELLO, '{')],
    ['null', jsonFrame(MESSAGE_HELLO, 'null')],
    ['another type', jsonFrame(99, JSON.stringify(HELLO))],
    ['no version', helloWith({ protocol: undefined })],
    ['a version in words', helloWith({ protocol: '1' })],
    ['a number for a name', helloWith({ name: 7 })],
    ['a name of 41 characters', helloWith({ name: 'x'.repeat(MAX_NAME_CHARACTERS + 1) })],
    ['a device that is a list', helloWith({ device: ['a'] })],
    ['an epoch without end', helloWith({ epoch: 'e'.repeat(500) })],
    ['born in words', helloWith({ born: 'yes' })],
    ['too many bytes', helloWith({ more: 'm'.repeat(MAX_HELLO_BYTES) })],
  ])('refuse a hello with %s', (_, frame) => expect(decodeHello(frame)).toEqual({ ok: false, error: 'malformed' }))

  it('tell another version from a bad message, whatever else it holds', () => {
    expect(decodeHello(jsonFrame(MESSAGE_HELLO, '{"protocol":2}'))).toEqual({ ok: false, error: 'tooOld' })
  })

  it('take fields that they do not know along nowhere', () => {
    expect(decodeHello(helloWith({ extra: 1, __proto__: { born: true } }))).toEqual({ ok: true, value: HELLO })
  })

  it.each([undefined, null, -1, PRESENCE_COLOURS, 1.5, '3'])('read the colour %s as no wish, so that a browser of yesterday is welcome', (colour) => {
    expect(decodeHello(helloWith({ colour }))).toEqual({ ok: true, value: HELLO })
  })

  it('number sync as y-protocols does, and count what brings updates', () => {
    expect([SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE]).toEqual([syncProtocol.messageYjsSyncStep1, syncProtocol.messageYjsSyncStep2, syncProtocol.messageYjsUpdate])
    const frames = [[0, 0, 1, 0], [0, 1, 2, 0, 0], [0, 2, 2, 0, 0], [1, 1, 0], [0], []]
    expect(frames.map((bytes) => countsForAcknowledgement(new Uint8Array(bytes)))).toEqual([false, true, true, false, false, false])
  })
})
