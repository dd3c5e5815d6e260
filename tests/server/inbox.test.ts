import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { INBOX_ROOT } from '../../src/protocol/documentShapes.ts'
import { MAX_NOTE_CHARACTERS, NOTE_BURST } from '../../src/protocol/limits.ts'
import { encodeHello, messageType } from '../../src/protocol/messages.ts'
import { decodeNoteNews, encodeNote, MESSAGE_NOTE_NEWS, type Note, type NoteNews, parseStoredNote, type StoredNote } from '../../src/protocol/noteMessages.ts'
import { encodeUpdate } from '../../server/room/frames.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { makeDataDir } from './dataDir.ts'
import { bearMap, type Owner, sessionFor } from './linksInTest.ts'
import { openRaw, type RawClient } from './rawClient.ts'
import { holdStore, serveRelay, type RelayInTest } from './relayInTest.ts'
import { HELLO, joinWithProvider, MAP, type StockClient } from './stockClient.ts'

const INBOX = `${MAP}/inbox`

const note = (number: number, more: Partial<Note> = {}): Note => ({ number, kind: 'wrong', about: 'mem-0001', text: `Klopt niet, ${number}`, name: 'Jan', ...more })

type Sender = { readonly client: RawClient; readonly send: (sent: Note) => void; readonly news: (isAsAsked: (news: NoteNews) => boolean) => Promise<NoteNews> }

async function joinAsSender(relay: RelayInTest, session: string, device = 'phone'): Promise<Sender> {
  const client = await openRaw(relay.port)
  const read = (frame: Uint8Array): NoteNews | null => {
    const decoded = messageType(frame) === MESSAGE_NOTE_NEWS ? decodeNoteNews(frame) : null
    return decoded?.ok ? decoded.value : null
  }
  const welcomed = client.next((frame) => messageType(frame) === 101)
  client.send(encodeHello({ ...HELLO, session, device, epoch: '', born: false }))
  await welcomed
  return {
    client,
    send: (sent) => client.send(encodeNote(sent)),
    news: async (isAsAsked) => {
      const isIt = (frame: Uint8Array): boolean => {
        const news = read(frame)
        return news !== null && isAsAsked(news)
      }
      return read(client.frames.find(isIt) ?? (await client.next(isIt))) as NoteNews
    },
  }
}

const names = (number: number) => (news: NoteNews): boolean => news.fates.some((fate) => fate.number === number)
const refuses = (reason: string) => (news: NoteNews): boolean => news.refused.some((refused) => refused.reason === reason)

const openInbox = (relay: RelayInTest, { session }: Owner): StockClient => joinWithProvider(relay.port, { room: INBOX, hello: { session, epoch: '', device: 'desk' } })

const notesIn = (doc: Y.Doc): readonly StoredNote[] => [...doc.getMap(INBOX_ROOT)].flatMap(([key, value]) => (key.includes('/') ? [] : (parseStoredNote(value) ?? [])))

async function serveWithReader(parts: Parameters<typeof serveRelay>[0] = {}): Promise<{ readonly relay: RelayInTest; readonly owner: Owner; readonly session: string }> {
  const relay = await serveRelay(parts)
  const owner = await bearMap(relay.port)
  const { secret } = await owner.makeLink('reader', null, ['notes'])
  return { relay, owner, session: await sessionFor(relay.port, secret) }
}

it('stores a note once, however often and by whatever connection it is sent, and shows it to an owner', async () => {
  const { relay, owner, session } = await serveWithReader()
  const inbox = openInbox(relay, owner)
  const one = await joinAsSender(relay, session)
  one.send(note(1))
  one.send(note(1, { text: 'Anders' }))
  await one.news(names(1))
  const again = await joinAsSender(relay, session)
  again.send(note(1))
  again.send(note(2))
  await again.news(names(2))
  await inbox.holds((doc) => notesIn(doc).length === 2)
  expect(notesIn(inbox.doc).map(({ number, text, name, about }) => ({ number, text, name, about }))).toEqual([
    { number: 1, text: 'Klopt niet, 1', name: 'Jan', about: 'mem-0001' }, { number: 2, text: 'Klopt niet, 2', name: 'Jan', about: 'mem-0001' },
  ])
})

it('says that a note is stored only when it is durable, and ends the connection when the disk does not take it', async () => {
  const store = holdStore(createMemoryStore())
  const { relay, session } = await serveWithReader({ store })
  const reader = await joinAsSender(relay, session)
  const reached = store.hold()
  reader.send(note(1))
  await reached
  expect(reader.client.frames.filter((frame) => messageType(frame) === MESSAGE_NOTE_NEWS)).toEqual([])
  store.fail(true)
  store.release()
  expect(await reader.client.closed).toBe(4500)
  store.fail(false)
  const back = await joinAsSender(relay, session)
  back.send(note(1))
  expect((await back.news(names(1))).fates).toEqual([{ number: 1, outcome: 'open', answer: '', decidedBy: '' }])
})

it('brings the decision and the answer to the device that sent it, at once and when it comes back later', async () => {
  const { relay, owner, session } = await serveWithReader()
  const inbox = openInbox(relay, owner)
  const reader = await joinAsSender(relay, session)
  const other = await joinAsSender(relay, session, 'another phone')
  reader.send(note(1))
  await inbox.holds((doc) => notesIn(doc).length === 1)
  const notes = inbox.doc.getMap(INBOX_ROOT)
  const [id] = [...notes.keys()]
  inbox.doc.transact(() => {
    notes.set(`${id}/answer`, 'Dank, aangepast.')
    notes.set(`${id}/decidedBy`, 'Ans')
    notes.set(`${id}/outcome`, 'handled')
  })
  const fate = { number: 1, outcome: 'handled', answer: 'Dank, aangepast.', decidedBy: 'Ans' }
  expect((await reader.news(({ fates }) => fates[0]?.outcome === 'handled')).fates).toEqual([fate])
  const back = await joinAsSender(relay, session)
  expect((await back.news(names(1))).fates).toEqual([fate])
  other.send(note(7))
  await other.news(names(7))
  expect(other.client.frames.some((frame) => new TextDecoder().decode(frame).includes('aangepast'))).toBe(false)
})

it('keeps the inbox over a restart', async () => {
  const dir = makeDataDir()
  const { relay, owner, session } = await serveWithReader({ store: await openSqliteStore({ dataDir: dir }) })
  const reader = await joinAsSender(relay, session)
  reader.send(note(1))
  reader.send(note(2))
  await reader.news(names(2))
  await relay.stop()
  const second = await serveRelay({ store: await openSqliteStore({ dataDir: dir }) })
  const inbox = openInbox(second, { ...owner, session: await sessionFor(second.port, owner.secret) })
  await inbox.holds((doc) => notesIn(doc).length === 2)
  expect(notesIn(inbox.doc).map(({ number }) => number).toSorted()).toEqual([1, 2])
})

it('bounds how many notes a device sends, and how many come by one link', async () => {
  const { relay, session } = await serveWithReader({ now: () => 1_000_000 })
  const reader = await joinAsSender(relay, session)
  for (let number = 1; number <= NOTE_BURST.device + 1; number++) reader.send(note(number))
  const { refused } = await reader.news(refuses('tooMany'))
  expect(refused).toEqual([{ number: NOTE_BURST.device + 1, reason: 'tooMany' }])
  // One that is there already counts as well: looking what became of it costs most.
  reader.send(note(1))
  await reader.news(({ refused: again }) => again[0]?.number === 1)
  for (let device = 0; device < NOTE_BURST.link / NOTE_BURST.device - 1; device++) {
    const flood = await joinAsSender(relay, session, `flood ${device}`)
    for (let number = 1; number <= NOTE_BURST.device; number++) flood.send(note(number))
    await flood.news(names(NOTE_BURST.device))
  }
  const last = await joinAsSender(relay, session, 'the last straw')
  last.send(note(1))
  await last.news(refuses('tooMany'))
})

it.each([
  ['longer than a note may be', { text: 'x'.repeat(MAX_NOTE_CHARACTERS + 1) }],
  ['empty', { text: ' ' }],
  ['about what is no id', { about: '../../etc' }],
  ['by a name that is too long', { name: 'x'.repeat(41) }],
  ['of an unknown kind', { kind: 'order' as 'wrong' }],
] as const)('ends a connection that sends a note %s', async (_what, more) => {
  const { relay, session } = await serveWithReader()
  const reader = await joinAsSender(relay, session)
  reader.send(note(1, more))
  expect(await reader.client.closed).toBe(4400)
})

it('takes no note from a browser that nobody could answer', async () => {
  const { relay, session } = await serveWithReader()
  const reader = await joinAsSender(relay, session, '')
  reader.send(note(1))
  expect((await reader.news(refuses('noDevice'))).fates).toEqual([])
})

it('lets an editor decide on a note, and neither write nor rewrite one', async () => {
  const { relay, owner, session } = await serveWithReader()
  const inbox = openInbox(relay, owner)
  const reader = await joinAsSender(relay, session)
  reader.send(note(1))
  await inbox.holds((doc) => notesIn(doc).length === 1)
  const [id = ''] = [...inbox.doc.getMap(INBOX_ROOT).keys()]
  for (const key of [id, 'not-0000000000000000']) {
    const forger = await openRaw(relay.port, `/sync/${INBOX}`)
    const refused = forger.next((frame) => messageType(frame) === 103)
    forger.send(encodeHello({ ...HELLO, session: owner.session, device: `forger ${key}`, epoch: '', born: false }))
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(inbox.doc))
    const before = Y.encodeStateVector(copy)
    copy.getMap(INBOX_ROOT).set(key, { ...note(1), owner: 'x', sentMs: 0, text: 'In naam van een ander' })
    forger.send(encodeUpdate(Y.encodeStateAsUpdate(copy, before)))
    await refused
  }
  expect(notesIn(inbox.doc).map(({ text }) => text)).toEqual(['Klopt niet, 1'])
})

it('sends a reader nothing of the contacts, the inbox or the sessions', async () => {
  const { relay, owner, session } = await serveWithReader()
  const reader = await joinAsSender(relay, session)
  const write = async (document: string, root: string, key: string, value: unknown): Promise<void> => {
    const editor = joinWithProvider(relay.port, { room: `${MAP}/${document}`, hello: { session: owner.session, epoch: '', device: 'desk' } })
    await editor.welcome
    editor.doc.getMap(root).set(key, value)
    await editor.acknowledged(1)
  }
  await write('contacts', 'contacts', 'org-0001/text', 'Geheim')
  await write('sessions', 'sessions', 'ses-0001', { question: 'Geheim' })
  await write('map', 'organisations', 'org-0001', { name: 'Openbaar' })
  reader.send(note(1))
  await reader.news(names(1))
  const heard = reader.client.frames.map((frame) => new TextDecoder().decode(frame)).join('\n')
  expect([heard.includes('Openbaar'), heard.includes('Geheim')]).toEqual([true, false])
})
