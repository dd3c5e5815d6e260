import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LINKS_PATH } from '../../src/protocol/accessMessages.ts'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { encodeHello } from '../../src/protocol/messages.ts'
import { makeLink, makeSecret } from '../../server/access/links.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { bearMap, exchange, type Owner, post, sessionFor } from './linksInTest.ts'
import { openRaw, updateFrame } from './rawClient.ts'
import { holdStore, type RelayInTest, serveRelay } from './relayInTest.ts'
import { HELLO, joinWithProvider, MAP, ROOM } from './stockClient.ts'

type Scene = { readonly relay: RelayInTest; readonly owner: Owner; readonly link: { readonly id: string; readonly secret: string }; readonly session: string; readonly revoke: () => Promise<unknown> }

async function setScene(store: Store = createMemoryStore(), limits = {}): Promise<Scene> {
  const relay = await serveRelay({ store, limits: { refusalPauseMs: 0, ...limits } })
  const owner = await bearMap(relay.port)
  const link = await owner.makeLink('editor')
  const session = await sessionFor(relay.port, link.secret)
  return { relay, owner, link, session, revoke: () => owner.act({ act: 'revoke', link: link.id }) }
}

/** A store of which one call waits: resolves `reached` when somebody is in it, and goes on after `release`. */
function holdCall(name: 'listLinks' | 'findLink' | 'load' | 'findRoom' | 'changeLink', isHeld: () => boolean): { store: Store; reached: Promise<void>; release: () => void } {
  const store = createMemoryStore()
  const reached = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const original = store[name].bind(store) as (...args: readonly unknown[]) => Promise<unknown>
  const held = async (...args: readonly unknown[]): Promise<unknown> => {
    const answer = await original(...args)
    if (isHeld()) {
      reached.resolve()
      await gate.promise
    }
    return answer
  }
  return { store: { ...store, [name]: held }, reached: reached.promise, release: () => gate.resolve() }
}

const editor = (relay: RelayInTest, session: string) => joinWithProvider(relay.port, { hello: { session, born: false } })

/** Whether the relay holds an organisation under this key, on disk. */
async function isKept(relay: RelayInTest, key: string): Promise<boolean> {
  const doc = new Y.Doc()
  for (const update of (await relay.store.load(ROOM)).updates) Y.applyUpdate(doc, update)
  return doc.getMap('organisations').has(key)
}

describe('a link is revoked while', () => {
  it('1. its tab does nothing', async () => {
    const { relay, session, revoke } = await setScene()
    const tab = editor(relay, session)
    await tab.welcome
    const began = performance.now()
    await revoke()
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('2. twenty tabs are in on it, and one on another: only the twenty go', async () => {
    const { relay, owner, session, revoke } = await setScene()
    const tabs = Array.from({ length: 20 }, () => editor(relay, session))
    const other = editor(relay, owner.session)
    await Promise.all([...tabs, other].map(({ welcome }) => welcome))
    await revoke()
    expect(new Set(await Promise.all(tabs.map(({ closed }) => closed)))).toEqual(new Set([CLOSE_CODES.revoked]))
    other.doc.getMap('organisations').set('org-0001', true)
    await other.acknowledged(1)
  })

  it('3. its tab is between socket and hello', async () => {
    const { relay, session, revoke } = await setScene()
    const raw = await openRaw(relay.port)
    await revoke()
    raw.send(encodeHello({ ...HELLO, session, born: false }))
    expect(await raw.closed).toBe(CLOSE_CODES.revoked)
  })

  it('4. the door is looking its link up', async () => {
    let isHeld = false
    const held = holdCall('listLinks', () => isHeld)
    const { relay, owner, link, session } = await setScene(held.store)
    isHeld = true
    const tab = editor(relay, session)
    await held.reached
    isHeld = false
    await owner.act({ act: 'revoke', link: link.id })
    held.release()
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
    expect(relay.memberCount()).toBe(0)
  })

  it('5. its document is loading', async () => {
    const held = holdCall('load', () => true)
    const { relay, session, revoke } = await setScene(held.store)
    const tab = editor(relay, session)
    await held.reached
    await revoke()
    held.release()
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
    expect(relay.memberCount()).toBe(0)
  })

  it('6. its edit is on its way to the disk: what came before the revocation stays', async () => {
    const store = holdStore(createMemoryStore())
    const { relay, session, revoke } = await setScene(store)
    const tab = editor(relay, session)
    await tab.synced()
    const reached = store.hold()
    tab.doc.getMap('organisations').set('org-before', true)
    await reached
    await revoke()
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
    store.release()
    expect(await editor(relay, await sessionFor(relay.port, (await setSecond(relay)).secret)).welcome).toMatchObject({ role: 'reader' })
    expect(await isKept(relay, 'org-before')).toBe(true)
  })

  it('7. its next edit follows at once: that one is never written', async () => {
    const { relay, session, revoke } = await setScene()
    const raw = await openRaw(relay.port)
    raw.send(encodeHello({ ...HELLO, session, born: false }))
    const revoked = revoke()
    const closed = raw.closed.then((code) => code)
    await revoked
    raw.send(updateFrame('org-after'))
    expect(await closed).toBe(CLOSE_CODES.revoked)
    expect(await isKept(relay, 'org-after')).toBe(false)
  })

  it('8. its secret is being exchanged: the session is worth nothing', async () => {
    let isHeld = false
    const held = holdCall('findLink', () => isHeld)
    const { relay, link, revoke } = await setScene(held.store)
    isHeld = true
    const exchanging = exchange(relay.port, link.secret)
    await held.reached
    await revoke()
    held.release()
    const { body } = await exchanging
    expect(await editor(relay, body.session ?? '').closed).toBe(CLOSE_CODES.revoked)
    isHeld = false
    expect((await exchange(relay.port, link.secret)).body.error).toBe('revoked')
  })

  it('9. its tab is reconnecting after a lost connection', async () => {
    const { relay, session, revoke } = await setScene()
    const tab = editor(relay, session)
    await tab.synced()
    tab.disconnect()
    await revoke()
    tab.connect()
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
  })

  it('10. its use is being written down: it stays revoked', async () => {
    let isHeld = false
    const held = holdCall('changeLink', () => isHeld)
    const { relay, owner, link } = await setScene(held.store)
    const second = await owner.makeLink('reader')
    isHeld = true
    await exchange(relay.port, second.secret)
    await held.reached
    isHeld = false
    await owner.act({ act: 'revoke', link: second.id })
    await owner.act({ act: 'revoke', link: link.id })
    held.release()
    expect([(await exchange(relay.port, second.secret)).body.error, (await exchange(relay.port, link.secret)).body.error]).toEqual(['revoked', 'revoked'])
  })

  it('11. two owners revoke one another: one of them stays', async () => {
    const { relay, owner } = await setScene()
    const second = await owner.makeLink('owner')
    const session = await sessionFor(relay.port, second.secret)
    const first = (await owner.act({ act: 'list' })).body.links?.[0]?.id ?? ''
    const answers = await Promise.all([owner.act({ act: 'revoke', link: second.id }), post(relay.port, LINKS_PATH, { session, act: 'revoke', link: first })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
    const owners = (await relay.store.listLinks(MAP)).filter(({ role, revokedMs }) => role === 'owner' && revokedMs === null)
    expect(owners).toHaveLength(1)
  })

  it('12. it expires by the clock, with its tab in', async () => {
    let nowMs = Date.now()
    const relay = await serveRelay({ now: () => nowMs, limits: { linkSweepMs: 5 } })
    const owner = await bearMap(relay.port)
    const link = await owner.makeLink('editor', 60_000)
    const tab = editor(relay, await sessionFor(relay.port, link.secret))
    await tab.synced()
    nowMs += 59_999
    tab.doc.getMap('organisations').set('org-0001', true)
    await tab.acknowledged(1)
    nowMs += 1
    expect(await tab.closed).toBe(CLOSE_CODES.revoked)
  })
})

it('a life made shorter while a tab is in ends it by the new one, and one made longer keeps it', async () => {
  let nowMs = Date.now()
  const relay = await serveRelay({ now: () => nowMs, limits: { linkSweepMs: 5 } })
  const owner = await bearMap(relay.port)
  const [short, long] = [await owner.makeLink('editor', null), await owner.makeLink('editor', 60_000)]
  const [shortTab, longTab] = [editor(relay, await sessionFor(relay.port, short.secret)), editor(relay, await sessionFor(relay.port, long.secret))]
  await Promise.all([shortTab.synced(), longTab.synced()])
  await owner.act({ act: 'expire', link: short.id, lifeMs: 30_000 })
  await owner.act({ act: 'expire', link: long.id, lifeMs: 120_000 })
  nowMs += 90_000
  expect(await shortTab.closed).toBe(CLOSE_CODES.revoked)
  longTab.doc.getMap('organisations').set('org-0001', true)
  await longTab.acknowledged(1)
})

it('what a link includes can be taken away and given later: who is in comes in again as that', async () => {
  const relay = await serveRelay({ limits: { refusalPauseMs: 0 } })
  const owner = await bearMap(relay.port)
  const desk = joinWithProvider(relay.port, { room: `${MAP}/contacts`, hello: { session: owner.session, epoch: '', born: false } })
  await desk.synced()
  const link = await owner.makeLink('reader', null, ['contacts', 'notes'])
  const session = await sessionFor(relay.port, link.secret)
  const enter = (document: string) => joinWithProvider(relay.port, { room: `${MAP}/${document}`, hello: { session, epoch: '', born: false } })
  const [map, contacts] = [enter('map'), enter('contacts')]
  expect([(await map.welcome).extras, (await contacts.welcome).role]).toEqual([['contacts', 'notes'], 'reader'])

  const ends = [map.nextClose(), contacts.nextClose()]
  expect((await owner.act({ act: 'include', link: link.id, extras: ['notes', 'sessions'] })).body.links?.at(-1)?.extras).toEqual(['sessions', 'notes'])
  expect(await Promise.all(ends)).toEqual([CLOSE_CODES.session, CLOSE_CODES.session])
  expect((await enter('map').welcome).extras).toEqual(['sessions', 'notes'])
  expect(await enter('contacts').closed).toBe(CLOSE_CODES.gone)

  await owner.act({ act: 'include', link: link.id, extras: ['contacts'] })
  expect((await enter('contacts').welcome).role).toBe('reader')
  // An editor's link has everything already, and whoever may not manage links changes none.
  const editing = await owner.makeLink('editor')
  expect((await owner.act({ act: 'include', link: editing.id, extras: ['notes'] })).body.links?.find(({ id }) => id === editing.id)?.extras).toEqual([])
  expect((await post(relay.port, LINKS_PATH, { session, act: 'include', link: link.id, extras: ['contacts'] })).body.error).toBe('notOwner')
})

/** A link that was not revoked, by another owner than the one of the scene. */
async function setSecond(relay: RelayInTest): Promise<{ readonly secret: string }> {
  const secret = makeSecret()
  await relay.store.addLink(makeLink({ map: MAP, secret, role: 'reader', label: '', expiresMs: null }, 0))
  return { secret }
}
