import type { Database, LinkRow, MadeLinkRow } from './database.ts'

export function findLink(database: Database, map: string): Promise<LinkRow | undefined> {
  return database.links.get(map)
}

/** Keeps a link if `isBetter` says that it is, given what is kept now. */
export function keepLink(database: Database, row: LinkRow, isBetter: (kept: LinkRow) => boolean): Promise<void> {
  return database.transaction('rw', database.links, async () => {
    const kept = await database.links.get(row.map)
    if (!kept || isBetter(kept)) await database.links.put(row)
  })
}

/** Notes that a link works no more. It stays known, so that this device keeps hearing why. */
export async function markLinkOver(database: Database, map: string, secret: string): Promise<void> {
  await database.links.where('map').equals(map).and((row) => row.secret === secret).modify({ isOver: true })
}

export async function keepMadeLink(database: Database, row: MadeLinkRow): Promise<void> {
  await database.madeLinks.put(row)
}

/** The secrets of the links to this map that were made on this device, by the id of the link. */
export async function readMadeLinks(database: Database, map: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.madeLinks.where('map').equals(map).toArray()
  return new Map(rows.map(({ link, secret }) => [link, secret]))
}
