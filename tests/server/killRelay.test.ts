import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeAcknowledgement, encodeHello } from '../../src/protocol/messages.ts'
import { encodeUpdate } from '../../server/room/frames.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { type Random, seededRandom } from '../support/seededRandom.ts'
import { serveApp } from '../support/serveApp.ts'
import { makeDataDir } from './dataDir.ts'
import { openRaw } from './rawClient.ts'
import { HELLO, joinWithProvider, ROOM } from './stockClient.ts'

const ROUNDS = 20
const TYPISTS = 4
/** Edits of one typist that are on their way at the same time. */
const IN_FLIGHT = 5
const MAX_ACKNOWLEDGEMENTS = 50
const MAX_TURNS = 100

/** Somebody who types on until the relay dies, and knows which edits were acknowledged. */
type Typist = { readonly doc: Y.Doc; readonly acknowledged: string[] }

async function startTyping(port: number, name: string, onAcknowledgement: () => void): Promise<Typist> {
  const client = await openRaw(port)
  const typist: Typist = { doc: new Y.Doc(), acknowledged: [] }
  const sent: string[] = []
  typist.doc.on('update', (update: Uint8Array) => client.send(encodeUpdate(update)))
  const type = (): void => {
    const key = `org-${name}x${sent.length}`
    sent.push(key)
    typist.doc.getMap('organisations').set(key, { name: key })
  }
  client.socket.on('message', (data: ArrayBuffer) => {
    const decoded = decodeAcknowledgement(new Uint8Array(data))
    if (!decoded.ok) return
    typist.acknowledged.push(...sent.slice(typist.acknowledged.length, decoded.value.count))
    while (sent.length < typist.acknowledged.length + IN_FLIGHT) type()
    onAcknowledgement()
  })
  client.send(encodeHello(HELLO))
  for (let edit = 0; edit < IN_FLIGHT; edit++) type()
  return typist
}

/** One life of a relay: typed in until some moment, then killed. Answers the keys that were acknowledged. */
async function typeUntilKilled(dataDir: string, main: string, round: number, random: Random): Promise<string[]> {
  const app = await serveApp({ dataDir, main })
  const enough = Promise.withResolvers<void>()
  let left = 1 + Math.floor(random() * MAX_ACKNOWLEDGEMENTS)
  const count = (): void => void (--left === 0 && enough.resolve())
  const port = Number(new URL(app.address).port)
  const typists = await Promise.all(Array.from({ length: TYPISTS }, (_, index) => startTyping(port, `r${round}t${index}`, count)))
  await enough.promise
  for (let turn = Math.floor(random() * MAX_TURNS); turn > 0; turn--) await nextTurn()
  await app.kill()
  return typists.flatMap(({ acknowledged }) => acknowledged)
}

async function keysOnDisk(dataDir: string): Promise<ReadonlySet<string>> {
  const store = await openSqliteStore({ dataDir })
  const doc = new Y.Doc()
  const { snapshot, updates } = await store.load(ROOM)
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  await store.close()
  return new Set(doc.getMap('organisations').keys())
}

/** What a relay that starts again gives to somebody who joins. */
async function keysServed(dataDir: string): Promise<ReadonlySet<string>> {
  const app = await serveApp({ dataDir })
  const reader = joinWithProvider(Number(new URL(app.address).port), { hello: { epoch: '', born: false } })
  await reader.synced()
  await app.stop()
  return new Set(reader.doc.getMap('organisations').keys())
}

/** Acknowledged edits, and how many of them are gone from the disk after this many lives: an edit that is lost does not come back. */
async function countLost(main: string, dataDir: string, rounds: number, random: Random): Promise<{ readonly acknowledged: readonly string[]; readonly lost: number }> {
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) acknowledged.push(...(await typeUntilKilled(dataDir, main, round, random)))
  const kept = await keysOnDisk(dataDir)
  return { acknowledged, lost: acknowledged.filter((key) => !kept.has(key)).length }
}

describe('a relay killed while people type', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

  it(`has every acknowledged edit after ${ROUNDS} deaths (seeded)`, { timeout: 240_000 }, async () => {
    console.log(`seed ${seed}`)
    const dataDir = makeDataDir()
    const { acknowledged, lost } = await countLost('server/main.ts', dataDir, ROUNDS, seededRandom(seed))
    console.log(`${acknowledged.length} acknowledged edits, ${lost} lost`)
    expect(lost, `seed ${seed}`).toBe(0)
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10)
    const served = await keysServed(dataDir)
    expect(acknowledged.filter((key) => !served.has(key)), `seed ${seed}`).toEqual([])
  })

  it('would be caught if it acknowledged before the commit (control)', { timeout: 120_000 }, async () => {
    const { lost } = await countLost('tests/support/earlyAckRelay.ts', makeDataDir(), 3, seededRandom(seed))
    expect(lost, `seed ${seed}`).toBeGreaterThan(0)
  })
})
