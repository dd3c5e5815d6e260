import type { PartyId } from '../ids.ts'
import { foldCase } from '../names.ts'
import type { Network, Party } from '../network.ts'

const namesByNetwork = new WeakMap<Network, ReadonlyMap<PartyId, string>>()

/**
 * What each party is called in the cells of others: its name. Of two with one name, with its place behind it, *GGD (Flevoland)*,
 * and where that does not tell them apart either, by its id.
 */
export function namesInCells(network: Network): ReadonlyMap<PartyId, string> {
  const known = namesByNetwork.get(network) ?? makeNames(network)
  namesByNetwork.set(network, known)
  return known
}

function makeNames({ organisations, coalitions, places }: Network): ReadonlyMap<PartyId, string> {
  const parties = [...organisations.values(), ...coalitions.values()]
  const withPlace = ({ name, places: [first] }: Party): string => `${name} (${first === undefined ? '' : (places.get(first)?.name ?? '')})`
  const counts = new Map<string, number>()
  for (const text of parties.flatMap((party) => [party.name, withPlace(party)])) counts.set(key(text), (counts.get(key(text)) ?? 0) + 1)
  const isOne = (text: string): boolean => counts.get(key(text)) === 1
  return new Map(parties.map((party) => [party.id, isOne(party.name) ? party.name : party.places.length > 0 && isOne(withPlace(party)) ? withPlace(party) : party.id]))
}

/** As two cells agree on a name: case and spaces do not count. */
function key(name: string): string {
  return foldCase(name).replaceAll(/\s+/g, ' ').trim()
}
