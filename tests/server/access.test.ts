import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { encodeHello, MESSAGE_SYNC, messageType, SYNC_STEP_2, SYNC_UPDATE } from '../../src/protocol/messages.ts'
import { encodeNote, MESSAGE_NOTE_NEWS } from '../../src/protocol/noteMessages.ts'
import { choosableExtras, type Extra, ROLES, type Role } from '../../src/protocol/roles.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/protocol/roomName.ts'
import { encodeAwareness, encodeStep1, encodeUpdate } from '../../server/room/frames.ts'
import { LINKS_PATH, type LinksAct } from '../../src/protocol/accessMessages.ts'
import { bearMap, exchange, type Owner, post, sessionFor } from './linksInTest.ts'
import { isAwareness, openRaw, type RawClient } from './rawClient.ts'
import { serveRelay, type RelayInTest } from './relayInTest.ts'
import { HELLO, joinWithProvider, MAP, ROOM } from './stockClient.ts'

const HOUR_MS = 3_600_000

type State = 'live' | 'revoked' | 'expired'

/** Something that each document may hold. */
const CONTENT: Readonly<Record<DocumentKind, readonly [root: string, key: string, value: unknown]>> = {
  map: ['organisations', 'org-0001', true],
  contacts: ['contacts', 'org-0001/text', 'Vraag naar het secretariaat'],
  inbox: ['notes', 'not-0001/outcome', 'handled'],
  sessions: ['sessions', 'ses-0001', { question: 'Wie mist er?' }],
}

/** An update as step 2 or as a later one: the same bytes under another number. */
function edit(kind: number, document: DocumentKind): Uint8Array {
  const doc = new Y.Doc()
  const [root, key, value] = CONTENT[document]
  doc.getMap(root).set(key, value)
  const frame = encodeUpdate(Y.encodeStateAsUpdate(doc)).slice()
  frame[1] = kind
  return frame
}

let lastMark = 0

const unknownMessage = (): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 77)
  return encoding.toUint8Array(encoder)
}

/** Every kind of message after hello, and what tells whether it was taken; null: nothing comes back, and it stays open. */
const MESSAGES: Readonly<Record<string, (document: DocumentKind) => Uint8Array>> = {
  'sync step 1': () => encodeStep1(new Y.Doc()),
  'sync step 2': (document) => edit(SYNC_STEP_2, document),
  'sync update': (document) => edit(SYNC_UPDATE, document),
  awareness: () => new Uint8Array(),
  'a note': () => encodeNote({ number: (lastMark += 1), kind: 'wrong', about: '', text: 'Dit klopt niet', name: '' }),
  'a second hello': () => encodeHello(HELLO),
  'an unknown message': unknownMessage,
}

/** A link of each role, without and with everything that can be chosen for it. */
type Pass = { readonly role: Role; readonly extras: readonly Extra[] }

const PASSES: readonly Pass[] = ROLES.flatMap((role) => [{ role, extras: [] }, ...(choosableExtras(role).length > 0 ? [{ role, extras: choosableExtras(role) }] : [])])

const nameOf = ({ role, extras }: Pass): string => [role, ...extras].join('+')

const ACTS: Readonly<Record<string, LinksAct>> = {
  list: { act: 'list' },
  create: { act: 'create', role: 'owner', extras: [], label: '', lifeMs: null },
  label: { act: 'label', link: '', label: 'x' },
  expire: { act: 'expire', link: '', lifeMs: 1 },
  revoke: { act: 'revoke', link: '' },
}

const isEditor = (role: Role): boolean => role === 'owner' || role === 'editor'

const isClosedTo = ({ role, extras }: Pass, document: DocumentKind): boolean =>
  document !== 'map' && !isEditor(role) && (document === 'inbox' || !extras.includes(document))

/** What has to come of a message from a link that is live. */
const EXPECTED: Readonly<Record<string, (role: Role, document: DocumentKind, extras: readonly Extra[]) => string>> = {
  hello: (role) => `welcome as ${role}`,
  'sync step 1': () => 'answered',
  'sync step 2': (role) => (isEditor(role) ? 'durable' : 'closed 4401'),
  'sync update': (role) => (isEditor(role) ? 'durable' : 'closed 4401'),
  awareness: (role) => (role === 'reader' ? 'not shown' : 'shown'),
  'a note': (role, document, extras) => (document === 'map' && (role === 'contributor' || (role === 'reader' && extras.includes('notes'))) ? 'durable' : 'closed 4401'),
  'a second hello': () => 'closed 4400',
  'an unknown message': () => 'closed 4400',
  session: () => 'given',
  ...Object.fromEntries(Object.keys(ACTS).map((act) => [act, (role: Role) => (role === 'owner' ? 'done' : 'notOwner')])),
}

async function hello(port: number, session: string, document: DocumentKind = 'map', device = ''): Promise<RawClient> {
  const client = await openRaw(port, `/sync/${MAP}/${document}`)
  client.send(encodeHello({ ...HELLO, session, device, epoch: '', born: false }))
  return client
}

const wordsIn = (frame: Uint8Array): string => new TextDecoder().decode(frame)

/** What came of it, in the words of the table. */
async function outcomeOf(relay: RelayInTest, session: string, document: DocumentKind, message: string, watcher: RawClient): Promise<string> {
  // One device for everybody who sends a note, so that what they wrote is told back; the rest come without.
  const client = await hello(relay.port, session, document, message === 'a note' ? 'phone' : '')
  const closed = client.closed.then((code) => `closed ${code}`)
  const answered = (isIt: (frame: Uint8Array) => boolean, word: string): Promise<string> => client.next(isIt).then(() => word)
  const welcome = answered((frame) => messageType(frame) === 101, 'welcome')
  const began = await Promise.race([welcome, closed])
  if (began !== 'welcome') return began
  if (message === 'hello') return `welcome as ${(JSON.parse(wordsIn(client.frames[0] ?? new Uint8Array()).replace(/^[^{]*/, '')) as { role: string }).role}`
  const bytes = MESSAGES[message]?.(document) ?? new Uint8Array()
  const step2 = (frame: Uint8Array): boolean => frame[0] === MESSAGE_SYNC && frame[1] === SYNC_STEP_2
  if (message === 'awareness') {
    const mark = `mark-${(lastMark += 1)}`
    const processed = client.next(step2)
    // A client id of its own: the relay ignores one that somebody else has shown.
    client.send(encodeAwareness([{ client: 1_000 + lastMark, clock: 1, json: JSON.stringify({ mark }) }]))
    client.send(encodeStep1(new Y.Doc()))
    await processed
    // What the owner shows after it goes the same way, so when that arrives the other has arrived or never will.
    const after = watcher.next((frame) => isAwareness(frame) && wordsIn(frame).includes(`after-${mark}`))
    watcher.send(encodeAwareness([{ client: 1, clock: lastMark, json: JSON.stringify({ mark: `after-${mark}` }) }]))
    await after
    return watcher.frames.some((frame) => isAwareness(frame) && wordsIn(frame).includes(`"mark":"${mark}"`)) ? 'shown' : 'not shown'
  }
  if (message === 'a note') {
    const stored = client.next((frame) => messageType(frame) === MESSAGE_NOTE_NEWS && wordsIn(frame).includes(`"number":${lastMark},`)).then(() => 'durable')
    client.send(bytes)
    return Promise.race([stored, closed])
  }
  const done = message === 'sync step 1' ? answered(step2, 'answered') : answered((frame) => messageType(frame) === 102, 'durable')
  client.send(bytes)
  return Promise.race([done, closed])
}

/** The same for what goes over POST. */
async function outcomeOfAct(relay: RelayInTest, owner: Owner, session: string, name: string): Promise<string> {
  const spare = await owner.makeLink('reader')
  const act = ACTS[name] ?? { act: 'list' }
  const { body } = await post(relay.port, LINKS_PATH, { session, ...('link' in act ? { ...act, link: spare.id } : act) })
  return body.error ?? 'done'
}

describe('the access matrix', () => {
  it.each<State>(['live', 'revoked', 'expired'])('holds for every role, document and kind of message while a link is %s', async (state) => {
    let nowMs = Date.now()
    const relay = await serveRelay({ now: () => nowMs, limits: { refusalPauseMs: 0 } })
    const owner = await bearMap(relay.port)
    const mismatches: string[] = []
    let judged = 0
    const judge = (pass: string, message: string, outcome: string, expected: string): void => {
      judged += 1
      if (outcome !== expected) mismatches.push(`${pass}, ${message}, ${state}: ${outcome} instead of ${expected}`)
    }
    const watchers: Partial<Record<DocumentKind, RawClient>> = {}
    for (const document of DOCUMENT_KINDS) watchers[document] = await hello(relay.port, owner.session, document)
    for (const pass of PASSES) {
      const { role, extras } = pass
      const link = await owner.makeLink(role, state === 'expired' ? HOUR_MS : null, extras)
      const session = await sessionFor(relay.port, link.secret)
      if (state === 'revoked') await owner.act({ act: 'revoke', link: link.id })
      if (state === 'expired') nowMs += HOUR_MS
      for (const document of DOCUMENT_KINDS) for (const message of ['hello', ...Object.keys(MESSAGES)]) {
        const live = isClosedTo(pass, document) ? 'closed 4404' : (EXPECTED[message]?.(role, document, extras) ?? '')
        judge(nameOf(pass), `${document}: ${message}`, await outcomeOf(relay, session, document, message, watchers[document] as RawClient), state === 'live' ? live : 'closed 4403')
      }
      for (const act of Object.keys(ACTS)) judge(nameOf(pass), act, await outcomeOfAct(relay, owner, session, act), state === 'live' ? (EXPECTED[act]?.(role, 'map', extras) ?? '') : state)
      const { body } = await exchange(relay.port, link.secret)
      judge(nameOf(pass), 'session', body.error ?? 'given', state === 'live' ? 'given' : state)
    }
    expect(mismatches).toEqual([])
    expect(judged).toBe(PASSES.length * (DOCUMENT_KINDS.length * (1 + Object.keys(MESSAGES).length) + Object.keys(ACTS).length + 1))
  })

  it('holds for a session that only reads as for a reader, whatever its link lets', async () => {
    const relay = await serveRelay({ limits: { refusalPauseMs: 0 } })
    const owner = await bearMap(relay.port)
    const reader: Pass = { role: 'reader', extras: [] }
    const mismatches: string[] = []
    const judge = (pass: string, outcome: string, expected: string): void => void (outcome !== expected && mismatches.push(`${pass}: ${outcome} instead of ${expected}`))
    const watchers: Partial<Record<DocumentKind, RawClient>> = {}
    for (const document of DOCUMENT_KINDS) watchers[document] = await hello(relay.port, owner.session, document)
    for (const pass of PASSES) {
      const { secret } = await owner.makeLink(pass.role, null, pass.extras)
      const { body } = await exchange(relay.port, secret, { onlyReads: true })
      judge(nameOf(pass), JSON.stringify([body.role, body.extras]), '["reader",[]]')
      for (const document of DOCUMENT_KINDS) for (const message of ['hello', ...Object.keys(MESSAGES)]) {
        const expected = isClosedTo(reader, document) ? 'closed 4404' : (EXPECTED[message]?.('reader', document, []) ?? '')
        judge(`${nameOf(pass)}, ${document}: ${message}`, await outcomeOf(relay, body.session ?? '', document, message, watchers[document] as RawClient), expected)
      }
      for (const act of Object.keys(ACTS)) judge(`${nameOf(pass)}, ${act}`, await outcomeOfAct(relay, owner, body.session ?? '', act), 'notOwner')
      // The control: the same link without it.
      judge(nameOf(pass), (await exchange(relay.port, secret)).body.role ?? '', pass.role)
    }
    expect(mismatches).toEqual([])
  })

  it('gives a link no more than can be chosen for its role', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const asked = await Promise.all(ROLES.map((role) => owner.makeLink(role, null, ['contacts', 'sessions', 'notes'])))
    const { body } = await owner.act({ act: 'list' })
    const extrasOfLink = (id: string): readonly Extra[] | undefined => body.links?.find((link) => link.id === id)?.extras
    expect(asked.map(({ id }) => extrasOfLink(id))).toEqual([[], [], ['contacts', 'sessions'], ['contacts', 'sessions', 'notes']])
  })

  it('lets nobody into the documents beside a map by the session of another map', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    for (const document of DOCUMENT_KINDS) {
      const client = await openRaw(relay.port, `/sync/bbbbbbbbbbbb/${document}`)
      client.send(encodeHello({ ...HELLO, session: owner.session }))
      expect(await client.closed).toBe(CLOSE_CODES.gone)
    }
    expect(await relay.store.findRoom('bbbbbbbbbbbb/contacts')).toBeNull()
  })

  it('keeps an epoch of its own for each document', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const epochs = await Promise.all(DOCUMENT_KINDS.map(async (document) => (await joinWithProvider(relay.port, { room: `${MAP}/${document}`, hello: { session: owner.session, epoch: '' } }).welcome).epoch))
    expect(new Set(epochs).size).toBe(DOCUMENT_KINDS.length)
    expect(await joinWithProvider(relay.port, { room: `${MAP}/contacts`, hello: { session: owner.session, epoch: epochs[0] ?? '' } }).closed).toBe(CLOSE_CODES.epoch)
  })
})

describe('a map', () => {
  it('born with an owner lets nobody in without a link, from its first moment', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    for (const asked of [{ epoch: '', born: false }, {}]) expect(await joinWithProvider(relay.port, { hello: asked }).closed).toBe(CLOSE_CODES.gone)
    expect((await joinWithProvider(relay.port, { hello: { session: owner.session } }).welcome).role).toBe('owner')
  })

  it('from before there were links goes on, until it gets an owner', async () => {
    const relay = await serveRelay()
    const before = joinWithProvider(relay.port)
    expect((await before.welcome).role).toBe('editor')
    await relay.store.addLink({ map: MAP, id: 'l', secretHash: 'h', role: 'owner', extras: [], label: '', createdMs: 0, expiresMs: null, revokedMs: null, lastUsedMs: null, checkpoint: null })
    expect(await joinWithProvider(relay.port, { hello: { born: false } }).closed).toBe(CLOSE_CODES.gone)
  })

  it('is made once: a taken id is refused, and who made it may ask again', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    expect((await exchange(relay.port, 'A'.repeat(43), { born: 'epoch-9' })).body.error).toBe('taken')
    expect((await exchange(relay.port, owner.secret, { born: HELLO.epoch })).body.role).toBe('owner')
    expect(await relay.store.findRoom(ROOM)).toMatchObject({ epoch: HELLO.epoch })
    expect(await relay.store.listLinks(MAP)).toHaveLength(1)
  })

  it('from before there were links is no new one either', async () => {
    const relay = await serveRelay()
    await joinWithProvider(relay.port).welcome
    expect((await exchange(relay.port, 'A'.repeat(43), { born: 'epoch-9' })).body.error).toBe('taken')
  })

  it('is made by who knows the code, where one is asked', async () => {
    const relay = await serveRelay({ settings: { createMaps: 'code', createCode: 'veilig-wijk-7' }, limits: { refusalPauseMs: 0 } })
    const secret = 'A'.repeat(43)
    for (const code of ['', 'veilig', 'veilig-wijk-8']) expect((await exchange(relay.port, secret, { born: 'epoch-1', code })).body.error).toBe('code')
    expect(await joinWithProvider(relay.port).closed).toBe(CLOSE_CODES.gone)
    expect((await exchange(relay.port, secret, { born: 'epoch-1', code: ' veilig-wijk-7 ' })).body.role).toBe('owner')
    expect((await exchange(relay.port, secret)).body.role).toBe('owner')
  })

  it('is made by nobody where a code is asked and there is none', async () => {
    const relay = await serveRelay({ settings: { createMaps: 'code' }, limits: { refusalPauseMs: 0 } })
    expect((await exchange(relay.port, 'A'.repeat(43), { born: 'epoch-1' })).body.error).toBe('code')
  })
})

describe('a session', () => {
  it('of another relay, or of before a restart, asks for a new one', async () => {
    const relay = await serveRelay()
    await bearMap(relay.port)
    const client = await hello(relay.port, 'x'.repeat(43))
    expect(await client.closed).toBe(CLOSE_CODES.session)
    expect((await post(relay.port, LINKS_PATH, { session: 'x', act: 'list' })).body.error).toBe('session')
  })

  it('ends after a day’s work; the tab that is in stays in', async () => {
    let nowMs = 0
    const relay = await serveRelay({ now: () => nowMs })
    const owner = await bearMap(relay.port)
    const inside = joinWithProvider(relay.port, { hello: { session: owner.session } })
    await inside.welcome
    nowMs += 13 * HOUR_MS
    expect(await (await hello(relay.port, owner.session)).closed).toBe(CLOSE_CODES.session)
    inside.doc.getMap('organisations').set('org-0001', true)
    await inside.acknowledged(1)
  })

  it('opens no other map', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const client = await openRaw(relay.port, '/sync/bbbbbbbbbbbb/map')
    client.send(encodeHello({ ...HELLO, session: owner.session }))
    expect(await client.closed).toBe(CLOSE_CODES.gone)
  })
})
