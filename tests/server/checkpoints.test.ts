import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LINKS_PATH } from '../../src/protocol/accessMessages.ts'
import { type CheckpointsAct, CHECKPOINTS_PATH, type CheckpointFacts } from '../../src/protocol/checkpointMessages.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { encodeHello } from '../../src/protocol/messages.ts'
import { ROLES, type Role } from '../../src/protocol/roles.ts'
import { checkpointsToDrop } from '../../server/checkpoints/thinCheckpoints.ts'
import { RELAY_LIMITS } from '../../server/relayLimits.ts'
import { encodeAwareness, encodeStep1 } from '../../server/room/frames.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { StoredCheckpoint } from '../../server/store/store.ts'
import { bearMap, exchange, type Owner, post, sessionFor } from './linksInTest.ts'
import { openRaw, updateFrame } from './rawClient.ts'
import { serveRelay, type RelayInTest, type RelayInTestOptions } from './relayInTest.ts'
import { HELLO, joinWithProvider, MAP, ROOM, type StockClient } from './stockClient.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NOON = Date.UTC(2026, 2, 12, 12)

type Answer = { readonly error?: string; readonly checkpoints?: readonly CheckpointFacts[]; readonly made?: string | null; readonly checkpoint?: CheckpointFacts; readonly state?: string }

const ask = async (relay: RelayInTest, session: string, act: CheckpointsAct | object): Promise<Answer> => (await post(relay.port, CHECKPOINTS_PATH, { session, ...act })).body as Answer

type Scene = { readonly relay: RelayInTest; readonly owner: Owner; readonly tab: StockClient; readonly clock: { now: number }; readonly write: (key: string) => Promise<void>; readonly keep: (name: string) => Promise<string> }

async function setScene(options: RelayInTestOptions = {}): Promise<Scene> {
  const clock = { now: NOON }
  const relay = await serveRelay({ ...options, now: () => clock.now, limits: { refusalPauseMs: 0, failuresPerConnection: 1_000, ...options.limits } })
  const owner = await bearMap(relay.port)
  const tab = joinWithProvider(relay.port, { hello: { session: owner.session } })
  await tab.synced()
  const write = async (key: string): Promise<void> => {
    const count = (tab.acknowledgements.at(-1)?.count ?? 0) + 1
    tab.doc.getMap('organisations').set(`org-${key}`, { name: key })
    await tab.acknowledged(count)
  }
  const keep = async (name: string): Promise<string> => (await ask(relay, owner.session, { act: 'make', kind: 'named', name, maker: 'Joke' })).made ?? ''
  return { relay, owner, tab, clock, write, keep }
}

/** The organisations in an opened checkpoint. */
function organisationsIn(state: string | Uint8Array | undefined | null): string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, typeof state === 'string' ? Buffer.from(state, 'base64') : (state ?? new Uint8Array([0, 0])))
  return [...doc.getMap('organisations').keys()].sort()
}

const contentsOf = async ({ store }: RelayInTest): Promise<string[][]> => Promise.all((await store.listCheckpoints(MAP)).map(async ({ id }) => organisationsIn(await store.readCheckpoint(MAP, id))))

describe('the relay keeps a map by itself', () => {
  it('each hour in which it changed, as it was before the first change of the next', async () => {
    const { relay, clock, write } = await setScene()
    await write('aaaa')
    await write('bbbb')
    expect(await contentsOf(relay)).toEqual([])
    clock.now += HOUR_MS
    await write('cccc')
    await write('dddd')
    expect(await contentsOf(relay)).toEqual([['org-aaaa', 'org-bbbb']])
    clock.now += 5 * HOUR_MS
    await write('eeee')
    expect(await contentsOf(relay)).toEqual([['org-aaaa', 'org-bbbb'], ['org-aaaa', 'org-bbbb', 'org-cccc', 'org-dddd']])
    expect(await relay.store.listCheckpoints(MAP)).toMatchObject([{ kind: 'automatic', name: '', maker: '', madeMs: NOON + HOUR_MS }, { madeMs: NOON + 6 * HOUR_MS }])
  })

  it('not again when somebody kept it meanwhile, and when the last has left', async () => {
    const { relay, tab, clock, write, keep } = await setScene({ limits: { idleUnloadMs: 0 } })
    await write('aaaa')
    clock.now += HOUR_MS
    await keep('na de sessie')
    clock.now += HOUR_MS
    await write('bbbb')
    expect(await contentsOf(relay)).toEqual([['org-aaaa']])
    clock.now += HOUR_MS
    const left = Promise.withResolvers<void>()
    const add = relay.store.addCheckpoint
    relay.store.addCheckpoint = async (...given) => {
      await add(...given)
      left.resolve()
    }
    tab.disconnect()
    await left.promise
    expect(await contentsOf(relay)).toEqual([['org-aaaa'], ['org-aaaa', 'org-bbbb']])
  })

  it('a disk that does not take it costs nobody an edit', async () => {
    const { relay, clock, write } = await setScene()
    await write('aaaa')
    relay.store.addCheckpoint = () => Promise.reject(new Error('full'))
    clock.now += HOUR_MS
    await write('bbbb')
    expect(relay.lines.map(({ event }) => event)).toContain('room.storeFailed')
  })

  const made = (id: string, agoMs: number, more: Partial<StoredCheckpoint> = {}): StoredCheckpoint => ({ map: MAP, id, kind: 'automatic', name: '', maker: '', madeMs: NOON - agoMs, sequence: 1, bytes: 10, ...more })
  const drop = (checkpoints: readonly StoredCheckpoint[], limits = {}) => checkpointsToDrop(checkpoints, NOON, { ...RELAY_LIMITS, ...limits })

  it.each<[string, readonly string[], readonly StoredCheckpoint[], object]>([
    ['every one of the last day', [], [made('a', DAY_MS), made('b', 2 * HOUR_MS), made('c', HOUR_MS), made('d', 0)], {}],
    ['of each earlier day the last', ['a', 'b'], [made('a', 3 * DAY_MS), made('b', 3 * DAY_MS - HOUR_MS), made('c', 3 * DAY_MS - 2 * HOUR_MS), made('d', 2 * DAY_MS), made('e', 0)], {}],
    ['none of more than a month ago', ['a'], [made('a', 32 * DAY_MS), made('b', 30 * DAY_MS), made('c', 0)], {}],
    ['a named one for ever, and it stands for no other of its day', [], [made('a', 900 * DAY_MS, { kind: 'named', name: 'x' }), made('b', 3 * DAY_MS), made('c', 3 * DAY_MS - HOUR_MS, { kind: 'named', name: 'y' })], {}],
    ['of what weighs too much the newest', ['b', 'c'], [made('a', 4 * HOUR_MS, { kind: 'named', name: 'x' }), made('b', 3 * HOUR_MS), made('c', 2 * HOUR_MS, { kind: 'beforeRestore' }), made('d', HOUR_MS), made('e', 0)], { maxCheckpointBytes: 30 }],
    ['every named one, whatever they weigh', ['c'], [made('a', 2 * HOUR_MS, { kind: 'named', name: 'x' }), made('b', HOUR_MS, { kind: 'named', name: 'y' }), made('c', 0)], { maxCheckpointBytes: 15 }],
  ])('keeps %s', (_, dropped, checkpoints, limits) => {
    expect(drop(checkpoints, limits)).toEqual(dropped)
  })

  it('lets go of what need not be kept when it keeps another', async () => {
    const { relay, clock, write } = await setScene()
    for (const id of ['a', 'b']) await relay.store.addCheckpoint(made(id, 40 * DAY_MS, { sequence: 0 }), new Uint8Array([0, 0]))
    await write('aaaa')
    clock.now += HOUR_MS
    await write('bbbb')
    expect(await contentsOf(relay)).toEqual([['org-aaaa']])
  })
})

describe('a version', () => {
  it('is made by who edits, with what is on disk, named, renamed and opened', async () => {
    const { relay, owner, write } = await setScene()
    await write('aaaa')
    const editor = await sessionFor(relay.port, (await owner.makeLink('editor')).secret)
    const made = await ask(relay, editor, { act: 'make', kind: 'beforeImport', name: '', maker: ' Ans ' })
    expect(made.checkpoints).toEqual([{ id: made.made, kind: 'beforeImport', name: '', maker: 'Ans', madeMs: NOON }])
    await write('bbbb')
    expect(organisationsIn((await ask(relay, editor, { act: 'open', checkpoint: made.made })).state)).toEqual(['org-aaaa'])
    const named = await ask(relay, owner.session, { act: 'name', checkpoint: made.made, name: ' Maart ', maker: 'Joke' })
    expect(named.checkpoints).toMatchObject([{ kind: 'named', name: 'Maart', maker: 'Joke' }])
    expect(await ask(relay, owner.session, { act: 'list' })).toEqual({ checkpoints: named.checkpoints, made: null })
  })

  it('is also made of a map that nobody has open', async () => {
    const { relay, tab, write, keep } = await setScene({ limits: { idleUnloadMs: 0 } })
    await write('aaaa')
    tab.disconnect()
    await expect.poll(() => relay.openCount()).toBe(0)
    await keep('later')
    expect(await contentsOf(relay)).toEqual([['org-aaaa']])
    await expect.poll(() => relay.openCount()).toBe(0)
  })

  it.each<[Role, string, string | undefined]>([
    ['owner', 'beforeRestore', undefined], ['editor', 'beforeRestore', 'notOwner'], ['editor', 'named', undefined], ['contributor', 'named', 'notEditor'], ['reader', 'named', 'notEditor'],
  ])('%s, %s: %s', async (role, kind, refusal) => {
    const { relay, owner, write } = await setScene()
    await write('aaaa')
    const session = role === 'owner' ? owner.session : await sessionFor(relay.port, (await owner.makeLink(role)).secret)
    expect((await ask(relay, session, { act: 'make', kind, name: 'x', maker: '' })).error).toBe(refusal)
  })

  it('cannot be seen, opened or named with a lesser link, with none, or from another map', async () => {
    const { relay, owner, write, keep } = await setScene()
    await write('aaaa')
    const checkpoint = await keep('Maart')
    const acts = [{ act: 'list' }, { act: 'open', checkpoint }, { act: 'name', checkpoint, name: 'x', maker: '' }]
    for (const role of ['contributor', 'reader'] as const) {
      const session = await sessionFor(relay.port, (await owner.makeLink(role)).secret)
      for (const act of acts) expect((await ask(relay, session, act)).error).toBe('notEditor')
    }
    for (const act of acts) expect((await ask(relay, 'x'.repeat(43), act)).error).toBe('session')
    const other = 'bbbbbbbbbbbb'
    const strange = await sessionFor(relay.port, 'B'.repeat(43), { map: other, born: 'e' })
    expect((await ask(relay, strange, { act: 'open', checkpoint })).error).toBe('noCheckpoint')
    expect((await ask(relay, strange, { act: 'name', checkpoint, name: 'x', maker: '' })).error).toBe('noCheckpoint')
    expect(await relay.store.listCheckpoints(MAP)).toMatchObject([{ name: 'Maart' }])
  })

  it('has its ceiling: so many named ones, and so many bytes of them', async () => {
    const few = await setScene({ limits: { maxNamedCheckpoints: 1 } })
    await few.write('aaaa')
    await few.keep('een')
    expect((await ask(few.relay, few.owner.session, { act: 'make', kind: 'named', name: 'twee', maker: '' })).error).toBe('tooManyCheckpoints')
    const auto = await ask(few.relay, few.owner.session, { act: 'make', kind: 'beforeRestore', name: '', maker: '' })
    expect((await ask(few.relay, few.owner.session, { act: 'name', checkpoint: auto.made, name: 'twee', maker: '' })).error).toBe('tooManyCheckpoints')
    const light = await setScene({ limits: { maxCheckpointBytes: 1 } })
    await light.write('aaaa')
    await light.keep('een')
    expect((await ask(light.relay, light.owner.session, { act: 'make', kind: 'beforeRestore', name: '', maker: '' })).error).toBe('tooManyCheckpoints')
  })

  it.each([
    { act: 'make', kind: 'automatic', name: 'x', maker: '' }, { act: 'make', kind: 'named', name: ' ', maker: '' }, { act: 'make', kind: 'named', name: 'x'.repeat(81), maker: '' },
    { act: 'make', kind: 'named', name: 'x', maker: 'x'.repeat(41) }, { act: 'name', checkpoint: 'x', name: '', maker: '' }, { act: 'open' }, { act: 'drop', checkpoint: 'x' },
  ])('%j is refused in a word', async (act) => {
    const { relay, owner } = await setScene()
    expect(await ask(relay, owner.session, act)).toEqual({ error: 'malformed' })
  })
})

describe('a link that is fixed to a version', () => {
  type Fixed = Scene & { readonly checkpoint: string; readonly id: string; readonly secret: string; readonly session: string }

  async function setFixed(): Promise<Fixed> {
    const scene = await setScene()
    await scene.write('aaaa')
    const checkpoint = await scene.keep('Maart')
    const { body } = await scene.owner.act({ act: 'create', role: 'reader', extras: [], label: 'bestuur', lifeMs: null, checkpoint })
    await scene.write('bbbb')
    const secret = body.made?.secret ?? ''
    return { ...scene, checkpoint, id: body.made?.link ?? '', secret, session: await sessionFor(scene.relay.port, secret) }
  }

  it('opens that one, says which it is, and the owner sees it', async () => {
    const { relay, owner, checkpoint, secret, session } = await setFixed()
    expect((await exchange(relay.port, secret)).body).toMatchObject({ role: 'reader', fixed: checkpoint })
    const opened = await ask(relay, session, { act: 'open', checkpoint })
    expect([opened.checkpoint?.name, organisationsIn(opened.state)]).toEqual(['Maart', ['org-aaaa']])
    expect((await owner.act({ act: 'list' })).body.links).toMatchObject([{ role: 'owner', checkpoint: null }, { role: 'reader', checkpoint }])
  })

  it('brings nothing of later through any room, message or request', async () => {
    const { relay, owner, tab, checkpoint, session, write, keep } = await setFixed()
    const later = await keep('April')
    for (const act of [{ act: 'list' }, { act: 'open', checkpoint: later }, { act: 'make', kind: 'named', name: 'x', maker: '' }, { act: 'name', checkpoint, name: 'x', maker: '' }]) {
      const answer = await ask(relay, session, act)
      expect([answer.error, answer.state, answer.checkpoints]).toEqual(['notEditor', undefined, undefined])
    }
    for (const act of [{ act: 'list' }, { act: 'create', role: 'owner', label: '', lifeMs: null }]) expect((await post(relay.port, LINKS_PATH, { session, ...act })).body).toEqual({ error: 'notOwner' })
    const frames: Uint8Array[] = []
    for (const document of ['map', 'contacts', 'inbox', 'sessions']) {
      for (const hello of [{ epoch: '', born: false }, { born: true }, { epoch: checkpoint, born: true }]) {
        const client = await openRaw(relay.port, `/sync/${MAP}/${document}`)
        client.send(encodeHello({ ...HELLO, ...hello, session }))
        for (const frame of [encodeStep1(new Y.Doc()), encodeAwareness([{ client: 5, clock: 1, json: '{}' }]), updateFrame('org-cccc')]) client.send(frame)
        await write(`k${frames.length}${document.length}${hello.born}${hello.epoch?.length ?? 0}`.toLowerCase().slice(0, 20).padEnd(4, 'x'))
        expect(await client.closed).toBe(CLOSE_CODES.gone)
        frames.push(...client.frames)
      }
    }
    expect(frames).toEqual([])
    expect(organisationsIn((await ask(relay, session, { act: 'open', checkpoint })).state)).toEqual(['org-aaaa'])
    // Control: the same frames bring the map of today to who has another link.
    const reader = joinWithProvider(relay.port, { hello: { session: await sessionFor(relay.port, (await owner.makeLink('reader')).secret), born: false } })
    await reader.holds((doc) => doc.getMap('organisations').size === tab.doc.getMap('organisations').size)
  })

  it('ends when it is revoked', async () => {
    const { relay, owner, id, checkpoint, secret, session } = await setFixed()
    await owner.act({ act: 'revoke', link: id })
    expect((await ask(relay, session, { act: 'open', checkpoint })).error).toBe('revoked')
    expect((await exchange(relay.port, secret)).body.error).toBe('revoked')
  })

  it('is a reader’s, and of a named version of this map', async () => {
    const { relay, owner, write } = await setScene()
    await write('aaaa')
    const { made } = await ask(relay, owner.session, { act: 'make', kind: 'beforeImport', name: '', maker: '' })
    for (const checkpoint of [made, 'nothing']) expect((await owner.act({ act: 'create', role: 'reader', extras: [], label: '', lifeMs: null, checkpoint: checkpoint ?? '' })).body.error).toBe('noCheckpoint')
    for (const role of ROLES.filter((each) => each !== 'reader')) expect((await owner.act({ act: 'create', role, extras: [], label: '', lifeMs: null, checkpoint: 'x' })).body.error).toBe('malformed')
    expect((await owner.act({ act: 'list' })).body.links).toHaveLength(1)
  })
})

it('who is in on a map without links goes when the operator’s command gives it an owner', async () => {
  const store = createMemoryStore()
  const relay = await serveRelay({ store, limits: { linkSweepMs: 5 } })
  const before = joinWithProvider(relay.port)
  const elsewhere = joinWithProvider(relay.port, { room: 'bbbbbbbb/map' })
  await Promise.all([before.welcome, elsewhere.synced()])
  await store.addLink({ map: MAP, id: 'l', secretHash: 'h', role: 'owner', extras: [], label: '', createdMs: 0, expiresMs: null, revokedMs: null, lastUsedMs: null, checkpoint: null })
  expect(await before.closed).toBe(CLOSE_CODES.revoked)
  elsewhere.doc.getMap('organisations').set('org-aaaa', true)
  await elsewhere.acknowledged(1)
  expect(await store.findRoom(ROOM)).not.toBeNull()
})
