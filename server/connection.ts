import type { RawData, WebSocket } from 'ws'
import { CLOSE_CODES, type CloseReason } from '../src/protocol/closeCodes.ts'
import { MAX_STATE_VECTOR_BYTES } from '../src/protocol/limits.ts'
import { decodeHello, type Hello, MESSAGE_AWARENESS, MESSAGE_HELLO, MESSAGE_SYNC, messageType } from '../src/protocol/messages.ts'
import { decodeNote, MESSAGE_NOTE } from '../src/protocol/noteMessages.ts'
import { may } from '../src/protocol/roles.ts'
import { formatRoomName, type RoomName } from '../src/protocol/roomName.ts'
import type { Access, Admission } from './access.ts'
import type { NoteDesk, NoteSender } from './inbox/noteDesk.ts'
import { type Log, roomMark } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { RelayLimits } from './relayLimits.ts'
import { decodeAwareness, decodeSync, KEEP_ALIVE_FRAME } from './room/frames.ts'
import type { Link, Member } from './room/member.ts'
import type { Room } from './room/room.ts'
import type { RoomRegistry } from './room/roomRegistry.ts'
import { createTokenBucket } from './tokenBucket.ts'
import type { Turns } from './turns.ts'

export type ConnectionServices = {
  readonly rooms: RoomRegistry
  readonly access: Access
  readonly notes: NoteDesk
  readonly limits: RelayLimits
  readonly metrics: Metrics
  readonly log: Log
  /** Of those who come in. After a restart everybody does at once. */
  readonly turns: Turns
}

/** What the relay may do to a connection from outside. */
export type Connection = {
  close(reason: CloseReason): void
  /** Says something when nothing was said for a while, and lets go of a browser that stopped answering. */
  keepAlive(): void
}

type State =
  | { readonly phase: 'awaitingHello'; readonly timer: NodeJS.Timeout }
  /** What arrives before the document is there waits its turn; the socket is not read meanwhile. */
  | { readonly phase: 'loading'; readonly waiting: Uint8Array[] }
  | { readonly phase: 'joined'; readonly room: Room; readonly roomName: string; readonly member: Member }
  | { readonly phase: 'closed' }

/** Serves one websocket from its first frame to its last. `room` is null when its address names none: that is said after hello. */
export function serveConnection(socket: WebSocket, room: RoomName | null, services: ConnectionServices): Connection {
  const { rooms, access, notes, limits, metrics, log, turns } = services
  // A workshop shares one address, so each connection has bounds of its own.
  const messages = createTokenBucket(limits.messageBurst, limits.messagesPerSecond)
  const asks = createTokenBucket(limits.askBurst, limits.asksPerSecond)
  let lastSentMs = Date.now()
  let isAnswering = true
  let bufferedBefore = 0
  /** Until when the door has to remember this connection. */
  let leaveDoor = (): void => {}
  /** Set for those who may send notes from here. */
  let noteSender: NoteSender | null = null
  let leaveNotes = (): void => {}
  let state: State = { phase: 'awaitingHello', timer: setTimeout(() => close('slow'), limits.helloTimeoutMs) }

  const send = (frame: Uint8Array): void => {
    if (state.phase === 'closed') return
    if (socket.bufferedAmount > limits.closeBufferBytes) return close('slow')
    lastSentMs = Date.now()
    metrics.count('frames')
    socket.send(frame)
  }
  const link: Link = {
    send,
    sendPresence: (frame) => {
      if (socket.bufferedAmount <= limits.presenceBufferBytes) send(frame)
    },
    close: (reason) => close(reason),
  }

  const isClosed = (): boolean => state.phase === 'closed'

  const leave = (): void => {
    const left = state
    state = { phase: 'closed' }
    leaveDoor()
    leaveNotes()
    if (left.phase === 'awaitingHello') clearTimeout(left.timer)
    if (left.phase !== 'joined') return
    left.room.leave(left.member)
    rooms.onLeft(left.roomName)
  }

  const close = (reason: CloseReason): void => {
    if (state.phase === 'closed') return
    leave()
    metrics.countClose(CLOSE_CODES[reason])
    if (reason !== 'goingAway') log('info', 'connection.closed', { reason, room: room ? roomMark(formatRoomName(room)) : null })
    socket.resume()
    socket.close(CLOSE_CODES[reason], reason)
  }

  const refuse = (reason: CloseReason): void => {
    metrics.count('refused')
    close(reason)
  }

  const receiveHello = (frame: Uint8Array): void => {
    if (messageType(frame) !== MESSAGE_HELLO) return refuse('access')
    const hello = decodeHello(frame)
    if (!hello.ok) return refuse(hello.error)
    if (!room) return refuse('gone')
    const turn = turns.take()
    if (!turn) return refuse('slow')
    if (state.phase === 'awaitingHello') clearTimeout(state.timer)
    state = { phase: 'loading', waiting: [] }
    socket.pause()
    enterInTurn(turn, room, hello.value).catch((error: unknown) => {
      log('error', 'connection.enterFailed', { room: roomMark(formatRoomName(room)), reason: error instanceof Error ? error.message : String(error) })
      close('storage')
    })
  }

  const enterInTurn = async (turn: Promise<() => void>, asked: RoomName, hello: Hello): Promise<void> => {
    const endTurn = await turn
    try {
      if (!isClosed()) await enter(asked, hello)
    } finally {
      endTurn()
    }
  }

  const enter = async (asked: RoomName, hello: Hello): Promise<void> => {
    const admission = await access(asked, hello, close)
    if (!admission.ok) return close(admission.reason)
    const { leave: forget } = admission
    leaveDoor = forget
    if (isClosed()) return forget()
    const roomName = formatRoomName(asked)
    const refusal = await rooms.enter(roomName, hello, (opened) => join(opened, asked, hello, admission))
    if (refusal !== null) close(refusal)
  }

  const join = (joined: Room, asked: RoomName, { device, name, colour }: Hello, { role, extras, link: by }: Extract<Admission, { ok: true }>): void => {
    const roomName = formatRoomName(asked)
    if (state.phase !== 'loading') return rooms.onLeft(roomName)
    const { waiting } = state
    const member = joined.join({ link, device, name, wish: colour, role, extras })
    state = { phase: 'joined', room: joined, roomName, member }
    if (asked.document === 'map' && extras.includes('notes')) {
      noteSender = { map: asked.mapId, link: by, owner: member.owner, send, close }
      leaveNotes = notes.join(noteSender)
    }
    for (const frame of waiting) receive(frame)
    socket.resume()
  }

  const receiveSync = (joined: Room, member: Member, frame: Uint8Array): void => {
    const message = decodeSync(frame)
    if (!message) return refuse('malformed')
    if (message.kind === 'step1') return answerAsk(joined, member, message.stateVector)
    if (!may(member.role, 'edit')) return refuse('access')
    const refusal = joined.submit(member, message.update, message.isStep2)
    if (refusal !== null) refuse(refusal)
  }

  /** Whoever may only read may ask too, and a large document takes long to write out. */
  const answerAsk = (joined: Room, member: Member, stateVector: Uint8Array): void => {
    if (!asks.take()) return refuse('tooFast')
    const refusal = stateVector.byteLength > MAX_STATE_VECTOR_BYTES ? 'malformed' : joined.answer(member, stateVector)
    if (refusal !== null) refuse(refusal)
  }

  const receiveAwareness = (joined: Room, member: Member, frame: Uint8Array): void => {
    const entries = decodeAwareness(frame)
    if (entries) joined.showPresence(member, entries)
    else refuse('malformed')
  }

  const receiveNote = (frame: Uint8Array): void => {
    if (!noteSender) return refuse('access')
    const note = decodeNote(frame)
    if (note.ok) notes.take(noteSender, note.value)
    else refuse(note.error)
  }

  const receive = (frame: Uint8Array): void => {
    switch (state.phase) {
      case 'awaitingHello': return receiveHello(frame)
      case 'loading': return void state.waiting.push(frame)
      case 'closed': return
      case 'joined': switch (messageType(frame)) {
        case MESSAGE_SYNC: return receiveSync(state.room, state.member, frame)
        case MESSAGE_AWARENESS: return receiveAwareness(state.room, state.member, frame)
        case MESSAGE_NOTE: return receiveNote(frame)
        default: return refuse('malformed')
      }
    }
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    isAnswering = true
    if (!isBinary) return refuse('malformed')
    const frame = bytesOf(data)
    if (frame.byteLength > limits.maxFrameBytes) return refuse('tooBig')
    if (!messages.take()) return refuse('tooFast')
    receive(frame)
  })
  socket.on('pong', () => void (isAnswering = true))
  // A socket without this listener takes the process along on the first bad frame.
  socket.on('error', () => leave())
  socket.on('close', () => leave())

  return {
    close,
    keepAlive: () => {
      const hasStalled = socket.bufferedAmount > limits.presenceBufferBytes && socket.bufferedAmount >= bufferedBefore
      bufferedBefore = socket.bufferedAmount
      // Who reads nothing does not read why it is let go either, and what waits for it weighs on everybody.
      if (hasStalled) close('slow')
      if (hasStalled || !isAnswering) return socket.terminate()
      isAnswering = false
      socket.ping()
      if (state.phase === 'joined' && Date.now() - lastSentMs >= limits.keepAliveMs / 2) send(KEEP_ALIVE_FRAME)
    },
  }
}

/** ws gives whole messages as one Buffer; the other shapes exist for options we do not use. */
function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
