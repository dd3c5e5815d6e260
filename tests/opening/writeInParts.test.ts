import { describe, expect, it, vi } from 'vitest'
import { applyImport } from '../../src/doc/editing/applyImport.ts'
import { changeRecord, createRecord } from '../../src/doc/editing/editRecord.ts'
import { createEditHistory, MOST_IN_A_PART } from '../../src/doc/editing/editHistory.ts'
import { createEntityStore } from '../../src/doc/reading/entityStore.ts'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { observeNetwork } from '../../src/doc/reading/observeNetwork.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import { NO_DECISIONS, type ImportWrite } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import { partsOf } from '../../src/importing/planParts.ts'
import { allSteps } from '../../src/model/allSteps.ts'
import { writeInParts, type PartsToWrite } from '../../src/opening/importing/writeInParts.ts'
import { largeNetwork } from '../bench/largeNetwork.ts'
import { serveRelay } from '../server/relayInTest.ts'
import { joinWithProvider } from '../server/stockClient.ts'
import { countedIds, FILE, foreignFile } from '../support/importedFile.ts'
import { asJson, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'

const file = foreignFile(largeNetwork({ organisations: 60, coalitions: 12, memberships: 180 }))
const planFor = (peer: MapPeer) => planImport(peer.network(), file, NO_DECISIONS, FILE, countedIds())
const GOING_ON = { signal: new AbortController().signal, onShare: () => {} }

/** The parts of a plan, and what happens while one of them is asked for. */
function partsFor(peer: MapPeer, between: (index: number) => void = () => {}): PartsToWrite & { readonly parts: readonly (readonly ImportWrite[])[] } {
  const parts = partsOf(planFor(peer).writes, 40)
  return { parts, count: parts.length, read: (index) => { between(index); return Promise.resolve(parts[index] ?? null) } }
}

describe('W9 an import in parts', () => {
  it('comes to the same as in one go, as one step back and forth, and says how far it is', async () => {
    const [atOnce, me] = createMapPeers(2) as [MapPeer, MapPeer]
    atOnce.history.edit((writer) => applyImport(writer, planFor(atOnce)))
    const before = asJson(me.network())
    const onShare = vi.fn<(share: number) => void>()
    const toWrite = partsFor(me)
    expect(await writeInParts(me.history, toWrite, { ...GOING_ON, onShare })).toBe('written')
    expect(onShare.mock.calls.map(([share]) => share)).toEqual(toWrite.parts.map((_, index) => (index + 1) / toWrite.count))
    expect(toWrite.count).toBeGreaterThan(10)
    expect(asJson(me.network())).toEqual(asJson(atOnce.network()))
    expect(me.history.undo().inTheWay).toEqual([])
    expect(asJson(me.network())).toEqual(before)
    expect(me.history.canUndo()).toBe(false)
    me.history.redo()
    expect(asJson(me.network())).toEqual(asJson(atOnce.network()))
  })

  it('keeps what a colleague does between two parts, also when it is undone', async () => {
    const [me, colleague] = createMapPeers(2) as [MapPeer, MapPeer]
    let party = ''
    const end = await writeInParts(me.history, partsFor(me, (index) => {
      if (index !== 3) return
      deliverAll([me, colleague])
      party = [...colleague.network().organisations.keys()][0] ?? ''
      colleague.history.edit((writer) => {
        changeRecord(writer, 'organisations', party, { note: 'van een collega' })
        createRecord(writer, 'organisations', 'org-colleague', { name: 'Van een collega' })
      })
      deliverAll([me, colleague])
    }), GOING_ON)
    expect(end).toBe('written')
    expect(me.network().organisations.get(party as never)?.note).toBe('van een collega')
    expect(me.history.undo().inTheWay.map(({ id }) => id)).toEqual([party])
    expect([...me.network().organisations.values()].map(({ note, name }) => note || name).sort()).toEqual(['Van een collega', 'van een collega'])
    deliverAll([me, colleague])
    expect(asJson(colleague.network())).toEqual(asJson(me.network()))
  })

  it.each([
    ['somebody cancels', (stop: () => void) => stop(), 'takenBack'],
    ['the rest cannot be had', () => 'nothing', 'takenBack'],
    ['something breaks', () => { throw new Error('broken') }, 'broken'],
  ] as const)('leaves nothing when %s', async (_, happens, end) => {
    const [me] = createMapPeers(1) as [MapPeer]
    const before = asJson(me.network())
    const controller = new AbortController()
    const { parts, count } = partsFor(me)
    const read: PartsToWrite['read'] = (index) => {
      const outcome = index === 5 ? happens(() => controller.abort()) : undefined
      return Promise.resolve(outcome === 'nothing' ? null : (parts[index] ?? null))
    }
    const ended = await writeInParts(me.history, { count, read: async (index) => read(index) }, { ...GOING_ON, signal: controller.signal }).catch((error: unknown) => (error as Error).message)
    expect(ended).toBe(end)
    expect(me.outbox.length, 'some of it was there').toBeGreaterThan(5)
    expect(asJson(me.network())).toEqual(before)
    expect([me.history.canUndo(), me.history.canRedo()]).toEqual([false, false])
    expect(await writeInParts(me.history, partsFor(me), GOING_ON)).toBe('written')
    expect(me.network().organisations.size).toBe(60)
  })

  it('leaves nothing when the map is closed meanwhile, and nobody writes on', async () => {
    const [me] = createMapPeers(1) as [MapPeer]
    const before = asJson(me.network())
    let updates = 0
    const end = await writeInParts(me.history, partsFor(me, (index) => {
      if (index !== 4) return
      me.history.settle()
      updates = me.outbox.length
    }), GOING_ON)
    expect([end, asJson(me.network()), me.outbox.length]).toEqual(['takenBack', before, updates])
  })

  it('comes in by a relay as so many updates, which a colleague reads whole', async () => {
    const relay = await serveRelay()
    const [ans, bert] = [joinWithProvider(relay.port, { hello: { device: 'ans' } }), joinWithProvider(relay.port, { hello: { device: 'bert' } })]
    await Promise.all([ans.synced(), bert.synced()])
    const [me] = createMapPeers(1) as [MapPeer]
    const parts = partsFor(me)
    const mapDoc = openMapDoc(ans.doc)
    expect(await writeInParts(createEditHistory(mapDoc), parts, GOING_ON)).toBe('written')
    await ans.acknowledged(1 + parts.count)
    await bert.holds((doc) => doc.getMap('memberships').size === 180)
    expect(asJson(readNetwork(openMapDoc(bert.doc)))).toEqual(asJson(readNetwork(mapDoc)))
  })
})

describe('U1 what is halfway', () => {
  it('is taken back in parts to the same end, and nothing else is taken back meanwhile', async () => {
    const [me] = createMapPeers(1) as [MapPeer]
    me.history.edit((writer) => createRecord(writer, 'organisations', 'org-mine', { name: 'Van mij' }))
    const before = asJson(me.network())
    const many = Array.from({ length: MOST_IN_A_PART * 2 }, (_, index) => `org-${String(index).padStart(6, '0')}`)
    me.history.edit((writer) => many.forEach((id) => createRecord(writer, 'organisations', id, { name: id })))
    const after = asJson(me.network())
    const steps = me.history.undoInParts()
    steps?.next()
    expect(me.network().organisations.size).toBe(1 + MOST_IN_A_PART)
    expect([me.history.undo().done, me.history.undoInParts(), me.history.redoInParts(), me.history.editInParts()]).toEqual([false, null, null, null])
    expect(steps && allSteps(steps)).toMatchObject({ done: true, inTheWay: [] })
    expect(asJson(me.network())).toEqual(before)
    const forth = me.history.redoInParts()
    expect(forth && allSteps(forth)).toMatchObject({ done: true, inTheWay: [] })
    expect(asJson(me.network())).toEqual(after)
  })

  it('is brought to its end before the map is closed', () => {
    const [me] = createMapPeers(1) as [MapPeer]
    const before = asJson(me.network())
    me.history.edit((writer) => { for (let index = 0; index < MOST_IN_A_PART * 2; index++) createRecord(writer, 'organisations', `org-${String(index).padStart(6, '0')}`, { name: 'x' }) })
    me.history.undoInParts()?.next()
    me.history.settle()
    expect(asJson(me.network())).toEqual(before)
  })

  it('is read once, when it is whole', async () => {
    const [me] = createMapPeers(1) as [MapPeer]
    const told = vi.fn<() => void>()
    const entities = createEntityStore(observeNetwork(me.mapDoc), (run) => me.history.whenWhole(run))
    entities.subscribe(told)
    await writeInParts(me.history, partsFor(me, () => expect(entities.network().organisations.size).toBe(0)), GOING_ON)
    expect(told).toHaveBeenCalledTimes(1)
    expect(asJson(entities.network())).toEqual(asJson(me.network()))
    entities.destroy()
  })
})
