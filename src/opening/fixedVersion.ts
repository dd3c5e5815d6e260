import * as Y from 'yjs'
import { isCheckpointFacts } from '../protocol/checkpointMessages.ts'
import type { Database } from '../storage/database.ts'
import { forgetFixedVersion, keepFixedVersion, readFixedVersion } from '../storage/fixedVersions.ts'
import { type OpenedVersion, readVersion } from './desks/versionDesk.ts'
import { findMapLink } from './mapLink.ts'

/**
 * The version that the link of this tab shows, where this device has it from before: without a connection it is as good as ever,
 * because a version does not change. Null when the link is another, or shows the map of today.
 */
export async function findFixedVersion(database: Database | null, map: string): Promise<{ readonly version: OpenedVersion; readonly secret: string } | null> {
  const kept = database ? await readFixedVersion(database, map).catch(() => null) : null
  if (kept === null || !isCheckpointFacts(kept.facts)) return null
  const link = await findMapLink(database, map)
  if (link?.secret !== kept.secret || link.role !== null) return null
  const version = readVersion(kept.facts, kept.state)
  return version && { version, secret: kept.secret }
}

/** For the next time. A disk that does not take it: then it is fetched again. */
export async function keepVersionOfLink(database: Database | null, map: string, secret: string, { facts, mapDoc }: OpenedVersion): Promise<void> {
  if (database) await keepFixedVersion(database, map, { secret, facts, state: Y.encodeStateAsUpdate(mapDoc.ydoc) }).catch(() => {})
}

/** The link is over: what it showed does not stay on the device. */
export async function dropVersionOfLink(database: Database | null, map: string): Promise<void> {
  if (database) await forgetFixedVersion(database, map).catch(() => {})
}
