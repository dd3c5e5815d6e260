/** What the relay needs to know of a kind of document to judge an update to it. `documentShapes.ts` has one for each kind. */
export type DocShape = {
  readonly roots: readonly string[]
  /** Both are asked about these roots only. */
  readonly isKeyOf: (root: string, key: string) => boolean
  readonly isValueOf: (root: string, key: string, value: unknown) => boolean
  /** One document as one update; below the bound of all documents. */
  readonly maxBytes: number
}

/**
 * The shape every document of kind `map` has, as far as the relay needs to know it to judge an update:
 * which roots there are, what a key looks like, and how large a value may be. `src/doc` says what the keys mean.
 */
export const ROOTS = [
  'meta', 'map', 'positions',
  'organisations', 'coalitions', 'memberships', 'ties', 'successions', 'themes', 'places',
  'sources', 'evidence', 'phases', 'results', 'vocabulary', 'extraFields', 'views',
] as const

export type Root = (typeof ROOTS)[number]

/** One value as JSON in UTF-8. Large enough for a record born whole with its longest texts. */
export const MAX_VALUE_BYTES = 256 * 1024

/** Nesting of objects and arrays in a value; the deepest we write is a set inside a record. */
export const MAX_VALUE_DEPTH = 6

/** In UTF-16 units. A name of 10,000 characters is silly but stays what was typed. */
export const MAX_STRING_CHARACTERS = 50_000

export const MAX_KEY_CHARACTERS = 160

const RECORD_ID = /^[a-z]{3}-[0-9a-z]{4,32}$/
const FIELD = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/
const MEMBER = /^[0-9a-zA-Z_-]{1,64}$/

/** Names that reach into JavaScript's own objects when somebody forgets to look. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The one record of the root `map` is called the same. */
const MAP_RECORD_ID = 'map'

export function isRoot(name: string): name is Root {
  return ROOTS.some((root) => root === name)
}

export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text)
}

/** `<id>`, `<id>/<field>` or `<id>/<field>/<member>`; in `meta` a plain name. */
export function isKeyOf(root: Root, key: string): boolean {
  if (key.length > MAX_KEY_CHARACTERS) return false
  const [id = '', field, member, ...rest] = key.split('/')
  if (root === 'meta') return field === undefined && isName(id, FIELD)
  if (root === 'map' && id === MAP_RECORD_ID) return rest.length === 0 && areNames(field, member)
  return root !== 'map' && isRecordKey(key)
}

/** `<id>`, `<id>/<field>` or `<id>/<field>/<member>`, whatever the table. */
export function isRecordKey(key: string): boolean {
  if (key.length > MAX_KEY_CHARACTERS) return false
  const [id = '', field, member, ...rest] = key.split('/')
  return isRecordId(id) && rest.length === 0 && areNames(field, member)
}

function areNames(field: string | undefined, member: string | undefined): boolean {
  return (field === undefined || isName(field, FIELD)) && (member === undefined || isName(member, MEMBER))
}

/** The newest document that this app reads; `src/doc` says what the number means. */
export const SCHEMA_VERSION = 1

/**
 * Whether a value may stand under a key of this root: within bounds, and no version of the document that nobody has, which
 * would make everybody's app read-only.
 */
export function isValueOf(root: Root, key: string, value: unknown): boolean {
  if (root === 'meta' && key === 'schemaVersion') return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= SCHEMA_VERSION
  return isValueInBounds(value)
}

/** Plain JSON within the bounds above. Costs what the value weighs, never more than `MAX_VALUE_BYTES` deep in. */
export function isValueInBounds(value: unknown): boolean {
  return weigh(value, MAX_VALUE_DEPTH) <= MAX_VALUE_BYTES
}

function isName(text: string, pattern: RegExp): boolean {
  return pattern.test(text) && !FORBIDDEN_NAMES.has(text)
}

/** About the bytes a value takes, or Infinity when it is no JSON, too deep, or holds a string that is too long. */
function weigh(value: unknown, depthLeft: number): number {
  if (value === null || typeof value === 'boolean') return 5
  if (typeof value === 'number') return Number.isFinite(value) ? 8 : Infinity
  if (typeof value === 'string') return value.length <= MAX_STRING_CHARACTERS ? utf8Bytes(value) : Infinity
  if (typeof value !== 'object' || depthLeft === 0) return Infinity
  return Array.isArray(value) ? weighAll(value, depthLeft - 1) : weighFields(value as object, depthLeft - 1)
}

function weighFields(value: object, depthLeft: number): number {
  // A `__proto__` on the wire becomes the prototype when it is read: null or anything else but the usual one.
  if (Object.getPrototypeOf(value) !== Object.prototype) return Infinity
  const names = Object.keys(value)
  if (names.some((name) => FORBIDDEN_NAMES.has(name))) return Infinity
  return weighAll(names, depthLeft) + weighAll(Object.values(value), depthLeft)
}

function weighAll(values: readonly unknown[], depthLeft: number): number {
  let total = 2
  for (const value of values) {
    total += weigh(value, depthLeft)
    if (total > MAX_VALUE_BYTES) return Infinity
  }
  return total
}

function utf8Bytes(text: string): number {
  let bytes = 2
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  return bytes
}
