import { createDisk, openTab } from '../storage/databaseInMemory.ts'
import { expect, it } from 'vitest'
import { bringOwnCopy } from '../../src/opening/bringOwnCopy.ts'
import { addRows, readRows, readUnsentRowNumbers } from '../../src/storage/localCopy/updateRows.ts'

const UPDATE = Uint8Array.of(0, 0)

it.each([
  ['editor', 'owner', true],
  ['owner', 'editor', true],
  ['editor', 'reader', false],
  ['reader', 'editor', false],
  ['contributor', 'owner', false],
  ['editor', 'asking 1', false],
  ['editor', 'editor', false],
])('unsent edits of an %s’s copy come along to that of an %s: %s', async (before, now, comes) => {
  const database = await openTab(createDisk())
  const [from, to] = [{ map: 'een', epoch: 'e', role: before }, { map: 'een', epoch: 'e', role: now }]
  await addRows(database, from, [{ update: UPDATE, unsent: 1, edits: 1 }])
  await addRows(database, { ...from, map: 'twee' }, [{ update: UPDATE, unsent: 1, edits: 1 }])
  await bringOwnCopy(database, before, to)
  expect((await readUnsentRowNumbers(database, to)).length).toBe(comes || before === now ? 1 : 0)
  expect((await readRows(database, from)).length).toBe(comes ? 0 : 1)
  expect((await readRows(database, { ...from, map: 'twee' })).length).toBe(1)
})
