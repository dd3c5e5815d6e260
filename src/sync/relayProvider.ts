import type * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import { closeReasonOf } from '../protocol/closeCodes.ts'
import {
  countsForAcknowledgement, decodeAcknowledgement, decodeWelcome, encodeHello,
  MESSAGE_ACKNOWLEDGEMENT, MESSAGE_WELCOME, SYNC_STEP_2, type Hello, type Welcome,
} from '../protocol/messages.ts'
import { may } from '../protocol/roles.ts'
import { connectionStatus, FIRST_FACTS, reduceConnection, type ConnectionEvent, type ConnectionStatus, type StopReason } from './connectionStatus.ts'
import { createPresence, type OwnPresence, type Presence } from './presence.ts'
import { reportingSocket, type SocketClass } from './reportingSocket.ts'
import { noteAcknowledgement, noteAlreadyPresent, noteStep2, noteUpdate, NOTHING_SENT, startConnection, type SentUpdates } from './sentUpdates.ts'

/** Longest pause between two attempts. Shorter knocks on a door that is shut, longer keeps a person waiting who is back. */
export const MAX_RETRY_MS = 5_000

/** Pause before the first attempt; it doubles with each failure. */
export const FIRST_RETRY_MS = 200

/** A first connection that takes longer reads as offline; it may still come about. */
export const CONNECT_PATIENCE_MS = 4_000

/** The copy on this device, as far as sending needs it. `LocalDoc` of `src/storage` has all of it. */
export type NumberedChanges = {
  readonly lastSeq: () => number
  readonly onAlreadyPresent: (listener: (seq: number) => void) => () => void
  readonly markSent: (upToSeq: number) => void
  readonly state: { readonly get: () => { readonly pending: number }; readonly subscribe: (listener: () => void) => () => void }
}

export type RelayOptions = {
  /** Websocket address up to the room: `wss://host/sync`. */
  readonly url: string
  readonly room: string
  /** Asked at every connection: the epoch may be known only after the first. */
  readonly hello: () => Hello
  readonly local: NumberedChanges
  readonly presence?: Partial<OwnPresence>
  readonly socket?: SocketClass
  /** 0 to 1; spreads the browsers of a workshop when the relay restarts. */
  readonly random?: () => number
  /** Tells of `online` and `offline`; the window, where there is one. */
  readonly network?: EventTarget | null
}

export type Watched<Value> = { readonly get: () => Value; readonly subscribe: (listener: () => void) => () => void }

export type Relay = {
  readonly status: Watched<ConnectionStatus>
  /** What the relay said of us on this connection or the last; null before the first. */
  readonly welcome: Watched<Welcome | null>
  readonly presence: Presence
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
  const network = options.network === undefined ? (globalThis.window as EventTarget | undefined) : options.network
  let sent = NOTHING_SENT
  let facts = { ...FIRST_FACTS, changes: local.state.get().pending }
  const status = createWatched<ConnectionStatus>(connectionStatus(facts), isSameStatus)
  const welcome = createWatched<Welcome | null>(null, Object.is)

  const provider = new WebsocketProvider(options.url, options.room, ydoc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: reportingSocket(options.socket ?? WebSocket, noteFrame),
  })
  const stopEchoing = speakOnlyForItself(provider)
  const presence = createPresence(provider.awareness, options.presence)

  function tell(event: ConnectionEvent): void {
    facts = reduceConnection(facts, event)
    status.set(connectionStatus(facts))
  }

  function move(next: SentUpdates): void {
    const before = sent.durableSeq
    sent = next
    if (sent.durableSeq > before) local.markSent(sent.durableSeq)
  }

  function noteFrame(socket: WebSocket, frame: Uint8Array): void {
    if (socket !== provider.ws || !countsForAcknowledgement(frame)) return
    const note = frame[1] === SYNC_STEP_2 ? noteStep2 : noteUpdate
    move(note(sent, local.lastSeq()))
  }

  function sayHello(): void {
    move(startConnection(sent))
    tell({ type: 'opened' })
    provider.ws?.send(encodeHello(options.hello()) as Uint8Array<ArrayBuffer>)
  }

  function stop(reason: StopReason | 'access'): void {
    provider.disconnect()
    tell({ type: 'stopped', reason })
  }

  function readWelcome(frame: Uint8Array): void {
    const decoded = decodeWelcome(frame)
    if (!decoded.ok) return stop(decoded.error)
    // Also because y-websocket says goodbye and comes back under one and the same clock, which others take for old news.
    presence.appear(may(decoded.value.role, 'appear'))
    welcome.set(decoded.value)
  }

  function readAcknowledgement(frame: Uint8Array): void {
    const decoded = decodeAcknowledgement(frame)
    if (decoded.ok) move(noteAcknowledgement(sent, decoded.value.count))
    else stop(decoded.error)
  }

  function reconnect(): void {
    tell({ type: 'retried' })
    provider.wsUnsuccessfulReconnects = 0
    provider.connect()
  }

  /** A socket says nothing of a dead network for half a minute. A new one finds out at once whether the relay is there. */
  function doubtSocket(): void {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }

  function onNetworkBack(): void {
    if (provider.shouldConnect && !provider.wsconnected) doubtSocket()
  }

  provider.messageHandlers[MESSAGE_WELCOME] = (_encoder, { arr }) => readWelcome(arr)
  provider.messageHandlers[MESSAGE_ACKNOWLEDGEMENT] = (_encoder, { arr }) => readAcknowledgement(arr)
  provider.on('status', ({ status }) => {
    if (status === 'connected') sayHello()
  })
  provider.on('connection-close', () => {
    provider.maxBackoffTime = retryPause(provider.wsUnsuccessfulReconnects, random())
    tell({ type: 'lost' })
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) tell({ type: 'synced' })
  })
  provider.on('closed', ({ code }) => tell({ type: 'stopped', reason: stopReasonOf(code) }))
  const stopCounting = local.state.subscribe(() => tell({ type: 'counted', changes: local.state.get().pending }))
  const stopNumbering = local.onAlreadyPresent((seq) => move(noteAlreadyPresent(sent, seq)))
  network?.addEventListener('offline', doubtSocket)
  network?.addEventListener('online', onNetworkBack)
  const patience = setTimeout(() => facts.link === 'first' && tell({ type: 'lost' }), CONNECT_PATIENCE_MS)
  provider.connect()

  return {
    status,
    welcome,
    presence,
    disconnect: () => provider.disconnect(),
    reconnect,
    destroy() {
      clearTimeout(patience)
      network?.removeEventListener('offline', doubtSocket)
      network?.removeEventListener('online', onNetworkBack)
      stopCounting()
      stopNumbering()
      presence.destroy()
      provider.destroy()
      stopEchoing()
      provider.awareness.destroy()
    },
  }
}

/**
 * y-websocket waits the shorter of its own pause (doubling, the same for everybody) and `maxBackoffTime`. This is always
 * the shorter, and between half and all of it by chance.
 */
export function retryPause(failures: number, chance: number): number {
  return Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + chance / 2)
}

/** A code that is none of ours stops too when it is 44xx: a relay of tomorrow may know more reasons. */
function stopReasonOf(code: number): StopReason | 'access' {
  const reason = closeReasonOf(code)
  switch (reason) {
    case 'access': case 'epoch': case 'gone': case 'tooOld': case 'tooBig': case 'malformed': case 'revoked':
      return reason
    default:
      return 'tooOld'
  }
}

/** A stock provider sends on every colleague's state it receives. The relay ignores that; not sending it is cheaper. */
function speakOnlyForItself(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  type Change = { readonly added: readonly number[]; readonly updated: readonly number[]; readonly removed: readonly number[] }
  const sendOwn = ({ added, updated, removed }: Change, origin: unknown): void => {
    const own = awareness.clientID
    if ([...added, ...updated, ...removed].includes(own)) provider._awarenessUpdateHandler({ added: [own], updated: [], removed: [] }, origin)
  }
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', sendOwn)
  return () => awareness.off('update', sendOwn)
}

function createWatched<Value>(first: Value, isSame: (one: Value, other: Value) => boolean): Watched<Value> & { readonly set: (value: Value) => void } {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set(value) {
      if (isSame(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
  }
}

function isSameStatus(one: ConnectionStatus, other: ConnectionStatus): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
