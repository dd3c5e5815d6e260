import { type DocShape, isKeyOf, isRecordKey, isValueInBounds, isValueOf, type Root, ROOTS } from './docShape.ts'
import { MAX_DOCUMENT_BYTES, MAX_NOTE_CHARACTERS, MAX_NAME_CHARACTERS, MAX_CONTACT_CHARACTERS } from './limits.ts'
import type { DocumentKind } from './roomName.ts'

export const MAP_SHAPE: DocShape = {
  roots: ROOTS,
  isKeyOf: (root, key) => isKeyOf(root as Root, key),
  isValueOf: (root, key, value) => isValueOf(root as Root, key, value),
  maxBytes: MAX_DOCUMENT_BYTES,
}

/** The root of the contacts document: `<id>/text` is what stands with a party, or with its role in a coalition. */
export const CONTACTS_ROOT = 'contacts'

const CONTACT_KEY = /^(?:org|coa|mem)-[0-9a-z]{4,32}\/text$/

const CONTACTS_SHAPE: DocShape = {
  roots: [CONTACTS_ROOT],
  isKeyOf: (_root, key) => CONTACT_KEY.test(key),
  isValueOf: (_root, _key, value) => isText(value, MAX_CONTACT_CHARACTERS),
  maxBytes: 8 * 1024 * 1024,
}

/** The root of the inbox: `<id>` is a note as the relay wrote it, `<id>/<field>` what became of it. */
export const INBOX_ROOT = 'notes'

/** What can become of a note. `open`: nobody has decided yet. */
export const OUTCOMES = ['open', 'handled', 'aside'] as const

export type Outcome = (typeof OUTCOMES)[number]

const DECISION_KEY = /^not-[0-9a-z]{4,32}\/(?:outcome|answer|decidedBy)$/

/** Nobody but the relay writes a note; browsers decide on those that are there. */
const INBOX_SHAPE: DocShape = {
  roots: [INBOX_ROOT],
  isKeyOf: (_root, key) => DECISION_KEY.test(key),
  isValueOf: (_root, key, value) => DECISION_KEY.test(key) && isDecision(key.slice(key.indexOf('/') + 1), value),
  maxBytes: 16 * 1024 * 1024,
}

/** The tables of the sessions document; each record as on the map: born whole, edited by field. */
export const SESSION_ROOTS = { sessions: 'ses', agreements: 'agr', actions: 'act', questions: 'que' } as const

const SESSIONS_SHAPE: DocShape = {
  roots: Object.keys(SESSION_ROOTS),
  isKeyOf: (root, key) => isRecordKey(key) && key.startsWith(`${SESSION_ROOTS[root as keyof typeof SESSION_ROOTS]}-`),
  isValueOf: (_root, _key, value) => isValueInBounds(value),
  maxBytes: 16 * 1024 * 1024,
}

const SHAPES: Readonly<Record<DocumentKind, DocShape>> = { map: MAP_SHAPE, contacts: CONTACTS_SHAPE, inbox: INBOX_SHAPE, sessions: SESSIONS_SHAPE }

export function shapeOf(document: DocumentKind): DocShape {
  return SHAPES[document]
}

export function isOutcome(value: unknown): value is Outcome {
  return OUTCOMES.some((outcome) => outcome === value)
}

function isDecision(field: string, value: unknown): boolean {
  switch (field) {
    case 'outcome': return isOutcome(value)
    case 'answer': return isText(value, MAX_NOTE_CHARACTERS)
    default: return isText(value, MAX_NAME_CHARACTERS)
  }
}

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most
