import { type Extra, extrasOf, isRole, isStronger, may, parseExtras, type Role } from '../protocol/roles.ts'
import type { Database } from '../storage/database.ts'
import { findLink, keepLink, markLinkOver } from '../storage/links.ts'
import { dropTabLink, keepTabLink, readTabLink } from '../storage/localCopy/tabLink.ts'

/** The link by which a tab opens a map. `role` is null until the relay said it, with what the link includes. */
export type MapLink = { readonly secret: string; readonly role: Role | null; readonly extras: readonly Extra[] }

/** Whoever has no link to a map without links edits it, as before there were any. */
const ROLE_WITHOUT_LINK: Role = 'editor'

const toRole = (text: string | null): Role | null => (isRole(text) ? text : null)

/** As whom a map opens of which this device knows no link: as what it last was here. */
export const roleWithoutLink = (known: string | undefined): Role => (isRole(known) ? known : ROLE_WITHOUT_LINK)

const toLink = ({ secret, role, extras }: { readonly secret: string; readonly role: string | null; readonly extras?: readonly string[] }): MapLink => ({ secret, role: toRole(role), extras: extrasKnown(toRole(role), parseExtras(extras)) })

/** Those who edit need not be told; what others may is what the relay said. */
export const extrasKnown = (role: Role | null, said: readonly Extra[]): readonly Extra[] => (role !== null && may(role, 'edit') ? extrasOf(role, []) : said)

/** The link this tab was opened with, else the strongest this device knows, else none. */
export async function findMapLink(database: Database | null, map: string): Promise<MapLink | null> {
  const kept = database ? await findLink(database, map).catch(() => undefined) : undefined
  const own = readTabLink(map)
  if (own && own.secret !== kept?.secret) return toLink(own)
  return kept ? toLink(kept) : own && toLink(own)
}

/** The relay said what the link of this tab is good for. The device keeps the strongest it has met. */
export async function keepMapLink(database: Database | null, map: string, secret: string, role: Role, extras: readonly Extra[] = []): Promise<void> {
  if (readTabLink(map)?.secret === secret) keepTabLink(map, { secret, role, extras })
  if (!database) return
  await keepLink(database, { map, secret, role, extras, isOver: false }, (kept) => {
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
