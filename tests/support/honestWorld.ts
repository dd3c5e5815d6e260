import * as Y from 'yjs'
import { createGatekeeper, type Gatekeeper, type Submission } from '../../server/room/gatekeeper.ts'
import { createTokenBucket } from '../../server/tokenBucket.ts'
import { createClientOwners, type ClientOwners } from '../../server/room/clientOwners.ts'
import { seatGuest, type Member } from '../../server/room/member.ts'
import { createEditHistory, type EditHistory } from '../../src/doc/editing/editHistory.ts'
import { giveBirth, openMapDoc } from '../../src/doc/mapDoc.ts'
import { MAP_SHAPE } from '../../src/protocol/documentShapes.ts'
import { CHAIN_STEP_BURST } from '../../src/protocol/limits.ts'
import { judgeUpdate, type Refusal } from '../../src/protocol/updateGate.ts'
import { RANDOM_EDITS } from './randomEdits.ts'
import { pick, type Random } from './seededRandom.ts'

/**
 * People who keep to the rules, on several devices with several tabs, before the real gatekeeper: they edit, undo, go
 * offline, reload, fold their rows, restore old copies and come back. Messages are under way until the world delivers them.
 */
export type HonestWorld = {
  step(): void
  /** Everybody comes back and everything arrives. Answers whether all hold the same then. */
  comeTogether(): boolean
  /** Updates that came before the gate so far. */
  readonly judged: () => number
  readonly refused: readonly Refusal[]
}

type Device = { readonly name: string; rows: Uint8Array[]; readonly backups: (readonly Uint8Array[])[] }

type Message = { readonly kind: 'step1'; readonly stateVector: Uint8Array } | { readonly kind: 'update'; readonly bytes: Uint8Array; readonly isStep2: boolean }

type Connection = { readonly member: Member; readonly toRelay: Message[]; readonly toTab: Message[] }

type Tab = { readonly device: Device; readonly ydoc: Y.Doc; readonly history: EditHistory; connection: Connection | null; rowsRead: number }

const TABS = 5
const FROM_RELAY = 'relay'
const FROM_DISK = 'disk'

/** `judge` stands in the place of the gate, for a control. */
export function createHonestWorld(random: Random, judge = judgeUpdate): HonestWorld {
  const devices: Device[] = ['anna', 'bram', 'cees'].map((name) => ({ name, rows: [], backups: [] }))
  const refused: Refusal[] = []
  const tabs: Tab[] = []
  const members = new Set<Member>()
  const log: Uint8Array[] = []
  let judged = 0
  let relay = openRelay(new Map())

  function openRelay(known: ReadonlyMap<number, string>): { readonly doc: Y.Doc; readonly gatekeeper: Gatekeeper; readonly owners: ClientOwners } {
    const doc = new Y.Doc()
    for (const update of log) Y.applyUpdate(doc, update)
    const owners = createClientOwners(known, members, () => {})
    // Nothing of it comes back: a whole life of a relay is far from what one moment allows.
    const chainWork = createTokenBucket(CHAIN_STEP_BURST, 0)
    const gatekeeper = createGatekeeper({
      doc,
      shape: MAP_SHAPE,
      ownerOf: owners.ownerOf,
      hasRoomFor: () => true,
      judge: (...asked) => {
        judged += 1
        return judge(...asked)
      },
      askStep2: (member) => connectionOf(member)?.toTab.push({ kind: 'step1', stateVector: Y.encodeStateVector(doc) }),
      turnAway: () => {},
      hasTimeFor: chainWork.take,
      putOff: () => void refused.push('tangled'),
      refuse: (_, reason) => void refused.push(reason),
    })
    return { doc, gatekeeper, owners }
  }

  const connectionOf = (member: Member): Connection | null => tabs.find(({ connection }) => connection?.member === member)?.connection ?? null

  /** From the rows of its device, as a page that loads. */
  function openTab(device: Device): void {
    const ydoc = new Y.Doc()
    ydoc.clientID = Math.floor(random() * 2 ** 32)
    const mapDoc = openMapDoc(ydoc)
    const tab: Tab = { device, ydoc, history: createEditHistory(mapDoc), connection: null, rowsRead: device.rows.length }
    ydoc.transact(() => device.rows.forEach((row) => Y.applyUpdate(ydoc, row)), FROM_DISK)
    ydoc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== FROM_DISK) device.rows.push(bytes)
      if (origin !== FROM_RELAY) tab.connection?.toRelay.push({ kind: 'update', bytes, isStep2: false })
    })
    tabs.push(tab)
  }

  function connect(tab: Tab): void {
    const link = { send: () => {}, sendPresence: () => {}, close: () => {} }
    const member = seatGuest({ link, device: tab.device.name, name: '', wish: null, role: 'editor', extras: [] }, members)
    members.add(member)
    tab.connection = { member, toRelay: [{ kind: 'step1', stateVector: Y.encodeStateVector(tab.ydoc) }], toTab: [{ kind: 'step1', stateVector: Y.encodeStateVector(relay.doc) }] }
    if (random() < 0.8) relay.owners.show(member, tab.ydoc.clientID)
  }

  function disconnect(tab: Tab): void {
    if (tab.connection) members.delete(tab.connection.member)
    tab.connection = null
  }

  function close(tab: Tab): void {
    disconnect(tab)
    tabs.splice(tabs.indexOf(tab), 1)
  }

  function hearTab(tab: Tab): void {
    const message = tab.connection?.toTab.shift()
    if (message?.kind === 'step1') tab.connection?.toRelay.push({ kind: 'update', bytes: Y.encodeStateAsUpdate(tab.ydoc, message.stateVector), isStep2: true })
    if (message?.kind === 'update') Y.applyUpdate(tab.ydoc, message.bytes, FROM_RELAY)
  }

  /** Takes what has arrived from some tabs as one commit, as the room does. */
  function commit(from: readonly Tab[]): void {
    const group: Submission[] = []
    for (const { connection } of from) {
      for (const message of connection?.toRelay.splice(0, 1 + Math.floor(random() * 6)) ?? []) {
        if (message.kind === 'step1') connection?.toTab.push({ kind: 'update', bytes: Y.encodeStateAsUpdate(relay.doc, message.stateVector), isStep2: true })
        else if (connection) group.push(submissionOf(connection.member, message.bytes, message.isStep2))
      }
    }
    const { passed, claims } = relay.gatekeeper.judgeGroup(group)
    const updates = passed.flatMap(({ update }) => update ?? [])
    log.push(...updates)
    relay.owners.keep(claims)
    const changes: Uint8Array[] = []
    const collect = (change: Uint8Array): void => void changes.push(change)
    relay.doc.on('update', collect)
    relay.doc.transact(() => updates.forEach((update) => Y.applyUpdate(relay.doc, update)))
    relay.doc.off('update', collect)
    for (const { connection } of tabs) for (const bytes of changes) connection?.toTab.push({ kind: 'update', bytes, isStep2: false })
  }

  function submissionOf(member: Member, bytes: Uint8Array, isStep2: boolean): Submission {
    member.receivedCount += 1
    return { member, number: member.receivedCount, bytes, decoded: Y.decodeUpdate(bytes), isStep2 }
  }

  /** What another tab of the device wrote; it goes on to the relay as an edit of this tab's own would. */
  function readRows(tab: Tab): void {
    const news = tab.device.rows.slice(tab.rowsRead)
    tab.rowsRead = tab.device.rows.length
    tab.ydoc.transact(() => news.forEach((row) => Y.applyUpdate(tab.ydoc, row)), FROM_DISK)
  }

  function foldRows(device: Device): void {
    const folded = random() < 0.5 ? Y.mergeUpdates(device.rows) : throughDocument(device.rows)
    for (const tab of tabs) if (tab.device === device) readRows(tab)
    device.rows = [folded]
    for (const tab of tabs) if (tab.device === device) tab.rowsRead = 1
  }

  /** Its copy is as it was at some time, or what the relay has; no tab of it is open meanwhile. */
  function restore(device: Device): void {
    for (const tab of tabs.filter((each) => each.device === device)) close(tab)
    const copy = random() < 0.5 ? pick(random, [...device.backups, device.rows]) : [Y.encodeStateAsUpdate(relay.doc)]
    device.rows = [...copy]
    openTab(device)
  }

  /** The relay begins again from its log, sometimes folded. */
  function restartRelay(): void {
    const known = new Map(tabs.flatMap(({ ydoc }) => [...ydoc.store.clients.keys()]).map((client) => [client, relay.owners.ownerOf(client)] as const).filter((entry): entry is readonly [number, string] => entry[1] !== null))
    for (const tab of tabs) disconnect(tab)
    if (random() < 0.5) log.splice(0, log.length, Y.encodeStateAsUpdate(relay.doc))
    relay = openRelay(known)
  }

  /** A provider may pack what it still has to send. */
  function pack({ connection }: Tab): void {
    const line = connection?.toRelay ?? []
    const tail = line.filter((message) => message.kind === 'update' && !message.isStep2)
    if (tail.length < 2 || tail.length !== line.length) return
    line.splice(0, line.length, { kind: 'update', bytes: Y.mergeUpdates(tail.flatMap((message) => (message.kind === 'update' ? [message.bytes] : []))), isStep2: false })
  }

  function repeat({ connection }: Tab): void {
    const [first] = connection?.toRelay ?? []
    if (first?.kind === 'update') connection?.toRelay.unshift(first)
  }

  const ACTS: readonly (readonly [share: number, act: (tab: Tab) => void])[] = [
    [40, (tab) => tab.history.edit((writer) => pick(random, RANDOM_EDITS)(random, writer))],
    [6, (tab) => tab.history.undo()],
    [4, (tab) => tab.history.redo()],
    [12, hearTab],
    [14, () => commit(tabs.filter(() => random() < 0.6))],
    [5, (tab) => (tab.connection ? disconnect(tab) : connect(tab))],
    [5, (tab) => void (tab.connection ?? connect(tab))],
    [6, readRows],
    [2, (tab) => foldRows(tab.device)],
    [2, pack],
    [2, repeat],
    [2, ({ device }) => void device.backups.push([...device.rows])],
    [1, (tab) => {
      close(tab)
      openTab(tab.device)
    }],
    [0.5, ({ device }) => restore(device)],
    [0.5, restartRelay],
  ]
  const total = ACTS.reduce((sum, [share]) => sum + share, 0)

  giveRows(devices)
  for (let place = 0; place < TABS; place++) openTab(pick(random, devices))

  return {
    step: () => {
      if (tabs.length === 0) openTab(pick(random, devices))
      let chance = random() * total
      const act = ACTS.find(([share]) => (chance -= share) < 0) ?? ACTS[0]
      act?.[1](pick(random, tabs))
    },
    comeTogether: () => {
      for (const tab of tabs) {
        readRows(tab)
        if (!tab.connection) connect(tab)
      }
      for (let round = 0; round < 1_000 && tabs.some(isBusy); round++) {
        for (const tab of tabs) hearTab(tab)
        commit(tabs)
      }
      const held = JSON.stringify(openMapDoc(relay.doc).ydoc.toJSON())
      return relay.doc.store.pendingStructs === null && relay.doc.store.pendingDs === null && tabs.every(({ ydoc }) => isSame(ydoc, held))
    },
    judged: () => judged,
    refused,
  }
}

/** A map born on the first device; the others have heard nothing yet. */
function giveRows([first]: readonly Device[]): void {
  const born = openMapDoc(new Y.Doc())
  giveBirth(born, 'epoch-of-the-world')
  first?.rows.push(Y.encodeStateAsUpdate(born.ydoc))
}

const isBusy = ({ connection }: Tab): boolean => connection !== null && connection.toRelay.length + connection.toTab.length > 0

function isSame(ydoc: Y.Doc, held: string): boolean {
  const sorted = (text: string): string => JSON.stringify(sortKeys(JSON.parse(text)))
  return sorted(JSON.stringify(ydoc.toJSON())) === sorted(held)
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, each]) => [key, sortKeys(each)]))
}

function throughDocument(rows: readonly Uint8Array[]): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.transact(() => rows.forEach((row) => Y.applyUpdate(ydoc, row)))
  const folded = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return folded
}
