import { timingSafeEqual } from 'node:crypto'
import { type AccessRefusal, isSecret, type SessionGrant, type SessionRequest } from '../../src/protocol/accessMessages.ts'
import { extrasOf } from '../../src/protocol/roles.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'
import type { StoredLink } from '../store/store.ts'
import { forReading, hashOf, type LinkServices, makeLink, overBecause } from './links.ts'
import { liveKey } from './liveLinks.ts'

/** *Last used* is written at most this often: a workshop that comes in at once is one use. */
export const NOTE_USE_EVERY_MS = 60_000

/**
 * A link for a session of one tab.
 *
 * Unknown map and unknown link take one and the same path. Only who has the secret of a link hears that it is over. A map
 * that the browser made itself comes into being here, with its owner.
 */
export async function exchangeLink(services: LinkServices, request: SessionRequest): Promise<SessionGrant | AccessRefusal> {
  const { store, now } = services
  const known = await store.findLink(request.map, hashOf(request.secret))
  const link = known ?? (request.born === '' ? 'unknown' : await bearMap(services, request))
  if (typeof link === 'string') return link
  const over = overBecause(link, now())
  if (over !== null) return over
  noteUse(services, link)
  const onlyReads = request.onlyReads ?? false
  const { role, extras } = onlyReads ? forReading(link) : link
  return { session: services.sessions.open(link.map, link.id, onlyReads), role, extras: extrasOf(role, extras), link: link.id, fixed: link.checkpoint }
}

async function bearMap(services: LinkServices, { map, secret, born, code }: SessionRequest): Promise<StoredLink | AccessRefusal> {
  if (!isSecret(secret)) return 'malformed'
  if (!mayCreate(services, code)) return 'code'
  const owner = makeLink({ map, secret, role: 'owner', label: '', expiresMs: null }, services.now())
  const room = await services.store.createOwnedRoom(formatRoomName({ mapId: map, document: 'map' }), born, services.now(), owner)
  if (room === null) return 'taken'
  // Somebody who came in just before this, when the map had no owner.
  services.live.end(liveKey(map, ''), 'revoked')
  return owner
}

function mayCreate({ createMaps, createCode }: LinkServices, code: string): boolean {
  if (createMaps === 'anyone') return true
  return createCode !== null && timingSafeEqual(Buffer.from(hashOf(createCode)), Buffer.from(hashOf(code.trim())))
}

function noteUse({ store, now }: LinkServices, link: StoredLink): void {
  if (link.lastUsedMs !== null && now() - link.lastUsedMs < NOTE_USE_EVERY_MS) return
  // Nobody is kept out because this could not be written.
  store.changeLink(link.map, link.id, { lastUsedMs: now() }).catch(() => {})
}
