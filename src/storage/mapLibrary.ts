import { liveQuery } from 'dexie'
import type { Database, LibraryRow } from './database.ts'
import { leavingNote } from './drafts/leavingNote.ts'
import { dropTabLink } from './localCopy/tabLink.ts'

/** The maps on this device, the one opened last first. */
export function listMaps(database: Database): Promise<LibraryRow[]> {
  return database.maps.orderBy('lastOpened').reverse().toArray()
}

/** Calls with the list now and after every change, in whichever tab. Answers how to stop. */
export function watchMaps(database: Database, listener: (maps: readonly LibraryRow[]) => void): () => void {
  // An error means the database was closed: then the list stays as it was.
  const subscription = liveQuery(() => listMaps(database)).subscribe({ next: listener, error: () => {} })
  return () => subscription.unsubscribe()
}

export function findMap(database: Database, map: string): Promise<LibraryRow | undefined> {
  return database.maps.get(map)
}

/** Adding a map that is there replaces what the list says about it. */
export async function addMap(database: Database, row: LibraryRow): Promise<void> {
  await database.maps.put(row)
}

/** Changes what the list says about a map; one that is not on the list stays off it. */
export async function touchMap(database: Database, map: string, change: Partial<Omit<LibraryRow, 'map'>>): Promise<void> {
  await database.maps.update(map, change)
}

/** *Verwijder van dit apparaat*: off the list, with every copy of each of its documents under every epoch and role, its links, what was said about it, and what was half typed. The relay keeps what it has. */
export function removeMap(database: Database, map: string): Promise<void> {
  leavingNote(map).clear()
  dropTabLink(map)
  return database.transaction('rw', [database.maps, database.updates, database.drafts, database.locks, database.links, database.madeLinks, database.besides, database.notes], async () => {
    await database.maps.delete(map)
    await database.updates.where('[map+epoch+role]').between([map, '', ''], [map, '\uffff', '\uffff']).delete()
    await database.updates.where('[map+epoch+role]').between([`${map}/`, '', ''], [`${map}/\uffff`, '\uffff', '\uffff']).delete()
    await database.besides.where('room').startsWith(`${map}/`).delete()
    await database.notes.where('map').equals(map).delete()
    await database.drafts.where('map').equals(map).delete()
    await database.locks.where('map').equals(map).or('map').startsWith(`${map}/`).delete()
    await database.links.delete(map)
    await database.madeLinks.where('map').equals(map).delete()
  })
}
