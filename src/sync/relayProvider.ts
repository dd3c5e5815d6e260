import type * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import { CLOSE_CODES, closeReasonOf } from '../protocol/closeCodes.ts'
import { decodeAcknowledgement, decodeRefusal, decodeWelcome, encodeHello, MESSAGE_ACKNOWLEDGEMENT, MESSAGE_REFUSAL, MESSAGE_WELCOME, type Hello, type Welcome } from '../protocol/messages.ts'
import { decodeNoteNews, encodeNote, MESSAGE_NOTE_NEWS, type Note, type NoteNews } from '../protocol/noteMessages.ts'
import { may } from '../protocol/roles.ts'
import { createAdmission } from './admission.ts'
import type { Door } from './door.ts'
import { connectionStatus, FIRST_FACTS, reduceConnection, type ConnectionEvent, type ConnectionStatus, type StopReason } from './connectionStatus.ts'
import { createDurableCounter, type NumberedChanges } from './durableCounter.ts'
import { speakOnlyForItself } from './ownAwareness.ts'
import { createPresence, type OwnPresence, type Presence } from './presence.ts'
import { reportingSocket, type SocketClass } from './reportingSocket.ts'
import { failuresBefore, followNetwork, giveUpSilentAttempts, retryPause } from './retry.ts'
import { createWatched, type Watched } from './watched.ts'

/** A first connection that takes longer reads as offline; it may still come about. */
export const CONNECT_PATIENCE_MS = 4_000

/** The websocket's own code for a frame that was cut off because of its size: sending it again would end the same. */
const FRAME_TOO_BIG = 1009

export type RelayOptions = {
  /** Websocket address up to the room: `wss://host/sync`. */
  readonly url: string
  readonly room: string
  /** Asked at every connection: the epoch may be known only after the first. */
  readonly hello: () => Hello
  readonly local: NumberedChanges
  /** Where this tab's link is exchanged before it connects; left out where there is none. */
  readonly door?: Door
  readonly presence?: Partial<OwnPresence>
  /** Nobody is shown in this document: people are seen on the map. */
  readonly isUnseen?: boolean
  readonly socket?: SocketClass
  /** 0 to 1; spreads the browsers of a workshop when the relay restarts. */
  readonly random?: () => number
  /** Tells of `online` and `offline`; the window, where there is one. */
  readonly network?: EventTarget | null
  /** How long one attempt may go without an answer. */
  readonly attemptMs?: number
}

export type Relay = {
  readonly status: Watched<ConnectionStatus>
  /** What the relay said of us on this connection or the last; null before the first. */
  readonly welcome: Watched<Welcome | null>
  readonly presence: Presence
  /** What became of the notes of this device, as last heard; null before that. */
  readonly noteNews: Watched<NoteNews | null>
  /** Only for those whose welcome includes notes. False when there is no connection to send it on. */
  readonly sendNote: (note: Note) => boolean
  /** Says nothing and hears nothing until `reconnect`. */
  readonly disconnect: () => void
  /** Tries at once, also after a decision that it was of no use. */
  readonly reconnect: () => void
  readonly destroy: () => void
}

/** Whether a change of the document came from a relay: such a change needs no sending. */
export function isFromRelay(origin: unknown): boolean {
  return origin instanceof WebsocketProvider
}

/**
 * Keeps the document and the relay equal, and knows which changes of this browser are on the relay's disk.
 *
 * A stock y-websocket provider inside. What is added: hello, welcome, the count behind *Opgeslagen*, truthful offline,
 * and that this tab speaks only for itself.
 */
export function connectRelay(ydoc: Y.Doc, options: RelayOptions): Relay {
  const { local, random = Math.random } = options
  let facts = { ...FIRST_FACTS, changes: local.state.get().pending }
  const status = createWatched<ConnectionStatus>(connectionStatus(facts), isSameStatus)
  const welcome = createWatched<Welcome | null>(null)
  const noteNews = createWatched<NoteNews | null>(null)
  const counter = createDurableCounter(local)
  const provider = new WebsocketProvider(options.url, options.room, ydoc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: reportingSocket(options.socket ?? WebSocket, (socket, frame) => {
      if (socket === provider.ws) counter.noteFrame(frame)
    }),
  })
  const stopEchoing = speakOnlyForItself(provider)
  const presence = createPresence(provider.awareness, options.presence)

  function tell(event: ConnectionEvent): void {
    facts = reduceConnection(facts, event)
    status.set(connectionStatus(facts))
  }

  function stop(reason: StopReason | 'access'): void {
    admission.leave()
    provider.disconnect()
    tell({ type: 'stopped', reason })
  }

  const admission = createAdmission({
    door: options.door ?? null,
    random,
    onIn: () => provider.connect(),
    onLater: () => tell({ type: 'lost' }),
    onRefused: stop,
  })

  /** The relay forgot this session: it restarted, or a day has passed. */
  function askAnew(): void {
    options.door?.forget()
    provider.disconnect()
    admission.enter()
  }

  /** A socket is closed alike for a link that was revoked and for one that expired; the door tells them apart. */
  async function learnWhy(): Promise<void> {
    options.door?.forget()
    if ((await options.door?.ask()) === 'expired') tell({ type: 'stopped', reason: 'expired' })
  }

  function sayHello(): void {
    counter.startConnection()
    // Before anybody hears of it: who writes at that news sends at once, and the first frame has to be hello.
    provider.ws?.send(encodeHello(options.hello()) as Uint8Array<ArrayBuffer>)
    tell({ type: 'opened' })
  }

  function readWelcome(frame: Uint8Array): void {
    const decoded = decodeWelcome(frame)
    if (!decoded.ok) return stop(decoded.error)
    // Also because y-websocket says goodbye and comes back under one and the same clock, which others take for old news.
    presence.appear(!options.isUnseen && may(decoded.value.role, 'appear'))
    welcome.set(decoded.value)
  }

  function readAcknowledgement(frame: Uint8Array): void {
    const decoded = decodeAcknowledgement(frame)
    if (decoded.ok) counter.noteAcknowledgement(decoded.value.count)
    else stop(decoded.error)
  }

  /** The change stays in this document, and everything after it follows on it: this copy can bring no more. */
  function readRefusal(frame: Uint8Array): void {
    const decoded = decodeRefusal(frame)
    if (decoded.ok) counter.noteRefusal(decoded.value.message)
    stop(decoded.ok ? 'refused' : decoded.error)
  }

  function readNoteNews(frame: Uint8Array): void {
    const decoded = decodeNoteNews(frame)
    if (decoded.ok) noteNews.set(decoded.value)
  }

  provider.messageHandlers[MESSAGE_NOTE_NEWS] = (_encoder, { arr }) => readNoteNews(arr)
  provider.messageHandlers[MESSAGE_WELCOME] = (_encoder, { arr }) => readWelcome(arr)
  provider.messageHandlers[MESSAGE_ACKNOWLEDGEMENT] = (_encoder, { arr }) => readAcknowledgement(arr)
  provider.messageHandlers[MESSAGE_REFUSAL] = (_encoder, { arr }) => readRefusal(arr)
  provider.on('status', ({ status }) => {
    if (status === 'connected') sayHello()
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) tell({ type: 'synced' })
  })
  provider.on('connection-close', (event) => {
    if (event?.code === FRAME_TOO_BIG) return stop('tooBig')
    if (event?.code === CLOSE_CODES.session) askAnew()
    provider.wsUnsuccessfulReconnects = failuresBefore(event?.code, provider.wsUnsuccessfulReconnects)
    provider.maxBackoffTime = retryPause(provider.wsUnsuccessfulReconnects, random())
    tell({ type: 'lost' })
    if (event?.code === CLOSE_CODES.full) tell({ type: 'full' })
  })
  provider.on('closed', ({ code }) => {
    tell({ type: 'stopped', reason: stopReasonOf(code) })
    if (code === CLOSE_CODES.revoked) void learnWhy()
  })
  const stopCounting = local.state.subscribe(() => tell({ type: 'counted', changes: local.state.get().pending }))
  const stopFollowing = followNetwork(provider, options.network === undefined ? (globalThis.window as EventTarget | undefined) : options.network)
  const stopWaiting = giveUpSilentAttempts(provider, options.attemptMs)
  const patience = setTimeout(() => facts.link === 'first' && tell({ type: 'lost' }), CONNECT_PATIENCE_MS)
  admission.enter()

  return {
    status,
    welcome,
    presence,
    noteNews,
    sendNote(note) {
      if (!provider.wsconnected || !provider.ws) return false
      provider.ws.send(encodeNote(note) as Uint8Array<ArrayBuffer>)
      return true
    },
    disconnect() {
      admission.leave()
      provider.disconnect()
    },
    reconnect() {
      tell({ type: 'retried' })
      provider.wsUnsuccessfulReconnects = 0
      admission.enter()
    },
    destroy() {
      clearTimeout(patience)
      admission.leave()
      stopFollowing()
      stopWaiting()
      stopCounting()
      counter.stop()
      presence.destroy()
      provider.destroy()
      stopEchoing()
      provider.awareness.destroy()
    },
  }
}

/** A code that is none of ours stops too when it is 44xx: a relay of tomorrow may know more reasons. */
function stopReasonOf(code: number): StopReason | 'access' {
  const reason = closeReasonOf(code)
  switch (reason) {
    case 'access': case 'epoch': case 'gone': case 'tooOld': case 'tooBig': case 'malformed': case 'revoked': case 'setApart':
      return reason
    default:
      return 'tooOld'
  }
}

function isSameStatus(one: ConnectionStatus, other: ConnectionStatus): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
