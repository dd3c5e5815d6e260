import { createHash, randomBytes } from 'node:crypto'
import { type AccessRefusal, SECRET_BYTES, type LinkFacts } from '../../src/protocol/accessMessages.ts'
import type { Extra, Role } from '../../src/protocol/roles.ts'
import type { CreateMaps } from '../settings.ts'
import type { Store, StoredLink } from '../store/store.ts'
import type { LiveLinks } from './liveLinks.ts'
import type { Session, Sessions } from './sessions.ts'

/** What everything about links shares. */
export type LinkServices = {
  readonly store: Store
  readonly sessions: Sessions
  readonly live: LiveLinks
  readonly createMaps: CreateMaps
  /** What the operator asks of those who make maps; null lets nobody, where a code is asked. */
  readonly createCode: string | null
  /** The address people use, where the operator gave one. */
  readonly publicUrl: string | null
  /** It listens to this machine alone. */
  readonly isThisMachineOnly: boolean
  readonly now: () => number
}

export const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** What is kept of a secret. It is 256 random bits, so there is nothing to slow down a guesser for. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

type NewLink = {
  readonly map: string
  readonly secret: string
  readonly role: Role
  readonly extras?: readonly Extra[]
  readonly label: string
  readonly expiresMs: number | null
  readonly checkpoint?: string | null
}

export function makeLink({ map, secret, role, extras = [], label, expiresMs, checkpoint = null }: NewLink, nowMs: number): StoredLink {
  return { map, id: randomBytes(9).toString('base64url'), secretHash: hashOf(secret), role, extras, label, createdMs: nowMs, expiresMs, revokedMs: null, lastUsedMs: null, checkpoint }
}

/** Why a link counts no more, or null while it does. */
export function overBecause({ revokedMs, expiresMs }: StoredLink, nowMs: number): 'revoked' | 'expired' | null {
  if (revokedMs !== null) return 'revoked'
  return expiresMs !== null && expiresMs <= nowMs ? 'expired' : null
}

/** The link by which a session is in, as far as it counts for that session. */
export async function findSessionLink(store: Store, { map, link, onlyReads }: Session): Promise<StoredLink | null> {
  const found = (await store.listLinks(map)).find(({ id }) => id === link) ?? null
  return found && onlyReads ? forReading(found) : found
}

/** The same link as if it let people read the map and nothing else. */
export function forReading(link: StoredLink): StoredLink {
  return { ...link, role: 'reader', extras: [] }
}

/** The link of a session that asks for something over POST, or why nothing may be asked with it. */
export async function findAskingLink({ store, sessions, now }: LinkServices, token: string): Promise<StoredLink | AccessRefusal> {
  const session = sessions.find(token)
  if (!session) return 'session'
  if (!session.requests.take()) return 'tooOften'
  const link = await findSessionLink(store, session)
  if (!link) return 'revoked'
  return overBecause(link, now()) ?? link
}

/** What an owner may see of it. */
export function factsOf({ id, role, extras, label, createdMs, expiresMs, revokedMs, lastUsedMs, checkpoint }: StoredLink): LinkFacts {
  return { id, role, extras, label, createdMs, expiresMs, revokedMs, lastUsedMs, checkpoint }
}
