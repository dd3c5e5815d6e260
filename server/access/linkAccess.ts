import type { Hello } from '../../src/protocol/messages.ts'
import { type Extra, extrasOf, mayOpen, type Role } from '../../src/protocol/roles.ts'
import { formatRoomName, type RoomName } from '../../src/protocol/roomName.ts'
import type { Access, Admission } from '../access.ts'
import type { CreateMaps } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { findSessionLink, type LinkServices, overBecause } from './links.ts'
import { liveKey } from './liveLinks.ts'

const GONE: Admission = { ok: false, reason: 'gone' }

/**
 * The door by links: the session in hello says which link, the link says which role.
 *
 * A map without any link is one from before there were links: whoever has its address edits, until it gets an owner.
 */
export function createLinkAccess(services: LinkServices): Access {
  const { live } = services
  return async (room, hello, onEnd) => {
    const session = hello.session === '' ? null : services.sessions.find(hello.session)
    if (hello.session !== '' && !session) return { ok: false, reason: 'session' }
    if (session && session.map !== room.mapId) return GONE
    const leave = live.add(liveKey(room.mapId, session?.link ?? ''), onEnd)
    const admission = await judge().catch((error: unknown) => {
      leave()
      throw error
    })
    if (!admission.ok) leave()
    return admission

    async function judge(): Promise<Admission> {
      if (!session) return (await mayEnterWithoutLink(services.store, services.createMaps, room, hello)) ? admit('editor', []) : GONE
      const link = await findSessionLink(services.store, session)
      if (!link || overBecause(link, services.now()) !== null) return { ok: false, reason: 'revoked' }
      // It shows one checkpoint, which is asked for by POST: no room, no message, no way to what came later.
      if (link.checkpoint !== null) return GONE
      live.noteExpiry(liveKey(link.map, link.id), link.expiresMs)
      return admit(link.role, link.extras)
    }

    /** What a link does not include answers like what does not exist. */
    function admit(role: Role, chosen: readonly Extra[]): Admission {
      const extras = extrasOf(role, chosen)
      return mayOpen(role, extras, room.document) ? { ok: true, role, extras, link: session?.link ?? '', leave } : GONE
    }
  }
}

/**
 * Who is in on a map that had no link goes when it has one. To be asked now and then: the operator's command that gives a map
 * an owner is another program.
 */
export async function endWithoutLink({ store, live }: LinkServices): Promise<void> {
  for (const map of live.mapsWithoutLink()) if ((await store.listLinks(map)).length > 0) live.end(liveKey(map, ''), 'revoked')
}

/** A browser of yesterday makes its maps without a link; where a code is asked, it has none to give. */
async function mayEnterWithoutLink(store: Store, createMaps: CreateMaps, room: RoomName, { born }: Hello): Promise<boolean> {
  if ((await store.listLinks(room.mapId)).length > 0) return false
  return !born || createMaps === 'anyone' || (await store.findRoom(formatRoomName({ ...room, document: 'map' }))) !== null
}
