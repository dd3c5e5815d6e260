import { describe, expect, it, vi } from 'vitest'
import { NO_DECISIONS } from '../../src/importing/importPlan.ts'
import { NOTHING_GONE } from '../../src/model/goneRecords.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { openImportDesk, type ImportWorker } from '../../src/opening/importing/importDesk.ts'
import type { ImportRequest } from '../../src/opening/importing/importMessages.ts'
import { createImportWork } from '../../src/opening/importing/importWork.ts'

const FACTS = { title: 'leden', date: null, importedAt: '2026-01-02', enteredBy: '' }
const MAP = { network: EMPTY_NETWORK, gone: NOTHING_GONE }
const paste = (text: string) => ({ kind: 'paste', text }) as const

/** What a worker would do, in the same thread; `isDeaf` never answers. */
function fakeWorker(isDeaf = false) {
  let made = 0
  const work = createImportWork((prefix) => `${prefix}-${String(made++).padStart(6, '0')}`)
  const asked: ImportRequest[] = []
  const worker: ImportWorker = Object.assign(new EventTarget(), {
    terminate: vi.fn<() => void>(),
    postMessage(request: ImportRequest) {
      asked.push(request)
      if (!isDeaf) void work(request).then((data) => worker.dispatchEvent(new MessageEvent('message', { data })))
    },
  })
  return { worker, asked }
}

describe('the desk where a file is read', () => {
  it('reads, mends and plans, and sends the map once', async () => {
    const { worker, asked } = fakeWorker()
    const desk = openImportDesk(() => worker)
    const read = await desk.read(paste('Naam\tSoort\tBegin\nAltrecht\t\t20x4\nLister\t\t2015'), BUILT_IN_VOCABULARY)
    if (read.kind !== 'tables') throw new Error(read.kind)
    const { layout, samples } = read.found
    expect(samples[0]?.map(([name]) => name)).toEqual(['Altrecht', 'Lister'])
    const first = await desk.understand(layout, [])
    if (first.kind !== 'network') throw new Error(first.kind)
    expect(first.imported.problems).toMatchObject([{ code: 'badDate', value: '20x4', at: { row: 2, column: 2 } }])
    const mended = await desk.understand(layout, [{ sheet: layout.parts[0]?.sheet ?? '', row: 2, column: 2, value: '2014' }])
    expect(mended).toMatchObject({ kind: 'network', imported: { problems: [] } })
    const looked = await desk.plan(MAP, NO_DECISIONS, FACTS)
    const written = await desk.plan(MAP, NO_DECISIONS, FACTS, { today: '2026-01-02', eye: { x: 500, y: 0 } })
    expect(looked).toMatchObject({ kind: 'plan', outlook: { records: [{ becomes: 'new' }, { becomes: 'new' }] } })
    expect(written).toMatchObject({ kind: 'ready', ready: { parts: 1, fits: true, newParties: [expect.any(String), expect.any(String)] } })
    const part = await desk.part(0)
    if (part.kind !== 'part') throw new Error(part.kind)
    expect(part.writes.flatMap((write) => (write.write === 'place' ? [write.id] : []))).toHaveLength(2)
    expect(asked.flatMap((request) => (request.ask === 'plan' ? [request.map === null] : []))).toEqual([false, true])
  })

  it('says so where nothing can be read', async () => {
    const desk = openImportDesk(() => fakeWorker().worker)
    expect(await desk.read(paste(' '), BUILT_IN_VOCABULARY)).toMatchObject({ kind: 'failed', failure: { code: 'empty' } })
  })

  it('stops the work when it is closed, and leaves nobody waiting', async () => {
    const { worker, asked } = fakeWorker(true)
    const desk = openImportDesk(() => worker)
    const reading = desk.read(paste('a\tb\nc\td'), BUILT_IN_VOCABULARY)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    desk.close()
    expect(await reading).toMatchObject({ failure: { code: 'failed' } })
    expect(worker.terminate).toHaveBeenCalledWith()
    expect(await desk.understand({ parts: [], terms: {} }, [])).toMatchObject({ failure: { code: 'failed' } })
  })

  it('gives up what takes too long', async () => {
    vi.useFakeTimers()
    const { worker } = fakeWorker(true)
    const reading = openImportDesk(() => worker, 1_000).read(paste('a'), BUILT_IN_VOCABULARY)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await reading).toMatchObject({ failure: { code: 'tooSlow' } })
    expect(worker.terminate).toHaveBeenCalledWith()
    vi.useRealTimers()
  })
})
