import type { Database } from './database.ts'

/** A map that this device has a link of its owner to. */
export type OwnedMap = { readonly map: string; readonly title: string; readonly secret: string }

const OWNER = 'owner'

/** The maps that this device owns, by title. */
export async function readOwnedMaps(database: Database): Promise<readonly OwnedMap[]> {
  const [links, maps] = await Promise.all([database.links.toArray(), database.maps.toArray()])
  const titles = new Map(maps.map(({ map, title }) => [map, title]))
  const owned = links.filter(({ role, isOver }) => role === OWNER && !isOver)
  return owned.map(({ map, secret }) => ({ map, secret, title: titles.get(map) ?? '' })).toSorted((one, other) => one.title.localeCompare(other.title))
}

/** Makes this device an owner of these maps and puts them on its list; answers of how many it was none yet. What is open in a tab stays as it is. */
export function takeOwnedMaps(database: Database, owned: readonly OwnedMap[], now: number): Promise<number> {
  return database.transaction('rw', database.links, database.maps, async () => {
    let taken = 0
    for (const { map, title, secret } of owned) {
      const link = await database.links.get(map)
      if (link?.role === OWNER && !link.isOver) continue
      await database.links.put({ map, secret, role: OWNER, isOver: false })
      if ((await database.maps.get(map)) === undefined) await database.maps.put({ map, title, epoch: '', role: OWNER, born: false, lastOpened: now, organisations: 0 })
      taken += 1
    }
    return taken
  })
}
