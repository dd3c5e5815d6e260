import { isRecordId } from './docShape.ts'
import { isOutcome, type Outcome } from './documentShapes.ts'
import { MAX_NOTE_CHARACTERS } from './limits.ts'
import { type Decoded, decodeJson, encodeJson, isPresenceName } from './messages.ts'

/** What a contributor, or a reader who may, says to those who keep the map. PROTOCOL.md has the words. */
export const MESSAGE_NOTE = 104
export const MESSAGE_NOTE_NEWS = 105

/** `wrong`: something on the map is not right, `about` says what. `proposal`: a line as it is typed under the map. */
export const NOTE_KINDS = ['wrong', 'proposal'] as const

export type NoteKind = (typeof NOTE_KINDS)[number]

export type Note = {
  /** By it, and by the device, the relay knows a note that it has already. Never used twice on a device. */
  readonly number: number
  readonly kind: NoteKind
  /** Id of the thing it is about; empty when it is about none. */
  readonly about: string
  readonly text: string
  /** As the sender calls themselves; may be empty. */
  readonly name: string
}

/** A note as the relay keeps it in the inbox. */
export type StoredNote = Note & {
  /** Whose it is: never the device itself. */
  readonly owner: string
  /** By the relay's clock. */
  readonly sentMs: number
}

export type NoteFate = { readonly number: number; readonly outcome: Outcome; readonly answer: string; readonly decidedBy: string }

/** `tooMany`: try again in a minute. `full`: the inbox takes no more. `noDevice`: hello named none, so nobody could be answered. */
export const NOTE_REFUSALS = ['tooMany', 'full', 'noDevice'] as const

export type NoteRefusal = (typeof NOTE_REFUSALS)[number]

/** What became of the notes of this device. Each note that is stored is in `fates` of the first news, and later whenever it changed. */
export type NoteNews = {
  readonly fates: readonly NoteFate[]
  readonly refused: readonly { readonly number: number; readonly reason: NoteRefusal }[]
}

const MALFORMED = { ok: false, error: 'malformed' } as const

export const encodeNote = (note: Note): Uint8Array => encodeJson(MESSAGE_NOTE, note)
export const encodeNoteNews = (news: NoteNews): Uint8Array => encodeJson(MESSAGE_NOTE_NEWS, news)

export function decodeNote(frame: Uint8Array): Decoded<Note> {
  const value = parseNote(decodeJson(MESSAGE_NOTE, frame))
  return value === null ? MALFORMED : { ok: true, value }
}

export function decodeNoteNews(frame: Uint8Array): Decoded<NoteNews> {
  const { fates, refused } = decodeJson(MESSAGE_NOTE_NEWS, frame) ?? {}
  if (!Array.isArray(fates) || !fates.every(isFate) || !Array.isArray(refused) || !refused.every(isRefused)) return MALFORMED
  return { ok: true, value: { fates, refused } }
}

/** What stands in the inbox under the id of a note, or null when it is none. */
export function parseStoredNote(value: unknown): StoredNote | null {
  const note = parseNote(value)
  const { owner, sentMs } = (note === null ? {} : value) as Readonly<Record<string, unknown>>
  return note !== null && typeof owner === 'string' && typeof sentMs === 'number' ? { ...note, owner, sentMs } : null
}

function parseNote(value: unknown): Note | null {
  if (typeof value !== 'object' || value === null) return null
  const { number, kind, about, text, name } = value as Readonly<Record<string, unknown>>
  if (!isCount(number) || typeof about !== 'string' || typeof text !== 'string' || !isPresenceName(name)) return null
  const known = NOTE_KINDS.find((each) => each === kind)
  const isFit = known !== undefined && (about === '' || isRecordId(about)) && text.trim() !== '' && text.length <= MAX_NOTE_CHARACTERS
  return isFit ? { number, kind: known, about, text, name } : null
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

function isFate(value: unknown): value is NoteFate {
  if (typeof value !== 'object' || value === null) return false
  const { number, outcome, answer, decidedBy } = value as Readonly<Record<string, unknown>>
  return isCount(number) && isOutcome(outcome) && typeof answer === 'string' && typeof decidedBy === 'string'
}

function isRefused(value: unknown): value is NoteNews['refused'][number] {
  if (typeof value !== 'object' || value === null) return false
  const { number, reason } = value as Readonly<Record<string, unknown>>
  return isCount(number) && NOTE_REFUSALS.some((each) => each === reason)
}
