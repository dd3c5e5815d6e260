import type { PartyId } from '../ids.ts'
import { normaliseName } from '../names.ts'
import type { Network } from '../network.ts'
import { LIST_SIGN } from './headings.ts'

/**
 * What each party is called in the cells of others, in one line and without the sign that separates values. Where two are
 * called the same their id goes with it: *GGD [org-7f3k]*.
 */
export function namesInCells({ organisations, coalitions }: Network): ReadonlyMap<PartyId, string> {
  const parties = [...organisations.values(), ...coalitions.values()]
  const counts = new Map<string, number>()
  for (const { name } of parties) counts.set(normaliseName(name), (counts.get(normaliseName(name)) ?? 0) + 1)
  return new Map(parties.map(({ id, name }) => [id, `${inList(name)}${counts.get(normaliseName(name)) === 1 ? '' : ` [${id}]`}`]))
}

/** A text that may stand in a list of values: what would separate it stands as a comma or a space. */
export function inList(text: string): string {
  return text.replaceAll(LIST_SIGN, ',').replace(/\s+/g, ' ').trim()
}

const WITH_ID = /^(.*?)\s*\[((?:org|coa)-[0-9a-z]{4,32})\]$/s

/** Whom a cell names: a name, and the id that goes with it where there are two of that name. */
export function partyInCell(text: string): { readonly name: string; readonly id: PartyId | null } {
  const [, name, id] = WITH_ID.exec(text.trim()) ?? []
  return id === undefined ? { name: text.trim(), id: null } : { name: name ?? '', id: id as PartyId }
}
