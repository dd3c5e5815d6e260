import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MAX_HELLO_BYTES, MAX_NAME_CHARACTERS } from './limits.ts'
import { type Extra, isRole, parseExtras, type Role } from './roles.ts'

/** Raised when a browser of yesterday and a relay of today would misunderstand one another. */
export const PROTOCOL_VERSION = 1

/** The number a frame begins with. 0 and 1 are y-websocket's own. */
export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_HELLO = 100
export const MESSAGE_WELCOME = 101
export const MESSAGE_ACKNOWLEDGEMENT = 102
export const MESSAGE_REFUSAL = 103

/** What follows `MESSAGE_SYNC`; the numbers of y-protocols, a test holds them equal. */
export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

/** How many colours there are for people; the screen says which. */
export const PRESENCE_COLOURS = 8

/** The first thing a browser says. PROTOCOL.md says what each field is for. */
export type Hello = {
  readonly protocol: number
  readonly session: string
  readonly device: string
  readonly epoch: string
  readonly name: string
  /** The wish of this person, 0 to `PRESENCE_COLOURS` - 1; null leaves it to the relay. */
  readonly colour: number | null
  readonly born: boolean
}

export type Welcome = {
  readonly protocol: number
  readonly epoch: string
  readonly role: Role
  /** What this link includes beside the map; a relay of yesterday says none. */
  readonly extras: readonly Extra[]
  /** 0 to `PRESENCE_COLOURS` - 1. */
  readonly colour: number
  /** The `user.id` under which colleagues see this connection. */
  readonly presence: string
}

export type Acknowledgement = {
  /** Sync messages of this connection that are durable, counted as `countsForAcknowledgement` does. */
  readonly count: number
  /** The Yjs state vector of what the relay has on disk. */
  readonly stateVector: Uint8Array
}

/** An update did not come in, and nothing more of this connection will be counted. */
export type RefusalNotice = {
  /** Which sync message of this connection it was, counted from 1 as acknowledgements count. */
  readonly message: number
  /** One of `REFUSALS`, as far as this side knows them. */
  readonly reason: string
}

export type Decoded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: 'malformed' | 'tooOld' }

const MALFORMED = { ok: false, error: 'malformed' } as const
const TOO_OLD = { ok: false, error: 'tooOld' } as const

/** The number a frame begins with, or null when it begins with none. */
export function messageType(frame: Uint8Array): number | null {
  return readOrNull(() => decoding.readVarUint(decoding.createDecoder(frame)))
}

/**
 * Whether a frame from the browser is one of those that acknowledgements count: sync step 2 or update.
 * Both ends count with this function.
 */
export function countsForAcknowledgement(frame: Uint8Array): boolean {
  const kind = readOrNull(() => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === MESSAGE_SYNC ? decoding.readVarUint(decoder) : null
  })
  return kind === SYNC_STEP_2 || kind === SYNC_UPDATE
}

export function encodeHello(hello: Hello): Uint8Array {
  return encodeJson(MESSAGE_HELLO, hello)
}

/**
 * `tooOld` as soon as the version differs, whatever the rest is: another version may have other fields.
 * Longer than `MAX_HELLO_BYTES` is malformed.
 */
export function decodeHello(frame: Uint8Array): Decoded<Hello> {
  if (frame.byteLength > MAX_HELLO_BYTES) return MALFORMED
  const fields = decodeJson(MESSAGE_HELLO, frame)
  if (fields === null || typeof fields['protocol'] !== 'number') return MALFORMED
  if (fields['protocol'] !== PROTOCOL_VERSION) return TOO_OLD
  const { session, device, epoch, name, colour, born } = fields
  if (!isShortText(session) || !isShortText(device) || !isShortText(epoch) || !isPresenceName(name)) return MALFORMED
  if (typeof born !== 'boolean') return MALFORMED
  return { ok: true, value: { protocol: PROTOCOL_VERSION, session, device, epoch, name, colour: isPresenceColour(colour) ? colour : null, born } }
}

export function encodeWelcome(welcome: Welcome): Uint8Array {
  return encodeJson(MESSAGE_WELCOME, welcome)
}

/** In a message handler of y-websocket the whole frame is `decoder.arr`. */
export function decodeWelcome(frame: Uint8Array): Decoded<Welcome> {
  const fields = decodeJson(MESSAGE_WELCOME, frame)
  if (fields === null || typeof fields['protocol'] !== 'number') return MALFORMED
  if (fields['protocol'] !== PROTOCOL_VERSION) return TOO_OLD
  const { epoch, role, colour, presence } = fields
  if (!isShortText(epoch) || !isRole(role) || !isPresenceColour(colour) || !isShortText(presence)) return MALFORMED
  return { ok: true, value: { protocol: PROTOCOL_VERSION, epoch, role, extras: parseExtras(fields['extras']), colour, presence } }
}

export function encodeAcknowledgement(acknowledgement: Acknowledgement): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_ACKNOWLEDGEMENT)
  encoding.writeVarUint(encoder, acknowledgement.count)
  encoding.writeVarUint8Array(encoder, acknowledgement.stateVector)
  return encoding.toUint8Array(encoder)
}

export function decodeAcknowledgement(frame: Uint8Array): Decoded<Acknowledgement> {
  const value = readOrNull(() => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_ACKNOWLEDGEMENT) return null
    return { count: decoding.readVarUint(decoder), stateVector: decoding.readVarUint8Array(decoder) }
  })
  return value === null ? MALFORMED : { ok: true, value }
}

export function encodeRefusal(notice: RefusalNotice): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_REFUSAL)
  encoding.writeVarUint(encoder, notice.message)
  encoding.writeVarString(encoder, notice.reason)
  return encoding.toUint8Array(encoder)
}

export function decodeRefusal(frame: Uint8Array): Decoded<RefusalNotice> {
  const value = readOrNull(() => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_REFUSAL) return null
    return { message: decoding.readVarUint(decoder), reason: decoding.readVarString(decoder) }
  })
  return value === null ? MALFORMED : { ok: true, value }
}

/** Whether colleagues may be shown this name; the empty one counts. */
export function isPresenceName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_NAME_CHARACTERS
}

/** Whether this is the number of a colour for people. */
export function isPresenceColour(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < PRESENCE_COLOURS
}

/** Sessions, devices and epochs are at most 256 bits in hexadecimal, with some room. */
const MAX_TOKEN_CHARACTERS = 100

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TOKEN_CHARACTERS
}

/** A message that is its number and one JSON text. */
export function encodeJson(type: number, fields: object): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(fields))
  return encoding.toUint8Array(encoder)
}

/** The fields of such a message, or null when it is none of this number. */
export function decodeJson(type: number, frame: Uint8Array): Readonly<Record<string, unknown>> | null {
  return readOrNull(() => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== type) return null
    const value: unknown = JSON.parse(decoding.readVarString(decoder))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  })
}

/** lib0 and JSON throw on bytes that end too early or mean nothing; outside input is no reason to throw here. */
function readOrNull<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}
