import { createDisk, failWrites, openTab, until } from './databaseInMemory.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Database, LocalKey } from '../../src/storage/database.ts'
import { FOLD_FROM_ROWS, openLocalDoc, type LocalDoc } from '../../src/storage/localCopy/localProvider.ts'
import { addRows, readRows } from '../../src/storage/localCopy/updateRows.ts'
import { seededRandom } from '../support/seededRandom.ts'

const KEY: LocalKey = { map: 'kaart00000', epoch: 'epoch-1', role: 'editor' }
const RELAY = { from: 'relay' }

const opened: LocalDoc[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((local) => local.close()))
})

type Tab = { readonly ydoc: Y.Doc; readonly local: LocalDoc; readonly facts: Y.Map<unknown> }

async function openMap(database: Database | null, key: LocalKey = KEY): Promise<Tab> {
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(database, key, ydoc, { isFromRelay: (origin) => origin === RELAY })
  opened.push(local)
  return { ydoc, local, facts: ydoc.getMap('facts') }
}

const pending = ({ local }: Tab): number => local.state.get().pending

const untilDoc = ({ ydoc }: Tab, isThere: () => boolean): Promise<void> =>
  until((listener) => {
    ydoc.on('update', listener)
    return () => ydoc.off('update', listener)
  }, isThere)

/** An edit by a colleague, as the relay would bring it. */
function receive(tab: Tab, name: string, value: unknown): void {
  const colleague = new Y.Doc()
  colleague.getMap('facts').set(name, value)
  Y.applyUpdate(tab.ydoc, Y.encodeStateAsUpdate(colleague), RELAY)
}

describe('the copy in this browser', () => {
  it('is there again after closing', async () => {
    const disk = createDisk()
    const first = await openMap(await openTab(disk))
    first.facts.set('naam', 'Altrecht')
    receive(first, 'plaats', 'Utrecht')
    await first.local.close()
    const again = await openMap(await openTab(disk))
    expect(again.facts.toJSON()).toEqual({ naam: 'Altrecht', plaats: 'Utrecht' })
  })

  it('keeps another epoch, role and map apart', async () => {
    const database = await openTab(createDisk())
    const tab = await openMap(database)
    tab.facts.set('naam', 'Altrecht')
    await tab.local.flush()
    const others = [{ ...KEY, epoch: 'epoch-2' }, { ...KEY, role: 'reader' }, { ...KEY, map: 'kaart00001' }]
    const copies = await Promise.all(others.map((key) => openMap(database, key)))
    expect(copies.map(({ facts }) => facts.size)).toEqual([0, 0, 0])
  })

  it('writes by itself, a batch at a time', async () => {
    const database = await openTab(createDisk())
    const tab = await openMap(database)
    for (let edit = 0; edit < 10; edit++) tab.facts.set(`feit${edit}`, edit)
    const other = await openMap(await openTab(createDisk()))
    expect(other.facts.size).toBe(0)
    const sameDisk = await openMap(database)
    await untilDoc(sameDisk, () => sameDisk.facts.size === 10)
    expect(await readRows(database, KEY)).toHaveLength(10)
  })

  it('writes at once when the page is hidden', async () => {
    const database = await openTab(createDisk())
    const ydoc = new Y.Doc()
    let hide = (): void => {}
    const local = await openLocalDoc(database, KEY, ydoc, {
      isFromRelay: () => false,
      writeEveryMs: 1_000_000,
      onHide: (listener) => {
        hide = listener
        return () => {}
      },
    })
    opened.push(local)
    ydoc.getMap('facts').set('naam', 'Altrecht')
    const other = await openMap(database)
    hide()
    await untilDoc(other, () => other.facts.size === 1)
    expect(await readRows(database, KEY)).toHaveLength(1)
  })

  it('asks for the commit together with the rows, because a page that is left lives no longer', async () => {
    const database = await openTab(createDisk())
    const calls: string[] = []
    const spies = [
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
        calls.push('add')
        return this.put(value)
      }),
      vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(() => void calls.push('commit')),
    ]
    const writing = addRows(database, KEY, [{ update: Uint8Array.of(0, 0), unsent: 1, edits: 1 }])
    // Microtasks only: they run before the page is gone. No answer of the database comes in between.
    for (let microtask = 0; microtask < 50; microtask++) await Promise.resolve()
    const inTurn = [...calls]
    await writing
    for (const spy of spies) spy.mockRestore()
    expect(inTurn).toEqual(['add', 'commit'])
  })

  it('leaves a row that is no update where it is, and opens the rest', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    const first = await openMap(database)
    first.facts.set('naam', 'Altrecht')
    await first.local.close()
    await database.updates.add({ ...KEY, update: Uint8Array.of(255, 255, 3), unsent: 0, edits: 0, folds: [] })
    const again = await openMap(await openTab(disk))
    expect(again.facts.toJSON()).toEqual({ naam: 'Altrecht' })
    expect(again.local.unreadableRows).toBe(1)
    expect(await readRows(database, KEY)).toHaveLength(2)
  })

  it('moves along to the epoch that the relay tells', async () => {
    const disk = createDisk()
    const tab = await openMap(await openTab(disk), { ...KEY, epoch: '' })
    tab.facts.set('naam', 'Altrecht')
    await tab.local.adopt(KEY)
    tab.facts.set('plaats', 'Utrecht')
    expect(pending(tab)).toBe(2)
    tab.local.markSent(tab.local.lastSeq())
    await tab.local.close()
    const again = await openMap(await openTab(disk))
    expect(again.facts.toJSON()).toEqual({ naam: 'Altrecht', plaats: 'Utrecht' })
    expect(pending(again)).toBe(0)
  })
})

describe('what is unsent', () => {
  it('counts edits, not what the relay brought', async () => {
    const tab = await openMap(await openTab(createDisk()))
    tab.facts.set('naam', 'Altrecht')
    tab.facts.set('plaats', 'Utrecht')
    receive(tab, 'soort', 'ggz')
    expect(pending(tab)).toBe(2)
    tab.local.markSent(1)
    expect(pending(tab)).toBe(1)
  })

  it('survives reopening, and so does the acknowledgement', async () => {
    const disk = createDisk()
    const first = await openMap(await openTab(disk))
    for (const edit of [1, 2, 3]) first.facts.set(`feit${edit}`, edit)
    await first.local.flush()
    first.local.markSent(1)
    await first.local.close()
    const second = await openMap(await openTab(disk))
    expect(pending(second)).toBe(2)
    expect(second.local.unsentAtOpening).toHaveLength(2)
    second.local.markSent(second.local.lastSeq())
    await second.local.close()
    expect(pending(await openMap(await openTab(disk)))).toBe(0)
  })

  it('is not forgotten when the acknowledgement overtakes the write', async () => {
    const disk = createDisk()
    const first = await openMap(await openTab(disk))
    first.facts.set('naam', 'Altrecht')
    const writing = first.local.flush()
    first.local.markSent(1)
    first.facts.set('plaats', 'Utrecht')
    await writing
    await first.local.close()
    expect(pending(await openMap(await openTab(disk)))).toBe(1)
  })

  it('never goes below what was numbered', async () => {
    const tab = await openMap(await openTab(createDisk()))
    tab.facts.set('naam', 'Altrecht')
    tab.local.markSent(99)
    tab.facts.set('naam', 'Arkin')
    expect(pending(tab)).toBe(1)
  })
})

describe('two tabs', () => {
  async function openTwo(): Promise<[Tab, Tab]> {
    const disk = createDisk()
    return [await openMap(await openTab(disk)), await openMap(await openTab(disk))]
  }

  it('share their edits', async () => {
    const [one, other] = await openTwo()
    one.facts.set('naam', 'Altrecht')
    await untilDoc(other, () => other.facts.get('naam') === 'Altrecht')
    other.facts.set('naam', 'Arkin')
    await untilDoc(one, () => one.facts.get('naam') === 'Arkin')
    expect(one.facts.toJSON()).toEqual(other.facts.toJSON())
  })

  it('store an edit once', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    const [one, other] = [await openMap(database), await openMap(await openTab(disk))]
    one.facts.set('naam', 'Altrecht')
    await untilDoc(other, () => other.facts.size === 1)
    await Promise.all([one.local.flush(), other.local.flush()])
    expect(await readRows(database, KEY)).toHaveLength(1)
  })

  it('pass one another\'s edits to the relay, and hear when either was acknowledged', async () => {
    const [one, other] = await openTwo()
    const origins: unknown[] = []
    other.ydoc.on('update', (_update, origin) => origins.push(origin))
    one.facts.set('naam', 'Altrecht')
    await untilDoc(other, () => other.facts.size === 1)
    expect(origins).toEqual([other.local.origin])
    await until(other.local.state.subscribe, () => pending(other) === 1)
    expect(pending(one)).toBe(1)
    other.local.markSent(other.local.lastSeq())
    await until(one.local.state.subscribe, () => pending(one) === 0)
    expect(pending(one)).toBe(0)
  })

  it('number what a tab held already, and say so', async () => {
    const [one, other] = await openTwo()
    one.facts.set('naam', 'Altrecht')
    const numbers: number[] = []
    const told = new Promise<void>((resolve) => {
      other.local.onAlreadyPresent((seq) => {
        numbers.push(seq)
        resolve()
      })
    })
    Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(one.ydoc), RELAY)
    await told
    expect(numbers).toEqual([other.local.lastSeq()])
  })
})

describe('a disk that refuses', () => {
  it('loses none of 2,000 edits when every second batch fails', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    let writes = 0
    await failWrites(database, () => ((writes += 1) % 2 === 0 ? new Error('refused') : null))
    const tab = await openMap(database)
    for (let edit = 0; edit < 2_000; edit++) {
      tab.facts.set(`feit${edit}`, edit)
      if (edit % 100 === 0) await tab.local.flush()
    }
    await tab.local.flush()
    await tab.local.flush()
    expect(pending(tab)).toBe(2_000)
    await tab.local.close()
    const again = await openMap(await openTab(disk))
    expect(again.facts.size).toBe(2_000)
    expect(pending(again)).toBe(2_000)
  })

  it('says so after two failures, goes on in memory, and writes the whole document when it takes it again', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    let refuses = true
    await failWrites(database, () => (refuses ? new DOMException('no room', 'QuotaExceededError') : null))
    const tab = await openMap(database)
    tab.facts.set('naam', 'Altrecht')
    await tab.local.flush()
    expect(tab.local.state.get()).toEqual({ storage: 'keeping', pending: 1 })
    await tab.local.flush()
    expect(tab.local.state.get()).toEqual({ storage: 'failing', reason: 'full', pending: 1 })
    tab.facts.set('plaats', 'Utrecht')
    receive(tab, 'soort', 'ggz')
    refuses = false
    await tab.local.flush()
    expect(tab.local.state.get()).toEqual({ storage: 'keeping', pending: 2 })
    const rows = await readRows(database, KEY)
    expect(rows.map(({ unsent, edits }) => [unsent, edits])).toEqual([[0, 0], [1, 2]])
    const whole = new Y.Doc()
    Y.applyUpdate(whole, rows[0]?.update ?? new Uint8Array())
    expect(whole.getMap('facts').toJSON()).toEqual({ naam: 'Altrecht', plaats: 'Utrecht', soort: 'ggz' })
  })

  it('works on without a database', async () => {
    const tab = await openMap(null)
    tab.facts.set('naam', 'Altrecht')
    expect(tab.local.state.get()).toEqual({ storage: 'failing', reason: 'unavailable', pending: 1 })
    tab.local.markSent(1)
    expect(tab.local.state.get()).toEqual({ storage: 'failing', reason: 'unavailable', pending: 0 })
  })

  it('works on when the copy cannot be read', async () => {
    const database = await openTab(createDisk())
    await database.updates.clear()
    database.close({ disableAutoOpen: true })
    const tab = await openMap(database)
    tab.facts.set('naam', 'Altrecht')
    expect(tab.local.state.get()).toEqual({ storage: 'failing', reason: 'broken', pending: 1 })
  })
})

describe('folding rows', () => {
  const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 5)

  it.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('loses nothing (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const disk = createDisk()
    const database = await openTab(disk)
    const tabs = [await openMap(database), await openMap(await openTab(disk))] as const
    for (let step = 0; step < 2 * FOLD_FROM_ROWS; step++) {
      const tab = tabs[random() < 0.5 ? 0 : 1]
      const chance = random()
      if (chance < 0.3) receive(tab, `feit${Math.floor(random() * 40)}`, step)
      else tab.facts.set(`feit${Math.floor(random() * 40)}`, step)
      if (chance > 0.9) tab.local.markSent(Math.floor(random() * (tab.local.lastSeq() + 1)))
      if (chance > 0.8) await tab.local.flush()
    }
    for (const tab of tabs) await tab.local.flush()
    for (const tab of tabs) await tab.local.close()
    const rows = await readRows(database, KEY)
    expect(rows.length).toBeLessThanOrEqual(FOLD_FROM_ROWS + 1)
    const again = await openMap(await openTab(disk))
    const both = new Y.Doc()
    for (const { ydoc } of tabs) Y.applyUpdate(both, Y.encodeStateAsUpdate(ydoc))
    expect(again.facts.toJSON()).toEqual(both.getMap('facts').toJSON())
    expect(Y.encodeStateVector(again.ydoc)).toEqual(Y.encodeStateVector(both))
  })

  it('keeps count of what is unsent', async () => {
    const disk = createDisk()
    const database = await openTab(disk)
    const tab = await openMap(database)
    for (let edit = 0; edit < 500; edit++) tab.facts.set(`feit${edit % 7}`, edit)
    await tab.local.flush()
    expect((await readRows(database, KEY)).map(({ edits }) => edits)).toEqual([500])
    expect(pending(tab)).toBe(500)
    tab.local.markSent(tab.local.lastSeq())
    await tab.local.close()
    expect(pending(await openMap(await openTab(disk)))).toBe(0)
  })
})
