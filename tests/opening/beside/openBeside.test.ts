import { createDisk, openTab, until } from '../../storage/databaseInMemory.ts'
import { liveQuery } from 'dexie'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { writeContact, type ContactPlace } from '../../../src/doc/beside/contactsDoc.ts'
import { type Beside, type BesideParts, openBeside } from '../../../src/opening/beside/openBeside.ts'
import { openContactsDesk, type ContactsDesk } from '../../../src/opening/beside/contactsDesk.ts'
import { PROTOCOL_VERSION, type Welcome } from '../../../src/protocol/messages.ts'
import { formatRoomName } from '../../../src/protocol/roomName.ts'
import type { Extra, Role } from '../../../src/protocol/roles.ts'
import type { Database } from '../../../src/storage/database.ts'
import { readLockedCopies } from '../../../src/storage/localCopy/lockedCopies.ts'
import type { SocketClass } from '../../../src/sync/reportingSocket.ts'
import { createWatched } from '../../../src/sync/watched.ts'
import { bearMap, sessionFor, type Owner } from '../../server/linksInTest.ts'
import { serveRelay, type RelayInTest } from '../../server/relayInTest.ts'
import { MAP } from '../../server/stockClient.ts'

const PARTY = 'org-0001' as ContactPlace

type Tab = { readonly extras: ReturnType<typeof createWatched<readonly Extra[]>>; readonly beside: Beside; readonly desk: ContactsDesk; readonly comeIn: () => void }

/** A tab that has its session already; the map itself has been welcomed when the test says so. */
function openTabOf(relay: RelayInTest, session: string, role: Role, extras: readonly Extra[], database: Database | null): Tab {
  const welcome = createWatched<Welcome | null>(null)
  const included = createWatched<readonly Extra[]>(extras)
  const parts: BesideParts = {
    map: MAP,
    database,
    url: `ws://127.0.0.1:${relay.port}/sync`,
    door: { session: () => session, link: () => '', ask: async () => 'in', forget: () => {} },
    role: createWatched<Role | null>(role),
    extras: included,
    mapRelay: { welcome },
    hello: () => ({ protocol: PROTOCOL_VERSION, session, device: `${role} device`, name: '' }),
    relay: { socket: NodeSocket as unknown as SocketClass, network: null, random: () => 0 },
  }
  const beside = openBeside('contacts', parts)
  onTestFinished(() => beside.close())
  const desk = openContactsDesk(beside, { database, map: MAP, isReadOnly: () => false })
  return { extras: included, beside, desk, comeIn: () => welcome.set({ protocol: 1, epoch: 'e', role, extras, colour: 0, presence: '' }) }
}

async function serveMap(): Promise<{ readonly relay: RelayInTest; readonly owner: Owner }> {
  const relay = await serveRelay()
  return { relay, owner: await bearMap(relay.port) }
}

/** The epoch is known, and the rows of the copy lie under it. */
const isEnrolled = (database: Database): Promise<void> => new Promise((resolve) => {
  const watching = liveQuery(() => database.besides.get(`${MAP}/contacts`)).subscribe((row) => {
    if (!row) return
    resolve()
    queueMicrotask(() => watching.unsubscribe())
  })
})

const isOpen = ({ beside }: Tab): Promise<void> => until(beside.ydoc.subscribe, () => beside.ydoc.get() !== null)
const isSent = ({ beside }: Tab): Promise<void> => until(beside.pending.subscribe, () => beside.pending.get() === 0)
const says = ({ desk }: Tab, text: string): Promise<void> => until(desk.texts.subscribe, () => desk.texts.get()?.get(PARTY) === text)

it('takes a contact text before the relay is there, counts it, and brings it to a reader whose link includes contacts', async () => {
  const { relay, owner } = await serveMap()
  const anna = openTabOf(relay, owner.session, 'owner', ['contacts'], null)
  await isOpen(anna)
  expect(anna.desk.write(PARTY, 'Vraag naar het secretariaat')).toBeNull()
  expect(anna.beside.pending.get()).toBe(1)
  anna.comeIn()
  await isSent(anna)
  const { secret } = await owner.makeLink('reader', null, ['contacts'])
  const bram = openTabOf(relay, await sessionFor(relay.port, secret), 'reader', ['contacts'], null)
  bram.comeIn()
  await says(bram, 'Vraag naar het secretariaat')
})

it('says that the relay cannot open them, beside what this device has and goes on to write', async () => {
  const { relay, owner } = await serveMap()
  const disk = createDisk()
  const database = await openTab(disk)
  const before = openTabOf(relay, owner.session, 'owner', ['contacts'], database)
  before.comeIn()
  await isOpen(before)
  await isEnrolled(database)
  before.desk.write(PARTY, 'Vraag naar Joke')
  await isSent(before)
  expect(before.desk.isSetApart.get()).toBe(false)
  await before.beside.close()
  await relay.stop()
  await relay.store.append(formatRoomName({ mapId: MAP, document: 'contacts' }), [Uint8Array.of(9, 9, 9, 9)])

  const again = await serveRelay({ store: relay.store })
  const after = openTabOf(again, await sessionFor(again.port, owner.secret), 'owner', ['contacts'], await openTab(disk))
  after.comeIn()
  await until(after.desk.isSetApart.subscribe, () => after.desk.isSetApart.get())
  expect(after.desk.texts.get()?.get(PARTY)).toBe('Vraag naar Joke')
  after.desk.write(PARTY, 'Vraag naar Joke of Bram')
  expect([after.desk.texts.get()?.get(PARTY), after.beside.pending.get()]).toEqual(['Vraag naar Joke of Bram', 1])
})

it('opens nothing for a link that does not include it', async () => {
  const { relay, owner } = await serveMap()
  const { secret } = await owner.makeLink('reader')
  const carla = openTabOf(relay, await sessionFor(relay.port, secret), 'reader', [], await openTab(createDisk()))
  carla.comeIn()
  await carla.beside.close()
  expect([carla.desk.texts.get(), relay.memberCount()]).toEqual([null, 0])
})

it('goes on from the copy of this device without the relay', async () => {
  const { relay, owner } = await serveMap()
  const disk = createDisk()
  const database = await openTab(disk)
  const first = openTabOf(relay, owner.session, 'owner', ['contacts'], database)
  first.comeIn()
  await isOpen(first)
  await isEnrolled(database)
  first.desk.write(PARTY, 'Van dit apparaat')
  await isSent(first)
  await first.beside.close()
  const second = openTabOf(relay, owner.session, 'owner', ['contacts'], await openTab(disk))
  await says(second, 'Van dit apparaat')
  expect(second.beside.pending.get()).toBe(0)
})

it('keeps nothing of it on the device of a reader whose link includes it no more', async () => {
  const { relay, owner } = await serveMap()
  const anna = openTabOf(relay, owner.session, 'owner', ['contacts'], null)
  await isOpen(anna)
  anna.desk.write(PARTY, 'Vraag naar Joke')
  anna.comeIn()
  await isSent(anna)
  const { id, secret } = await owner.makeLink('reader', null, ['contacts'])
  const database = await openTab(createDisk())
  const bram = openTabOf(relay, await sessionFor(relay.port, secret), 'reader', ['contacts'], database)
  bram.comeIn()
  await says(bram, 'Vraag naar Joke')
  await isEnrolled(database)
  await owner.act({ act: 'include', link: id, extras: [] })
  bram.extras.set([])
  await bram.beside.close()
  expect([bram.desk.texts.get(), await database.besides.count(), await database.updates.count()]).toEqual([null, 0, 0])
})

it('locks the copy when the link is revoked, and offers what was not sent to the next link', async () => {
  const { relay, owner } = await serveMap()
  const disk = createDisk()
  const link = await owner.makeLink('editor')
  const database = await openTab(disk)
  const session = await sessionFor(relay.port, link.secret)
  const before = openTabOf(relay, session, 'editor', ['contacts'], database)
  before.comeIn()
  await isOpen(before)
  await isEnrolled(database)
  before.desk.write(PARTY, 'Verstuurd')
  await isSent(before)
  await before.beside.close()
  await owner.act({ act: 'revoke', link: link.id })

  const late = openTabOf(relay, session, 'editor', ['contacts'], database)
  await isOpen(late)
  writeContact(late.beside.ydoc.get() as never, PARTY, 'Te laat')
  late.comeIn()
  await until(late.beside.ydoc.subscribe, () => late.beside.ydoc.get() === null)
  expect((await readLockedCopies(database, `${MAP}/contacts`)).map(({ edits }) => edits)).toEqual([1])

  const next = openTabOf(relay, owner.session, 'owner', ['contacts'], database)
  next.comeIn()
  await says(next, 'Verstuurd')
  await until(next.desk.unsent.subscribe, () => next.desk.unsent.get().get(PARTY) === 'Te laat')
  next.desk.dropUnsent(PARTY)
  expect(next.desk.unsent.get().size).toBe(0)
})
