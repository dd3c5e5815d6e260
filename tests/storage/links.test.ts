import { createDisk, openTab } from './databaseInMemory.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { findMapLink, giveUpMapLink, keepFixedLink, keepMapLink } from '../../src/opening/mapLink.ts'
import { findLink, keepMadeLink, readMadeLinks } from '../../src/storage/links.ts'
import { lockCopy } from '../../src/storage/localCopy/lockedCopies.ts'
import { addMap, findMap, removeMap } from '../../src/storage/mapLibrary.ts'
import { dropTabLink, keepTabLink, readTabLink } from '../../src/storage/localCopy/tabLink.ts'

const MAP = 'een'
const ROW = { map: MAP, title: '', epoch: 'e', role: 'editor', born: false, lastOpened: 1, organisations: 0 }

beforeEach(() => dropTabLink(MAP))

describe('the links of a device', () => {
  it('are the strongest it has met, per map', async () => {
    const database = await openTab(createDisk())
    await keepMapLink(database, MAP, 'reads', 'reader')
    await keepMapLink(database, 'twee', 'other', 'editor')
    await keepMapLink(database, MAP, 'owns', 'owner')
    await keepMapLink(database, MAP, 'edits', 'editor')
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'owns', role: 'owner' })
    expect(await findMapLink(database, 'twee')).toMatchObject({ secret: 'other', role: 'editor' })
    expect(await findMapLink(database, 'drie')).toBeNull()
  })

  it('hold a link to one version only as long as there is none to the map of today', async () => {
    const database = await openTab(createDisk())
    await keepFixedLink(database, MAP, 'board')
    expect(await findMapLink(database, MAP)).toEqual({ secret: 'board', role: null, extras: [] })
    await keepMapLink(database, MAP, 'reads', 'reader')
    await keepFixedLink(database, MAP, 'board')
    expect(await findMapLink(database, MAP)).toEqual({ secret: 'reads', role: 'reader', extras: [] })
  })

  it('give way to any other once they are over', async () => {
    const database = await openTab(createDisk())
    await keepMapLink(database, MAP, 'owns', 'owner')
    await giveUpMapLink(database, MAP, 'owns')
    expect(await findLink(database, MAP)).toMatchObject({ secret: 'owns', isOver: true })
    await keepMapLink(database, MAP, 'reads', 'reader')
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'reads', role: 'reader' })
  })

  it('go with the map, and so do the links made here', async () => {
    const database = await openTab(createDisk())
    await addMap(database, ROW)
    await keepMapLink(database, MAP, 'owns', 'owner')
    keepTabLink(MAP, { secret: 'reads', role: 'reader' })
    await keepMadeLink(database, { map: MAP, link: 'l1', secret: 's1' })
    await keepMadeLink(database, { map: 'twee', link: 'l2', secret: 's2' })
    await removeMap(database, MAP)
    expect([await findMapLink(database, MAP), [...(await readMadeLinks(database, MAP))]]).toEqual([null, []])
    expect([...(await readMadeLinks(database, 'twee'))]).toEqual([['l2', 's2']])
  })
})

describe('the link of a tab', () => {
  it('goes before that of the device, with the role it turned out to have', async () => {
    const database = await openTab(createDisk())
    await keepMapLink(database, MAP, 'owns', 'owner')
    keepTabLink(MAP, { secret: 'reads', role: null })
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'reads', role: null })
    await keepMapLink(database, MAP, 'reads', 'reader')
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'reads', role: 'reader' })
    dropTabLink(MAP)
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'owns', role: 'owner' })
  })

  it('that is the one of the device is known with its role at once', async () => {
    const database = await openTab(createDisk())
    await keepMapLink(database, MAP, 'owns', 'owner')
    keepTabLink(MAP, { secret: 'owns', role: null })
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'owns', role: 'owner' })
  })

  it('that is over leaves the tab to the link of the device, where that is another', async () => {
    const database = await openTab(createDisk())
    keepTabLink(MAP, { secret: 'reads', role: 'reader' })
    await giveUpMapLink(database, MAP, 'reads')
    expect(readTabLink(MAP)?.secret).toBe('reads')
    await keepMapLink(database, MAP, 'owns', 'owner')
    await giveUpMapLink(database, MAP, 'reads')
    expect(await findMapLink(database, MAP)).toMatchObject({ secret: 'owns', role: 'owner' })
  })

  it.each(['', 'x', 'null', '[]', '{"secret":1}', '{"role":"owner"}'])('that reads as %j is none', (text) => {
    const shelf = { getItem: () => text, setItem: () => {}, removeItem: () => {} }
    expect(readTabLink(MAP, shelf)).toBeNull()
  })

  it('is kept in memory where the browser keeps nothing', () => {
    const blocked = { getItem: () => { throw new Error('blocked') }, setItem: () => { throw new Error('blocked') }, removeItem: () => {} }
    keepTabLink(MAP, { secret: 's', role: null }, blocked)
    expect(readTabLink(MAP, blocked)).toMatchObject({ secret: 's', role: null })
  })
})

it('locking a reader’s copy leaves the editor’s beside it on the list as it is', async () => {
  const database = await openTab(createDisk())
  await addMap(database, ROW)
  await lockCopy(database, { map: MAP, epoch: 'e', role: 'reader' }, 5)
  expect(await findMap(database, MAP)).toEqual(ROW)
  await lockCopy(database, { map: MAP, epoch: 'e', role: 'editor' }, 5)
  expect(await findMap(database, MAP)).toMatchObject({ epoch: '' })
})
