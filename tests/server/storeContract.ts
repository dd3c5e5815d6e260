import { describe, expect, it } from 'vitest'
import type { Store, StoredCheckpoint, StoredLink, StoreError } from '../../server/store/store.ts'

/** Where one test gets its store. `reopen` closes and opens again what is kept, where the engine keeps anything. */
export type StoreUnderTest = { readonly store: Store; readonly reopen?: () => Promise<Store> }

const ROOM = 'aaaaaaaa/map'
const OTHER = 'bbbbbbbb/map'

const MAP = 'aaaaaaaa'
const OWNER: StoredLink = { map: MAP, id: 'l1', secretHash: 'h1', role: 'owner', extras: [], label: '', createdMs: 1_000, expiresMs: null, revokedMs: null, lastUsedMs: null, checkpoint: null }
const READER: StoredLink = { ...OWNER, id: 'l2', secretHash: 'h2', role: 'reader', extras: ['contacts', 'notes'], label: "Tafel 4's \u{1f600}", createdMs: 2_000, expiresMs: 9_000, checkpoint: 'c1' }
const FIRST: StoredCheckpoint = { map: MAP, id: 'c1', kind: 'automatic', name: '', maker: '', madeMs: 1_000, sequence: 4, bytes: 3 }
const SECOND: StoredCheckpoint = { ...FIRST, id: 'c2', kind: 'named', name: "Vóór 't bestuur \u{1f600}", maker: 'Joke', madeMs: 2_000, sequence: 9 }

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const plain = (updates: readonly Uint8Array[]): number[][] => updates.map((update) => [...update])

/** What every store promises the relay. Each implementation runs it over itself. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  const withRoom = async (): Promise<StoreUnderTest> => {
    const opened = await open()
    await opened.store.createRoom(ROOM, 'epoch-1', 1_000)
    return opened
  }

  describe(`the store contract: ${name}`, () => {
    it('knows no room before it is made', async () => {
      const { store } = await open()
      expect(await store.findRoom(ROOM)).toBeNull()
      await expect(store.load(ROOM)).rejects.toMatchObject({ failure: 'unknownRoom' } satisfies Partial<StoreError>)
      await expect(store.append(ROOM, [bytes(1)])).rejects.toMatchObject({ failure: 'unknownRoom' })
      await store.createRoom(ROOM, 'epoch-1', 1_000)
      expect(await store.append(ROOM, [bytes(2)])).toHaveLength(1)
      expect(plain((await store.load(ROOM)).updates)).toEqual([[2]])
      await store.close()
    })

    it('makes a room once, whoever comes second with another epoch', async () => {
      const { store } = await open()
      const [first, second] = await Promise.all([store.createRoom(ROOM, 'epoch-1', 1_000), store.createRoom(ROOM, 'epoch-2', 2_000)])
      expect(first).toEqual({ name: ROOM, epoch: 'epoch-1', createdMs: 1_000, quarantine: null })
      expect(second).toEqual(first)
      expect(await store.findRoom(ROOM)).toEqual(first)
      await store.close()
    })

    it('gives back what was appended, in order, per room', async () => {
      const { store } = await withRoom()
      await store.createRoom(OTHER, 'epoch-9', 1)
      await Promise.all([store.append(ROOM, [bytes(1), bytes(2)]), store.append(OTHER, [bytes(9)]), store.append(ROOM, [bytes(3)])])
      const { snapshot, updates, lastSequence } = await store.load(ROOM)
      expect([snapshot, plain(updates)]).toEqual([null, [[1], [2], [3]]])
      const [last] = await store.append(ROOM, [bytes(4)])
      expect(last).toBeGreaterThan(lastSequence)
      expect(plain((await store.load(OTHER)).updates)).toEqual([[9]])
      await store.close()
    })

    it('keeps what it was given, not the memory it was given in', async () => {
      const { store } = await withRoom()
      const update = bytes(1, 2, 3)
      await store.append(ROOM, [update])
      update.fill(0)
      expect(plain((await store.load(ROOM)).updates)).toEqual([[1, 2, 3]])
      await store.close()
    })

    it('puts a snapshot in the place of the log up to its sequence, and keeps what came later', async () => {
      const { store } = await withRoom()
      const [, upTo = 0] = await store.append(ROOM, [bytes(1), bytes(2)])
      const [later = 0] = await store.append(ROOM, [bytes(3)])
      await store.compact(ROOM, bytes(12), upTo)
      const loaded = await store.load(ROOM)
      expect([loaded.snapshot && [...loaded.snapshot], plain(loaded.updates), loaded.lastSequence]).toEqual([[12], [[3]], later])
      await store.compact(ROOM, bytes(123), later)
      const again = await store.load(ROOM)
      expect([again.snapshot && [...again.snapshot], again.updates, again.lastSequence]).toEqual([[123], [], later])
      expect((await store.append(ROOM, [bytes(4)]))[0]).toBeGreaterThan(later)
      await store.close()
    })

    it('keeps to whom a client id belongs: to whoever claimed it first, per room, also without an update', async () => {
      const { store, reopen } = await withRoom()
      await store.createRoom(OTHER, 'epoch-9', 1)
      await store.append(ROOM, [bytes(1)], [{ client: 7, owner: 'anna' }, { client: 4_294_967_295, owner: 'anna' }])
      await store.append(ROOM, [], [{ client: 7, owner: 'eve' }, { client: 8, owner: 'bram' }])
      await store.append(OTHER, [], [{ client: 7, owner: 'eve' }])
      const opened = reopen ? await reopen() : store
      expect([...(await opened.load(ROOM)).owners].sort()).toEqual([[4_294_967_295, 'anna'], [7, 'anna'], [8, 'bram']])
      expect([...(await opened.load(OTHER)).owners]).toEqual([[7, 'eve']])
      expect((await opened.load(ROOM)).updates).toHaveLength(1)
      await opened.close()
    })

    it('takes updates back, of this room only', async () => {
      const { store } = await withRoom()
      await store.createRoom(OTHER, 'epoch-9', 1)
      const [, second = 0] = await store.append(ROOM, [bytes(1), bytes(2), bytes(3)])
      await store.retract(OTHER, [second])
      expect((await store.load(ROOM)).updates).toHaveLength(3)
      await store.retract(ROOM, [second])
      expect(plain((await store.load(ROOM)).updates)).toEqual([[1], [3]])
      await store.close()
    })

    it('marks a room as quarantined and keeps what it holds', async () => {
      const { store } = await withRoom()
      await store.append(ROOM, [bytes(1)])
      await store.quarantine(ROOM, 'does not load')
      expect((await store.findRoom(ROOM))?.quarantine).toBe('does not load')
      expect(plain((await store.load(ROOM)).updates)).toEqual([[1]])
      await store.close()
    })

    it('makes a map with its owner in one, and not where the room or a link of it is there', async () => {
      const { store } = await open()
      expect(await store.createOwnedRoom(ROOM, 'epoch-1', 1_000, OWNER)).toEqual({ name: ROOM, epoch: 'epoch-1', createdMs: 1_000, quarantine: null })
      expect(await store.createOwnedRoom(ROOM, 'epoch-2', 2_000, { ...OWNER, id: 'l9', secretHash: 'h9' })).toBeNull()
      expect(await store.listLinks(MAP)).toEqual([OWNER])
      await store.createRoom(OTHER, 'epoch-9', 1)
      expect(await store.createOwnedRoom(OTHER, 'epoch-2', 2, { ...OWNER, map: 'bbbbbbbb' })).toBeNull()
      expect(await store.listLinks('bbbbbbbb')).toEqual([])
      await store.close()
    })

    it('knows links by their secret, per map, the oldest first', async () => {
      const { store } = await open()
      await store.addLink(OWNER)
      await store.addLink(READER)
      expect([await store.findLink(MAP, 'h2'), await store.findLink(MAP, 'h3'), await store.findLink('bbbbbbbb', 'h2')]).toEqual([READER, null, null])
      expect([await store.listLinks(MAP), await store.listLinks('bbbbbbbb')]).toEqual([[OWNER, READER], []])
      await store.close()
    })

    it('changes of a link what is asked, and nothing of another map', async () => {
      const { store } = await open()
      await store.addLink(OWNER)
      await store.addLink(READER)
      expect(await store.changeLink('bbbbbbbb', 'l2', { revokedMs: 1 })).toBeNull()
      const [used, revoked] = await Promise.all([store.changeLink(MAP, 'l2', { lastUsedMs: 5 }), store.changeLink(MAP, 'l2', { revokedMs: 7 })])
      expect([used?.lastUsedMs, revoked]).toEqual([5, { ...READER, lastUsedMs: 5, revokedMs: 7 }])
      expect(await store.changeLink(MAP, 'l2', { expiresMs: null, label: 'x' })).toMatchObject({ expiresMs: null, label: 'x', revokedMs: 7 })
      expect(await store.findLink(MAP, 'h1')).toEqual(OWNER)
      await store.close()
    })

    it('keeps checkpoints per map, the oldest first, and what is in them apart', async () => {
      const { store } = await open()
      const state = bytes(1, 2, 3)
      await Promise.all([store.addCheckpoint(FIRST, state), store.addCheckpoint({ ...FIRST, map: 'bbbbbbbb' }, bytes(9)), store.addCheckpoint(SECOND, bytes(4))])
      state.fill(0)
      expect([await store.listCheckpoints(MAP), await store.listCheckpoints('cccccccc')]).toEqual([[FIRST, SECOND], []])
      const read = await Promise.all([store.readCheckpoint(MAP, 'c1'), store.readCheckpoint('bbbbbbbb', 'c1'), store.readCheckpoint('bbbbbbbb', 'c2')])
      expect(read.map((each) => each && [...each])).toEqual([[1, 2, 3], [9], null])
      await store.close()
    })

    it('names a checkpoint and drops others, of this map only', async () => {
      const { store } = await open()
      for (const checkpoint of [FIRST, SECOND, { ...FIRST, map: 'bbbbbbbb' }]) await store.addCheckpoint(checkpoint, bytes(1))
      expect(await store.changeCheckpoint(MAP, 'c9', { name: 'x' })).toBeNull()
      expect(await store.changeCheckpoint(MAP, 'c1', { kind: 'named', name: 'x', maker: 'Ans' })).toEqual({ ...FIRST, kind: 'named', name: 'x', maker: 'Ans' })
      await store.dropCheckpoints(MAP, ['c1', 'c9'])
      expect([await store.listCheckpoints(MAP), await store.listCheckpoints('bbbbbbbb'), await store.readCheckpoint(MAP, 'c1')]).toEqual([[SECOND], [{ ...FIRST, map: 'bbbbbbbb' }], null])
      await store.close()
    })

    it('gives a quarantined room another life, with what it held under another name', async () => {
      const { store } = await withRoom()
      await store.createRoom('aaaaaaaab/map', 'epoch-9', 1)
      await store.append(ROOM, [bytes(1)])
      for (const room of [ROOM, 'aaaaaaaab/map']) await store.quarantine(room, 'does not load')
      expect(await store.quarantinedRooms(MAP)).toEqual([ROOM])
      await store.beginAnew(ROOM, { epoch: 'epoch-2', state: bytes(5), aside: `${ROOM}!1` })
      expect(await store.findRoom(ROOM)).toMatchObject({ epoch: 'epoch-2', quarantine: null })
      const [now, then] = [await store.load(ROOM), await store.load(`${ROOM}!1`)]
      expect([now.snapshot && [...now.snapshot], plain(now.updates), plain(then.updates)]).toEqual([[5], [], [[1]]])
      expect([await store.quarantinedRooms(MAP), (await store.findRoom(`${ROOM}!1`))?.quarantine]).toEqual([[], 'does not load'])
      await store.close()
    })

    it('says that it can be written', async () => {
      const { store } = await open()
      await expect(store.probe()).resolves.toBeUndefined()
      await store.close()
    })

    it('has everything after closing and opening again, where it keeps anything', async () => {
      const { store, reopen } = await withRoom()
      const [upTo = 0] = await store.append(ROOM, [bytes(1)])
      await store.compact(ROOM, bytes(7), upTo)
      await store.append(ROOM, [bytes(2)])
      await store.addLink(READER)
      await store.addCheckpoint(SECOND, bytes(5))
      const before = [await store.findRoom(ROOM), await store.load(ROOM), await store.listLinks(MAP), await store.listCheckpoints(MAP), await store.readCheckpoint(MAP, 'c2')]
      const opened = reopen ? await reopen() : store
      expect([await opened.findRoom(ROOM), await opened.load(ROOM), await opened.listLinks(MAP), await opened.listCheckpoints(MAP), await opened.readCheckpoint(MAP, 'c2')]).toEqual(before)
      await opened.close()
    })
  })
}
