import { isCoalitionId, type PartyId } from '../../../model/ids.ts'
import type { Party } from '../../../model/network.ts'
import { nameKey, type FileNetwork } from './fileNetwork.ts'

/** Who is in the file, by what rows call them. */
export type PartyIndex = {
  readonly byOwnName: Map<string, PartyId>
  readonly byName: Map<string, Set<PartyId>>
  readonly byAlias: Map<string, Set<PartyId>>
  /** Ends are to be found by the ids of the file: then a name that is none of them is a mistake, not a new party. */
  mustExist: boolean
}

export function beginIndex(file: FileNetwork): PartyIndex {
  const index: PartyIndex = { byOwnName: new Map(), byName: new Map(), byAlias: new Map(), mustExist: false }
  for (const party of [...file.organisations.values(), ...file.coalitions.values()]) {
    index.byOwnName.set(party.id, party.id)
    indexParty(file, index, party)
  }
  return index
}

/** Under its name, its other names, and its name with its place behind it, as two of one name are told apart. */
export function indexParty(file: FileNetwork, { byName, byAlias }: PartyIndex, { id, name, aliases, places }: Party): void {
  add(byName, name, id)
  for (const place of places) add(byName, `${name} (${file.places.get(place)?.name ?? ''})`, id)
  for (const alias of aliases) add(byAlias, alias, id)
}

function add(ids: Map<string, Set<PartyId>>, name: string, id: PartyId): void {
  const key = nameKey(name)
  const known = ids.get(key)
  if (known) known.add(id)
  else ids.set(key, new Set([id]))
}

export type Found = { readonly found: 'one'; readonly id: PartyId } | { readonly found: 'several' } | { readonly found: 'none' }

/** Whom a cell means: by the file's own id, else by name, where there is one of that name (of the kind that is looked for). */
export function findParty(index: PartyIndex, text: string, wanted: 'party' | 'coalition' | 'organisation'): Found {
  const own = index.byOwnName.get(text)
  if (own !== undefined) return { found: 'one', id: own }
  const key = nameKey(text)
  const all = [...(index.byName.get(key) ?? index.byAlias.get(key) ?? [])]
  const fitting = wanted === 'party' ? all : all.filter((id) => isCoalitionId(id) === (wanted === 'coalition'))
  const [first, second] = fitting.length > 0 || wanted === 'coalition' ? fitting : all
  if (first === undefined) return { found: 'none' }
  return second === undefined ? { found: 'one', id: first } : { found: 'several' }
}
