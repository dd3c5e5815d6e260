import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { viewOf } from '../../src/protocol/documentView.ts'
import { MAX_CHAIN_STEPS } from '../../src/protocol/limits.ts'
import { judgeUpdate, type Judgement } from '../../src/protocol/updateGate.ts'
import { any, craftUpdate, item, type Id } from './craftUpdate.ts'

const KEY = 'org-0001'
const LENGTH = 1_000

/** Two people who wrote over each other so often, under one key; the clock of each entry of the first. */
function longChain(length: number): { readonly doc: Y.Doc; readonly entries: readonly Id[] } {
  const [ans, bob] = [new Y.Doc(), new Y.Doc()]
  ans.clientID = 1_000
  bob.clientID = 2_000
  const entries: Id[] = []
  for (let time = 0; time < length; time++) {
    const [writer, other] = time % 2 === 0 ? [ans, bob] : [bob, ans]
    writer.getMap('organisations').set(KEY, time)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(other)))
    entries.push([writer.clientID, Math.floor(time / 2)])
  }
  return { doc: bob, entries }
}

function judge(doc: Y.Doc, update: Uint8Array): Judgement {
  return judgeUpdate(update.byteLength, Y.decodeUpdate(update), { ...viewOf(doc), ownerOf: () => null }, 'eve')
}

describe('what is written over values that were overwritten long ago', () => {
  const { doc, entries } = longChain(LENGTH)
  const overEach = (client: number, over: (place: number) => Id): Uint8Array =>
    craftUpdate([{ client, clock: 0, structs: Array.from({ length: LENGTH }, (_, place) => item({ origin: over(place) }, any(place))) }])

  it.each([
    ['the same one, by a client that sorts before the others', 1, () => entries[0]],
    ['the same one, by a client that sorts behind them', 2 ** 32 - 1, () => entries[0]],
    ['each of them in turn', 1, (place: number) => entries[place]],
  ])('%s: is not let in, over and over', (_who, client, over) => {
    expect(judge(doc, overEach(client, (place) => over(place) ?? [0, 0]))).toEqual({ verdict: 'refused', reason: 'tangled' })
  })

  it('is not let in when the births of a key are many, either', () => {
    const births = craftUpdate(Array.from({ length: LENGTH }, (_, client) => ({ client: 5_000 - client, clock: 0, structs: [item({ root: 'organisations', key: KEY }, any(1))] })))
    expect(judge(doc, births)).toEqual({ verdict: 'refused', reason: 'tangled' })
  })

  it('comes in once, as from a device that was away, with all that it wrote over its own after that', () => {
    const away = new Y.Doc()
    Y.applyUpdate(away, Y.encodeStateAsUpdate(longChain(2).doc))
    away.clientID = 1
    const before = Y.encodeStateVector(away)
    for (let time = 0; time < LENGTH; time++) away.getMap('organisations').set(KEY, `away ${time}`)
    const judged = judge(doc, Y.encodeStateAsUpdate(away, before))
    expect(judged.verdict).toBe('accepted')
    expect(judged.verdict === 'accepted' && judged.steps).toBeLessThan(3 * LENGTH)
  })

  it('costs nothing where an app writes over what it sees', () => {
    const update = Y.encodeStateAsUpdate(longChain(3 * LENGTH).doc)
    expect(judge(new Y.Doc(), update)).toMatchObject({ verdict: 'accepted', steps: 0 })
  })

  it('control: the bound is what stands between', () => {
    const few = craftUpdate([{ client: 1, clock: 0, structs: Array.from({ length: 50 }, (_, place) => item({ origin: entries[0] ?? [0, 0] }, any(place))) }])
    const judged = judge(doc, few)
    expect(judged.verdict === 'accepted' && judged.steps).toBeGreaterThan(25 * LENGTH)
    expect(judged.verdict === 'accepted' && judged.steps).toBeLessThan(MAX_CHAIN_STEPS)
  })
})
