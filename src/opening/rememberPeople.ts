import type { Colleague, Presence } from '../sync/presence.ts'

export type SeenPerson = Pick<Colleague, 'name' | 'colour'>

/** By Yjs client. Who wrote what is asked later, perhaps when they are gone: names and colours are kept as long as the map is open. */
export function rememberPeople(presence: Presence, stops: (() => void)[]): ReadonlyMap<number, SeenPerson> {
  const people = new Map<number, SeenPerson>()
  const remember = (): void => {
    for (const { client, name, colour } of presence.colleagues.get()) people.set(client, { name: name || (people.get(client)?.name ?? ''), colour })
  }
  stops.push(presence.colleagues.subscribe(remember))
  return people
}
