import * as Y from 'yjs'
import { addProposal, type MadeFacts } from './doc/editing/addProposal.ts'
import type { EditHistory } from './doc/editing/editHistory.ts'
import { createEntityStore, type EntityStore } from './doc/reading/entityStore.ts'
import { openMapDoc, type MapDoc } from './doc/mapDoc.ts'
import { observeNetwork, type NetworkObserver } from './doc/reading/observeNetwork.ts'
import { observeOthers, type OthersChange } from './doc/reading/observeOthers.ts'
import type { ReplacedValue } from './doc/reading/replacedValues.ts'
import type { Point } from './drawing/drawing.ts'
import type { MakeId, MapId } from './model/ids.ts'
import type { LensProblem } from './model/lens/lensQuery.ts'
import type { Network } from './model/network.ts'
import type { ContactsDesk } from './opening/beside/contactsDesk.ts'
import { watchCountedStatus } from './opening/beside/countedStatus.ts'
import type { InboxDesk } from './opening/beside/inboxDesk.ts'
import type { SessionsDesk } from './opening/beside/sessionsDesk.ts'
import { openAllBeside } from './opening/beside/openAllBeside.ts'
import type { OwnNotes } from './opening/beside/ownNotes.ts'
import { bringOwnCopy } from './opening/bringOwnCopy.ts'
import { mapsAtHand } from './opening/createMap.ts'
import { enrolMap, keepOnList } from './opening/enrolMap.ts'
import { layOutWhenPlaceless } from './opening/layOutWhenPlaceless.ts'
import { openLinkDesk, type LinkDesk } from './opening/desks/linkDesk.ts'
import { dropEmptyLocks, openLockedEdits, type LockedShelf } from './opening/lockedEdits.ts'
import { followAddress, type AddressQuery } from './opening/lensInAddress.ts'
import { extrasKnown, findMapLink, giveUpMapLink, keepFixedLink, keepMapLink, roleWithoutLink } from './opening/mapLink.ts'
import { onceAFrame } from './opening/onceAFrame.ts'
import { createPlacingHistory, placeParties } from './opening/placingHistory.ts'
import { rememberPeople } from './opening/rememberPeople.ts'
import { reopenUnfinished } from './opening/reopenUnfinished.ts'
import { reportReplaced } from './opening/reportReplaced.ts'
import { openShown, type Shown } from './opening/shown.ts'
import { openVersionDesk, type VersionDesk } from './opening/desks/versionDesk.ts'
import { watchOtherLife } from './opening/watchOtherLife.ts'
import { watchReadOnly, type ReadOnlyReason } from './opening/watchReadOnly.ts'
import type { CheckpointFacts } from './protocol/checkpointMessages.ts'
import { PROTOCOL_VERSION } from './protocol/messages.ts'
import type { Extra, Role } from './protocol/roles.ts'
import { formatRoomName } from './protocol/roomName.ts'
import { createSession, type MapTab, type SessionStore } from './session/session.ts'
import type { Database } from './storage/database.ts'
import { openDrafts, type DraftShelf } from './storage/drafts/drafts.ts'
import { openLocalDoc, type LocalState } from './storage/localCopy/localProvider.ts'
import { findMap } from './storage/mapLibrary.ts'
import { randomId } from './storage/randomId.ts'
import { whenQuiet } from './storage/whenQuiet.ts'
import type { ConnectionStatus } from './sync/connectionStatus.ts'
import { createDoor } from './sync/door.ts'
import type { Presence } from './sync/presence.ts'
import { connectRelay, isFromRelay } from './sync/relayProvider.ts'
import { ATTEMPT_MS } from './sync/retry.ts'
import { createWatched, type Watched } from './sync/watched.ts'
import type { Proposal } from './typing/proposal.ts'

/**
 * One open map: the document with its copy on this device, its relay, who is here, and this tab's own state.
 *
 * The screen reads `entities` and edits through `history.edit((writer) => …)` with the functions of `src/doc/editing`;
 * it never touches Yjs, Dexie or the websocket.
 */
export type OpenMap = {
  readonly id: MapId
  readonly mapDoc: MapDoc
  readonly entities: EntityStore
  /** What the lens of this tab shows of it: what is looked at. Edits go by `entities`. */
  readonly shown: Shown
  /** What in the address is no part of a lens on this map; emptied by `dismissLensProblems`. */
  readonly lensProblems: Watched<readonly LensProblem[]>
  dismissLensProblems(): void
  /** My edits. What an edit creates gets a place near what it belongs to, within the same step. */
  readonly history: EditHistory
  /** The map as this device had it when it was opened; null on a first visit. */
  readonly lastSeen: Network | null
  readonly session: SessionStore
  readonly connection: Watched<ConnectionStatus>
  /** Whether what is typed is kept on this device. */
  readonly storage: Watched<LocalState>
  readonly presence: Presence
  /** What this tab's link lets somebody do; null until that is known. */
  readonly role: Watched<Role | null>
  /** The secret of this tab's link, to hand it on; null on a map without links. */
  readonly secret: string | null
  /** What people may know of whom to ask for, where this link includes it. */
  readonly contacts: ContactsDesk
  /** What others say about the map, for those who keep it. */
  readonly inbox: InboxDesk
  readonly sessions: SessionsDesk
  /** What this device says about the map, where its link lets it. */
  readonly ownNotes: OwnNotes
  /** Making and revoking links, for an owner. */
  readonly links: LinkDesk
  /** The map as it was at some moments, for who edits. */
  readonly versions: VersionDesk
  /** Of which moment this is, where it is not the map of today. `isFixed`: by a link that shows nothing else. */
  readonly stand: { readonly facts: CheckpointFacts; readonly isFixed: boolean } | null
  /** Why nothing can be written here; null when it can. */
  readonly readOnlyBecause: Watched<ReadOnlyReason | null>
  readonly isReadOnly: Watched<boolean>
  /** Values of mine that colleagues replaced while I was away; emptied by `dismissReplaced`. */
  readonly replaced: Watched<readonly ReplacedValue[]>
  /** What is being typed and not written yet, kept on this device. */
  readonly drafts: DraftShelf
  /** My unsent edits in a copy that is over. */
  readonly locked: LockedShelf
  dismissReplaced(): void
  /** Writes what a typed line proposes, as one step, placed near `eye` where it belongs to nothing yet. `enteredBy` is whoever typed it, when that was not done here. */
  add(proposal: Proposal, eye: Point, enteredBy?: string): MadeFacts
  /** The name of whoever wrote under this Yjs client, as far as they were seen here; empty when not. */
  nameOfWriter(client: number | null): string
  /** Number of that person's colour, as far as they were seen here. */
  colourOfWriter(client: number): number | null
  /** Tells which parties others made, changed or connected. Answers how to stop. */
  onOthersChange(listener: (changes: readonly OthersChange[]) => void): () => void
  readonly makeId: MakeId
  /** Tries the connection again at once. */
  reconnect(): void
  close(): Promise<void>
}

export type OpenMapOptions = {
  readonly id: MapId
  readonly database: Database | null
  /** What the relay knows this browser by. */
  readonly device: Promise<string>
  /** Address of the app and its relay, without a slash at the end. */
  readonly app: string
  readonly tab: MapTab
  /** What colleagues see; may be empty, and may be given while the map is open. */
  readonly name: () => string
  /** Number of the colour this person would like; null leaves it to the relay. */
  readonly colour: () => number | null
  /** What the operator asks of those who make maps, as far as this person gave it. */
  readonly code: () => string
  /** Asks for no more than reading, whatever the link lets. */
  readonly onlyReads: boolean
  /** The part of the address that says how the map is looked at. */
  readonly address: AddressQuery
  /** Today on this device, as `yyyy-mm-dd`. */
  readonly today: () => string
  /** The copy that was opened is locked now; opening again brings the map as it is today. */
  readonly onOtherLife: () => void
  /** The link of this tab shows one version only, which is not opened by this: ask `versions` for it. */
  readonly onFixed: (checkpoint: string) => void
}

const makeId: MakeId = (prefix) => `${prefix}-${randomId().slice(0, 20)}`

/** Opens a map by its address: from this device when it is here, and from the relay. Resolves when this device's copy is in. */
export async function openMap(options: OpenMapOptions): Promise<OpenMap> {
  const { id, database } = options
  const atHand = mapsAtHand.get(id)
  mapsAtHand.delete(id)
  const openingDrafts = openDrafts(database, id, { isNew: atHand?.local != null })
  const [known, link] = await Promise.all([
    database && !atHand ? findMap(database, id).catch(() => undefined) : undefined,
    atHand ? atHand.link : findMapLink(database, id),
  ])
  const role = createWatched<Role | null>(link ? link.role : roleWithoutLink(known?.role))
  const extras = createWatched<readonly Extra[]>(link ? link.extras : extrasKnown(role.get(), []))
  // Until the relay said what a link lets, the copy is this tab's alone: a neighbour may be asking with another link.
  const key = { map: id, epoch: known?.epoch ?? atHand?.epoch ?? '', role: role.get() ?? `asking ${randomId()}` }
  let isBorn = known?.born ?? atHand !== undefined
  if (database && known) await bringOwnCopy(database, known.role, key)
  const ydoc = atHand?.ydoc ?? new Y.Doc()
  const local = atHand?.local ?? await openLocalDoc(database, key, ydoc, { isFromRelay })
  const [device, drafts] = await Promise.all([options.device, openingDrafts])
  const mapDoc = openMapDoc(ydoc)
  const history = createPlacingHistory(mapDoc, options.today, () => isReadOnly.get())
  const observer = observeNetwork(mapDoc)
  const inFrame = onceAFrame()
  const entities = createEntityStore(observer, (run) => whenWhole(history, observer, () => inFrame(run)))
  const atOpening = entities.network()
  const session = createSession(options.tab)
  const shown = openShown(entities, session)
  const stopReporting: (() => void)[] = []
  let isOver = false
  const door = createDoor({
    app: options.app,
    request: () => link && { map: id, secret: link.secret, born: isBorn ? local.key().epoch : '', code: options.code(), onlyReads: options.onlyReads },
    onGrant: (grant) => {
      isBorn = false
      if (grant.fixed !== null) {
        if (link) keepFixedLink(database, id, link.secret).catch(() => {})
        return options.onFixed(grant.fixed)
      }
      extras.set(grant.extras)
      role.set(grant.role)
      // Whoever made it here kept its link with it.
      if (link && !(atHand && link.role === grant.role)) keepMapLink(database, id, link.secret, grant.role, grant.extras).catch(() => {})
    },
    timeoutMs: ATTEMPT_MS,
  })
  const url = `${options.app.replace(/^http/, 'ws')}/sync`
  const relay = connectRelay(ydoc, {
    url,
    room: formatRoomName({ mapId: id, document: 'map' }),
    hello: () => ({ protocol: PROTOCOL_VERSION, session: door.session(), device, epoch: local.key().epoch, name: options.name(), colour: options.colour(), born: isBorn && link === null }),
    local,
    door,
    presence: { name: options.name(), colour: options.colour() },
  })
  const replaced = reportReplaced(mapDoc, local, relay, stopReporting)
  const people = rememberPeople(relay.presence, stopReporting)
  const readOnlyBecause = watchReadOnly(mapDoc, relay, entities, role, stopReporting)
  const isReadOnly = { get: () => readOnlyBecause.get() !== null, subscribe: readOnlyBecause.subscribe }
  const locked = openLockedEdits(database, id, history, local)
  stopReporting.push(session.subscribe(({ selection, following }, before) => {
    // Whoever goes along shows no selection of their own: a room full of followers would ring everything many times.
    if (selection !== before.selection || following !== before.following) relay.presence.show({ selection: following === null ? selection : [] })
  }))
  reopenUnfinished(session, drafts, entities.network())
  const lensProblems = followAddress(options.address, { session, entities, connection: relay.status, today: options.today }, stopReporting)
  stopReporting.push(relay.welcome.subscribe(() => {
    extras.set(relay.welcome.get()?.extras ?? extras.get())
    role.set(relay.welcome.get()?.role ?? role.get())
    void enrolMap(id, database, relay, local, entities)
  }))
  const onLinkOver = async (): Promise<void> => {
    if (database) await dropEmptyLocks(database, id).catch(() => {})
    if (database && link) await giveUpMapLink(database, id, link.secret).catch(() => {})
    locked.look()
  }
  stopReporting.push(watchOtherLife({
    database,
    ydoc,
    relay,
    local,
    onOtherLife: () => {
      isOver = true
      options.onOtherLife()
    },
    onLinkOver: () => void onLinkOver(),
  }))
  const beside = openAllBeside({
    map: id,
    database,
    url,
    door,
    role,
    extras,
    mapRelay: relay,
    after: whenQuiet(),
    hello: () => ({ protocol: PROTOCOL_VERSION, session: door.session(), device, name: options.name() }),
    isReadOnly: isReadOnly.get,
    name: options.name,
    makeId,
    today: options.today,
  })
  if (database) stopReporting.push(keepOnList(database, id, entities))
  stopReporting.push(layOutWhenPlaceless(mapDoc, entities, relay, options.today, isReadOnly))
  return {
    id,
    mapDoc,
    entities,
    shown,
    lensProblems,
    dismissLensProblems: () => lensProblems.set([]),
    history,
    lastSeen: known && atOpening.organisations.size + atOpening.coalitions.size > 0 ? atOpening : null,
    session,
    connection: watchCountedStatus(relay.status, beside.pending, stopReporting),
    storage: local.state,
    presence: relay.presence,
    role,
    secret: link?.secret ?? null,
    contacts: beside.contacts,
    inbox: beside.inbox,
    sessions: beside.sessions,
    ownNotes: beside.ownNotes,
    links: openLinkDesk({ app: options.app, map: id, door, secret: link?.secret ?? null, database }),
    versions: openVersionDesk({ app: options.app, door, history, network: entities.network, connection: relay.status, name: options.name }),
    stand: null,
    readOnlyBecause,
    isReadOnly,
    replaced: replaced.watched,
    drafts,
    locked,
    dismissReplaced: replaced.dismiss,
    makeId,
    add(proposal, eye, enteredBy = options.name()) {
      const context = { network: entities.network(), makeId, enteredBy, now: new Date().toISOString() }
      let made: MadeFacts = { parties: [], touched: [], contacts: [] }
      history.edit((writer) => {
        made = addProposal(writer, proposal, context)
        placeParties(writer, eye, options.today())
      })
      for (const { party, words } of made.contacts) beside.contacts.add(party, words)
      return made
    },
    nameOfWriter: (client) => (client === null ? '' : (people.get(client)?.name ?? '')),
    colourOfWriter: (client) => people.get(client)?.colour ?? null,
    onOthersChange: (listener) => observeOthers(mapDoc, entities, listener),
    reconnect: relay.reconnect,
    async close() {
      history.settle()
      for (const stop of stopReporting) stop()
      relay.destroy()
      shown.entities.destroy()
      entities.destroy()
      // A map that only lives in memory may be opened again from the start screen.
      const isKept = isOver || local.state.get().storage === 'keeping'
      if (!isKept) mapsAtHand.set(id, { epoch: local.key().epoch, ydoc, local: null, link })
      await Promise.all([local.close(), drafts.close(), beside.close()])
      if (isKept) ydoc.destroy()
    },
  }
}

/** At once; what is written in parts is read once, when all of it is there, in a task before the one in which it shows. */
function whenWhole(history: EditHistory, observer: NetworkObserver, run: () => void): void {
  let isHalfway = false
  const readFirst = (): void => void setTimeout(() => {
    observer.current()
    run()
  })
  history.whenWhole(() => (isHalfway ? readFirst() : run()))
  isHalfway = true
}
