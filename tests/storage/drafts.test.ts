import { createDisk, openTab, watchWrites } from './databaseInMemory.ts'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { KEEP_DRAFT_MS, openDrafts, type DraftShelf } from '../../src/storage/drafts/drafts.ts'
import { leavingNote } from '../../src/storage/drafts/leavingNote.ts'
import { removeMap } from '../../src/storage/mapLibrary.ts'

const HALF = { text: 'Altrecht tre', base: '' }
const NEVER_MS = 2 ** 30

/** What a browser keeps at once, also when the page goes away. */
function noteShelf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly size: () => number } {
  const notes = new Map<string, string>()
  return { getItem: (name) => notes.get(name) ?? null, setItem: (name, text) => void notes.set(name, text), removeItem: (name) => void notes.delete(name), size: () => notes.size }
}

type Page = { readonly drafts: DraftShelf; readonly hide: () => void }

/** A page that writes only when it is hidden or closed, so that a test says when. */
async function openPage(database: Database | null, map = 'een', now = 0, shelf = noteShelf()): Promise<Page> {
  let hide = (): void => {}
  const onHide = (listener: () => void) => {
    hide = listener
    return () => {}
  }
  const drafts = await openDrafts(database, map, { now: () => now, onHide, everyMs: NEVER_MS, note: leavingNote(map, shelf) })
  return { drafts, hide: () => hide() }
}

describe('what is half typed', () => {
  it('is there when the map is opened again, with what stood there before', async () => {
    const disk = createDisk()
    const { drafts } = await openPage(await openTab(disk))
    drafts.keep('org-1/Doel', { text: 'Iedereen', base: 'Niemand' })
    drafts.keep('quickLine', HALF)
    await drafts.close()
    const again = (await openPage(await openTab(disk))).drafts
    expect([again.find('quickLine'), again.find('org-1/Doel'), again.find('org-2/Doel')]).toMatchObject([HALF, { text: 'Iedereen', base: 'Niemand' }, null])
    expect((await openPage(await openTab(disk), 'twee')).drafts.fields()).toEqual([])
  })

  it('is written when the page is hidden, without being closed', async () => {
    const disk = createDisk()
    const { drafts, hide } = await openPage(await openTab(disk))
    drafts.keep('quickLine', HALF)
    expect((await openPage(await openTab(disk))).drafts.find('quickLine')).toBeNull()
    hide()
    expect((await openPage(await openTab(disk))).drafts.find('quickLine')).toMatchObject(HALF)
  })

  it('shares one write between many keys', async () => {
    const database = await openTab(createDisk())
    let writes = 0
    await watchWrites(database, 'drafts', ({ type }) => void (writes += type === 'put' ? 1 : 0))
    const { drafts } = await openPage(database)
    for (let length = 1; length <= HALF.text.length; length++) drafts.keep('quickLine', { ...HALF, text: HALF.text.slice(0, length) })
    await drafts.close()
    expect([writes, await database.drafts.count()]).toEqual([1, 1])
  })

  it('goes when it is dropped', async () => {
    const disk = createDisk()
    const first = (await openPage(await openTab(disk))).drafts
    first.keep('quickLine', HALF)
    await first.close()
    const second = (await openPage(await openTab(disk))).drafts
    second.drop('quickLine')
    expect(second.find('quickLine')).toBeNull()
    await second.close()
    expect((await openPage(await openTab(disk))).drafts.find('quickLine')).toBeNull()
  })

  it.each([[KEEP_DRAFT_MS, 1], [KEEP_DRAFT_MS + 1, 0]])('after %d ms: %d left, also of a map that is not opened', async (passed, left) => {
    const database = await openTab(createDisk())
    const { drafts } = await openPage(database)
    drafts.keep('quickLine', HALF)
    await drafts.close()
    await openPage(database, 'twee', passed)
    expect(await database.drafts.count()).toBe(left)
  })

  it('of two tabs is what was written last', async () => {
    const disk = createDisk()
    const [one, other] = [await openPage(await openTab(disk)), await openPage(await openTab(disk))]
    one.drafts.keep('quickLine', HALF)
    other.drafts.keep('quickLine', { text: 'Arkin', base: '' })
    await one.drafts.close()
    await other.drafts.close()
    expect((await openPage(await openTab(disk))).drafts.find('quickLine')).toMatchObject({ text: 'Arkin' })
  })

  it('goes with its map, and lives as long as the page where nothing is kept', async () => {
    const database = await openTab(createDisk())
    for (const [place, map] of ['een', 'twee'].entries()) {
      const { drafts } = await openPage(database, map, place)
      drafts.keep('quickLine', HALF)
      await drafts.close()
    }
    await removeMap(database, 'een')
    expect((await database.drafts.toArray()).map(({ map }) => map)).toEqual(['twee'])
    const { drafts } = await openPage(null)
    drafts.keep('quickLine', HALF)
    expect(drafts.find('quickLine')).toMatchObject(HALF)
  })

  it('is there also when the database did not take it in time, and the note goes once it did', async () => {
    const [disk, shelf] = [createDisk(), noteShelf()]
    const database = await openTab(disk)
    const { drafts, hide } = await openPage(database, 'een', 0, shelf)
    drafts.keep('org-1/Doel', HALF)
    database.close({ disableAutoOpen: true })
    hide()
    const later = await openTab(disk)
    const again = (await openPage(later, 'een', 1, shelf)).drafts
    expect([again.find('org-1/Doel'), shelf.size()]).toMatchObject([HALF, 1])
    await again.close()
    expect([await later.drafts.count(), shelf.size()]).toEqual([1, 0])
  })

  it.each(['', '{', '[1, null, {"field":"a"}, {"field":"a","row":{"field":"b"}}]'])('is not made of a note that says nothing: %s', async (text) => {
    const shelf = { ...noteShelf(), getItem: () => text }
    expect((await openPage(await openTab(createDisk()), 'een', 0, shelf)).drafts.fields()).toEqual([])
  })

  it('names the field typed in last first', async () => {
    const database = await openTab(createDisk())
    for (const [place, field] of ['org-1/Doel', 'org-2/Doel'].entries()) {
      const { drafts } = await openPage(database, 'een', place)
      drafts.keep(field, HALF)
      await drafts.close()
    }
    expect((await openPage(database)).drafts.fields()).toEqual(['org-2/Doel', 'org-1/Doel'])
  })
})
