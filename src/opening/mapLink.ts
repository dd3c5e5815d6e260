import { isRole, isStronger, may, type Role } from '../protocol/roles.ts'
import type { Database } from '../storage/database.ts'
import { findLink, keepLink, markLinkOver } from '../storage/links.ts'
import { dropTabLink, keepTabLink, readTabLink } from '../storage/tabLink.ts'

/** The link by which a tab opens a map. `role` is null until the relay said it. */
export type MapLink = { readonly secret: string; readonly role: Role | null }

/** Whoever has no link to a map without links edits it, as before there were any. */
export const ROLE_WITHOUT_LINK: Role = 'editor'

const toRole = (text: string | null): Role | null => (isRole(text) ? text : null)

/** The link this tab was opened with, else the strongest this device knows, else none. */
export async function findMapLink(database: Database | null, map: string): Promise<MapLink | null> {
  const kept = database ? await findLink(database, map).catch(() => undefined) : undefined
  const own = readTabLink(map)
  if (own && own.secret !== kept?.secret) return { secret: own.secret, role: toRole(own.role) }
  return kept ? { secret: kept.secret, role: toRole(kept.role) } : own && { secret: own.secret, role: toRole(own.role) }
}

/** The relay said what the link of this tab is good for. The device keeps the strongest it has met. */
export async function keepMapLink(database: Database | null, map: string, secret: string, role: Role): Promise<void> {
  if (readTabLink(map)?.secret === secret) keepTabLink(map, { secret, role })
  if (!database) return
  await keepLink(database, { map, secret, role, isOver: false }, (kept) => {
    const keptRole = toRole(kept.role)
    return kept.isOver || kept.secret === secret || keptRole === null || isStronger(role, keptRole)
  })
}

/**
 * The link of this tab shows one version of the map. It is kept without a role, so that any link to the map of today takes its
 * place, and so that the tab asks what it lets each time.
 */
export async function keepFixedLink(database: Database | null, map: string, secret: string): Promise<void> {
  if (database) await keepLink(database, { map, secret, role: '', isOver: false }, (kept) => kept.isOver || toRole(kept.role) === null)
}

/** The link was revoked or expired. The tab goes back to the device's own link, where that is another that may still work. */
export async function giveUpMapLink(database: Database, map: string, secret: string): Promise<void> {
  await markLinkOver(database, map, secret)
  const kept = await findLink(database, map)
  if (kept && kept.secret !== secret && !kept.isOver) dropTabLink(map)
}

export const mayEditAs = (role: string | null): boolean => isRole(role) && may(role, 'edit')
