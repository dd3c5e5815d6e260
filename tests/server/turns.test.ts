import { describe, expect, it } from 'vitest'
import type { Access, Admission } from '../../server/access.ts'
import { createTurns } from '../../server/turns.ts'
import { encodeHello } from '../../src/protocol/messages.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { openRaw } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'
import { HELLO, joinWithProvider } from './stockClient.ts'

describe('turns', () => {
  it('come in the order they were asked for, and no more than so many at once', async () => {
    const turns = createTurns(2, 10)
    const begun: number[] = []
    let [running, most] = [0, 0]
    const work = async (number: number): Promise<void> => {
      const end = await turns.take()
      begun.push(number)
      most = Math.max(most, ++running)
      await new Promise((resolve) => void setImmediate(resolve))
      running -= 1
      end?.()
    }
    await Promise.all(Array.from({ length: 12 }, (_, number) => work(number)))
    expect(begun).toEqual(Array.from({ length: 12 }, (_, number) => number))
    expect(most).toBe(2)
  })

  it('are not promised to more than can wait', () => {
    const turns = createTurns(1, 1)
    expect([turns.take(), turns.take(), turns.take()].map((turn) => turn !== null)).toEqual([true, true, false])
  })
})

const LET_IN: Admission = { ok: true, role: 'editor', extras: [], link: '', leave: () => {} }

/** A door that the test opens, and that knows how many stood before it at once. */
function heldDoor(): { readonly access: Access; readonly reached: (count: number) => Promise<void>; readonly most: () => number; readonly open: () => void } {
  const gate = Promise.withResolvers<void>()
  let [inside, most] = [0, 0]
  let look = (): void => {}
  return {
    most: () => most,
    reached: (count) => new Promise((resolve) => {
      look = () => void (inside >= count && resolve())
      look()
    }),
    open: () => gate.resolve(),
    access: async () => {
      most = Math.max(most, ++inside)
      look()
      await gate.promise
      inside -= 1
      return LET_IN
    },
  }
}

const CROWD = 60
const SENT_AWAY = `closes_total{code="${CLOSE_CODES.slow}"}`

describe('a crowd that comes back at once', () => {
  it('is let in a few at a time; who cannot even wait is asked to come back, and gets in', async () => {
    const door = heldDoor()
    const relay = await serveRelay({ access: door.access, limits: { entriesAtOnce: 4, mostWaitingEntries: 10 } })
    const crowd = Array.from({ length: CROWD }, () => joinWithProvider(relay.port))
    expect(await Promise.race(crowd.map((client) => client.nextClose()))).toBe(CLOSE_CODES.slow)
    expect(door.most()).toBe(4)
    door.open()
    await Promise.all(crowd.map(({ welcome }) => welcome))
    expect([relay.memberCount(), door.most()]).toEqual([CROWD, 4])
  })

  it('control: stands at the door all at once where nobody takes turns, and nobody is sent away', async () => {
    const door = heldDoor()
    const relay = await serveRelay({ access: door.access, limits: { entriesAtOnce: 1_000 } })
    const crowd = Array.from({ length: CROWD }, () => joinWithProvider(relay.port))
    await door.reached(CROWD)
    door.open()
    await Promise.all(crowd.map(({ welcome }) => welcome))
    expect(await metricsOf(relay.port)).not.toContain(SENT_AWAY)
  })

  it('holds nobody up who left while waiting', async () => {
    const gate = Promise.withResolvers<void>()
    const relay = await serveRelay({ access: async () => gate.promise.then(() => LET_IN), limits: { entriesAtOnce: 1 } })
    const [first, left] = [await openRaw(relay.port), await openRaw(relay.port)]
    for (const client of [first, left]) client.send(encodeHello(HELLO))
    left.socket.close()
    await left.closed
    const last = joinWithProvider(relay.port)
    gate.resolve()
    await last.welcome
    expect(relay.memberCount()).toBe(2)
  })
})

async function metricsOf(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
}
