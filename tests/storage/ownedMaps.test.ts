import { createDisk, openTab } from './databaseInMemory.ts'
import { expect, it } from 'vitest'
import { findLink, keepLink } from '../../src/storage/links.ts'
import { addMap, findMap } from '../../src/storage/mapLibrary.ts'
import { readOwnedMaps, takeOwnedMaps } from '../../src/storage/ownedMaps.ts'

const row = (map: string, title: string) => ({ map, title, epoch: 'e', role: 'owner', born: false, lastOpened: 1, organisations: 3 })
const link = (map: string, role: string, isOver = false) => ({ map, secret: `secret of ${map}`, role, isOver })

it('gives the maps that this device owns to another, which keeps what it had', async () => {
  const [mine, other] = [await openTab(createDisk()), await openTab(createDisk())]
  for (const [map, title, role, isOver] of [['b', 'Zorg', 'owner', false], ['a', 'Jeugd', 'owner', false], ['c', 'Wmo', 'editor', false], ['d', 'Oud', 'owner', true]] as const) {
    await addMap(mine, row(map, title))
    await keepLink(mine, link(map, role, isOver), () => true)
  }
  const owned = await readOwnedMaps(mine)
  expect(owned).toEqual([{ map: 'a', title: 'Jeugd', secret: 'secret of a' }, { map: 'b', title: 'Zorg', secret: 'secret of b' }])

  await addMap(other, row('a', 'Jeugd in de wijk'))
  await keepLink(other, { ...link('a', 'reader'), secret: 'reader' }, () => true)
  expect(await takeOwnedMaps(other, owned, 5)).toBe(2)
  expect(await findLink(other, 'a')).toEqual(link('a', 'owner'))
  expect((await findMap(other, 'a'))?.title).toBe('Jeugd in de wijk')
  expect(await findMap(other, 'b')).toEqual({ ...row('b', 'Zorg'), epoch: '', lastOpened: 5, organisations: 0 })
  expect(await takeOwnedMaps(other, owned, 6)).toBe(0)
})
