import { isMapId } from './roomName.ts'
import { type Extra, isRole, parseExtras, type Role } from './roles.ts'

/**
 * What browser and relay say over POST: a link for a session, and what an owner does with links. PROTOCOL.md has the words.
 *
 * Everything secret stands in a body: addresses and headers end up in logs.
 */
export const SESSION_PATH = '/api/session'
export const LINKS_PATH = '/api/links'

/** 256 random bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

export const SECRET_BYTES = 32
export const MAX_REQUEST_BYTES = 2_048
export const MAX_LABEL_CHARACTERS = 80
export const MAX_CODE_CHARACTERS = 100

/** A link may be made to last this long; longer is without end. */
export const MAX_LIFE_MS = 10 * 366 * 24 * 60 * 60 * 1_000

export type SessionRequest = {
  readonly map: string
  readonly secret: string
  /** Epoch of a map that this browser made and the relay may not know yet, whose owner link this is; else empty. */
  readonly born: string
  /** What the operator asks of those who make maps; else empty. */
  readonly code: string
  /** The session is that of a reader, whatever the link lets: for a map inside another page. */
  readonly onlyReads?: boolean
}

export type LinksRequest = { readonly session: string } & LinksAct

export type LinksAct =
  | { readonly act: 'list' }
  /** `checkpoint`: a reader's link may show the map as it was then, for ever; null, or left out: the map of today. */
  | { readonly act: 'create'; readonly role: Role; readonly extras: readonly Extra[]; readonly label: string; readonly lifeMs: number | null; readonly checkpoint?: string | null }
  | { readonly act: 'label'; readonly link: string; readonly label: string }
  /** How long from now, by the relay's clock; null is without end. */
  | { readonly act: 'expire'; readonly link: string; readonly lifeMs: number | null }
  /** What it includes from now on beside the map; who is in by it comes in again. */
  | { readonly act: 'include'; readonly link: string; readonly extras: readonly Extra[] }
  | { readonly act: 'revoke'; readonly link: string }

/**
 * `unknown`: no such map, or no such link; the two are one. `revoked`, `expired`: told only to who has the secret.
 * `taken`: another map has this id. `code`: making a map asks for a code. `session`: ask for a new one. `notOwner`,
 * `noLink`, `lastOwner`, `tooManyLinks`: about an owner's act. `notEditor`, `noCheckpoint`, `tooManyCheckpoints`: about
 * checkpoints. `notSetApart`, `nothingLoads`: about opening what is last good. `tooOften`: more than a person presses.
 */
export type AccessRefusal =
  | 'unknown' | 'revoked' | 'expired' | 'taken' | 'code' | 'session' | 'notOwner' | 'noLink' | 'lastOwner' | 'tooManyLinks'
  | 'notEditor' | 'noCheckpoint' | 'tooManyCheckpoints' | 'notSetApart' | 'nothingLoads' | 'tooOften' | 'origin' | 'malformed' | 'storage'

export const REFUSAL_STATUS: Readonly<Record<AccessRefusal, number>> = {
  unknown: 404, revoked: 403, expired: 403, taken: 409, code: 401, session: 401, notOwner: 403, noLink: 404, lastOwner: 409, tooManyLinks: 409,
  notEditor: 403, noCheckpoint: 404, tooManyCheckpoints: 409, notSetApart: 409, nothingLoads: 409, tooOften: 429, origin: 403, malformed: 400, storage: 503,
}

/** What an owner sees of a link: everything but its secret, which nobody keeps. Times in ms since 1970, by the relay's clock. */
export type LinkFacts = {
  /** Names the link to an owner; no way in. */
  readonly id: string
  readonly role: Role
  /** What was chosen for it to include beside the map. */
  readonly extras: readonly Extra[]
  readonly label: string
  readonly createdMs: number
  readonly expiresMs: number | null
  readonly revokedMs: number | null
  readonly lastUsedMs: number | null
  /** The checkpoint that it shows, for ever; null: the map of today. */
  readonly checkpoint: string | null
}

/** `fixed`: the one checkpoint that this link shows; null for a link to the map of today. */
export type SessionGrant = { readonly session: string; readonly role: Role; readonly extras: readonly Extra[]; readonly link: string; readonly fixed: string | null }

export type LinksAnswer = {
  readonly links: readonly LinkFacts[]
  /** The link that was just made; its secret is said this once. */
  readonly made: { readonly link: string; readonly secret: string } | null
  /** The relay's clock, to judge the times by. */
  readonly now: number
  /** The address people use, where the operator gave one. */
  readonly app: string | null
}

export function isSecret(value: unknown): value is string {
  return typeof value === 'string' && SECRET.test(value)
}

export function isRefusal(value: unknown): value is AccessRefusal {
  return typeof value === 'string' && Object.hasOwn(REFUSAL_STATUS, value)
}

/** Null when it has not the right shape. A secret of another length is let through: it is as unknown as any other. */
export function parseSessionRequest(text: string): SessionRequest | null {
  const { map, secret, born, code, onlyReads } = parseFields(text)
  if (typeof map !== 'string' || !isMapId(map)) return null
  return isShort(secret) && isShort(born) && isShort(code) ? { map, secret, born, code, onlyReads: onlyReads === true } : null
}

export function parseLinksRequest(text: string): LinksRequest | null {
  const fields = parseFields(text)
  const { session } = fields
  const act = parseAct(fields)
  return isShort(session) && act !== null ? { session, ...act } : null
}

/** Null when it is no such answer: a proxy or a relay of tomorrow may say anything. */
export function parseLinksAnswer({ links, made, now, app }: Readonly<Record<string, unknown>>): LinksAnswer | null {
  if (!Array.isArray(links) || !links.every(isLinkFacts) || typeof now !== 'number') return null
  const { link, secret } = (typeof made === 'object' && made !== null ? made : {}) as Readonly<Record<string, unknown>>
  return { links: links.map(withExtras), made: isShort(link) && isSecret(secret) ? { link, secret } : null, now, app: typeof app === 'string' ? app : null }
}

/** A relay of yesterday says nothing of them. */
const withExtras = (link: LinkFacts): LinkFacts => ({ ...link, extras: parseExtras(link.extras) })

function isLinkFacts(value: unknown): value is LinkFacts {
  if (typeof value !== 'object' || value === null) return false
  const { id, role, label, createdMs, expiresMs, revokedMs, lastUsedMs, checkpoint } = value as Readonly<Record<string, unknown>>
  return isShort(id) && isRole(role) && isShort(label) && typeof createdMs === 'number' && [expiresMs, revokedMs, lastUsedMs].every(isMoment) && (checkpoint === null || isShort(checkpoint))
}

const isMoment = (value: unknown): value is number | null => value === null || typeof value === 'number'

function parseAct({ act, link, label, lifeMs, role, extras, checkpoint = null }: Readonly<Record<string, unknown>>): LinksAct | null {
  if (act === 'list') return { act }
  if (act === 'create') return isRole(role) && isLabel(label) && isLife(lifeMs) && isFixable(role, checkpoint) ? { act, role, extras: parseExtras(extras), label, lifeMs, checkpoint } : null
  if (!isShort(link)) return null
  if (act === 'revoke') return { act, link }
  if (act === 'include') return { act, link, extras: parseExtras(extras) }
  if (act === 'label') return isLabel(label) ? { act, link, label } : null
  return act === 'expire' && isLife(lifeMs) ? { act, link, lifeMs } : null
}

const isFixable = (role: Role, checkpoint: unknown): checkpoint is string | null => checkpoint === null || (role === 'reader' && isShort(checkpoint))
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_CODE_CHARACTERS
const isLabel = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_LABEL_CHARACTERS
const isLife = (value: unknown): value is number | null => value === null || (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_LIFE_MS)

export function parseFields(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
