import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '../../src/protocol/messages.ts'

/** What a sync frame from a browser asks or brings. */
export type SyncMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** Step 2 is the browser's answer to our step 1: everything we lack of it. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isStep2: boolean }

/** Null when the bytes are no sync message. */
export function decodeSync(frame: Uint8Array): SyncMessage | null {
  try {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC) return null
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC_STEP_1) return { kind: 'step1', stateVector: payload }
    // A copy: the payload is a view on the socket's buffer, which would travel to the store's worker whole.
    return kind === SYNC_STEP_2 || kind === SYNC_UPDATE ? { kind: 'update', update: payload.slice(), isStep2: kind === SYNC_STEP_2 } : null
  } catch {
    return null
  }
}

export function encodeStep1(doc: Y.Doc): Uint8Array {
  return encodeSync(SYNC_STEP_1, Y.encodeStateVector(doc))
}

export function encodeStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP_2, update)
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_UPDATE, update)
}

function encodeSync(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** One client's presence as it travels: the JSON text of its state, `null` when it left. */
export type AwarenessEntry = { readonly client: number; readonly clock: number; readonly json: string }

/** More in one message than people in any workshop; a stock browser sends a few. */
const MAX_AWARENESS_ENTRIES = 1_000

/** Null when the bytes are no awareness message. */
export function decodeAwareness(frame: Uint8Array): readonly AwarenessEntry[] | null {
  try {
    const outer = decoding.createDecoder(frame)
    if (decoding.readVarUint(outer) !== MESSAGE_AWARENESS) return null
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
    const count = decoding.readVarUint(decoder)
    if (count > MAX_AWARENESS_ENTRIES) return null
    return Array.from({ length: count }, () => readEntry(decoder))
  } catch {
    return null
  }
}

function readEntry(decoder: decoding.Decoder): AwarenessEntry {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder), json: decoding.readVarString(decoder) }
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** Says nothing about nobody: keeps a stock provider from thinking that the relay has died. */
export const KEEP_ALIVE_FRAME = encodeAwareness([])
