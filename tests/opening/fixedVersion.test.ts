import { createDisk, openTab } from '../storage/databaseInMemory.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import type { OpenedVersion } from '../../src/opening/desks/versionDesk.ts'
import { dropVersionOfLink, findFixedVersion, keepVersionOfLink } from '../../src/opening/fixedVersion.ts'
import { keepFixedLink, keepMapLink } from '../../src/opening/mapLink.ts'
import type { Database } from '../../src/storage/database.ts'
import { keepFixedVersion } from '../../src/storage/fixedVersions.ts'

const FACTS = { id: 'c1', kind: 'named', name: 'Maart', maker: 'Joke', madeMs: 1_000 } as const

function version(): OpenedVersion {
  const ydoc = new Y.Doc()
  ydoc.getMap('organisations').set('org-0001', { name: 'Altrecht' })
  const mapDoc = openMapDoc(ydoc)
  return { facts: FACTS, mapDoc, network: readNetwork(mapDoc) }
}

/** A device that opened a link that is fixed to a version. */
async function opened(): Promise<Database> {
  const database = await openTab(createDisk())
  await keepFixedLink(database, 'kaart', 'secret')
  await keepVersionOfLink(database, 'kaart', 'secret', version())
  return database
}

test('a version that a link showed is there again without asking anybody, with its name and what is on it', async () => {
  const found = await findFixedVersion(await opened(), 'kaart')
  expect([found?.secret, found?.version.facts, [...(found?.version.network.organisations.values() ?? [])].map(({ name }) => name)]).toEqual(['secret', FACTS, ['Altrecht']])
})

test('it is not shown in the place of the map of now, for which the device got a link since', async () => {
  const database = await opened()
  await keepMapLink(database, 'kaart', 'another', 'editor')
  expect(await findFixedVersion(database, 'kaart')).toBeNull()
})

test('it is not shown for another map, by another link, once the link is over, or when it cannot be read', async () => {
  const database = await opened()
  expect(await findFixedVersion(database, 'andere')).toBeNull()
  await keepFixedVersion(database, 'kaart', { secret: 'secret', facts: FACTS, state: Uint8Array.of(9, 9) })
  expect(await findFixedVersion(database, 'kaart')).toBeNull()
  await keepFixedVersion(database, 'kaart', { secret: 'secret', facts: { id: 1 }, state: Uint8Array.of(0, 0) })
  expect(await findFixedVersion(database, 'kaart')).toBeNull()
  await keepVersionOfLink(database, 'kaart', 'other secret', version())
  expect(await findFixedVersion(database, 'kaart')).toBeNull()
  await keepVersionOfLink(database, 'kaart', 'secret', version())
  expect(await findFixedVersion(database, 'kaart')).not.toBeNull()
  await dropVersionOfLink(database, 'kaart')
  expect(await findFixedVersion(database, 'kaart')).toBeNull()
})

test('where the browser keeps nothing there is nothing to find', async () => {
  await keepVersionOfLink(null, 'kaart', 'secret', version())
  expect(await findFixedVersion(null, 'kaart')).toBeNull()
})
