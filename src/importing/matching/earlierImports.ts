import { isPartyId, type FactId, type PartyId } from '../../model/ids.ts'
import { normaliseName } from '../../model/names.ts'
import { evidenceAbout, type Network } from '../../model/network.ts'

/**
 * What a file says now beside what earlier imports brought. `first`: no file of this title spoke of it before; `again`: a file
 * said exactly this before, so it is no news; `edited`: this file said something else then.
 */
export type News = 'first' | 'again' | 'edited'

/** What earlier imports left with the evidence. */
export type EarlierImports = {
  /** The parties that a file of this title knew by this name of its own. */
  partiesKnownAs(name: string): ReadonlySet<PartyId>
  /** The same for files of any title. */
  partiesKnownAnywhereAs(name: string): ReadonlySet<PartyId>
  /** Whether some file said exactly this of this fact. */
  hasSaid(fact: FactId, mark: string): boolean
  newsOf(fact: FactId, mark: string): News
}

export function earlierImports(network: Network, title: string): EarlierImports {
  const here = new Map<string, Set<PartyId>>()
  const anywhere = new Map<string, Set<PartyId>>()
  const wanted = normaliseName(title)
  const isSameTitle = (source: string | null): boolean => normaliseName(network.sources.get(source as never)?.title ?? '') === wanted
  for (const { about, source, imported } of network.evidence.values()) {
    if (!imported || imported.name === '' || !isPartyId(about)) continue
    addTo(anywhere, imported.name, about)
    if (isSameTitle(source)) addTo(here, imported.name, about)
  }
  const importsOf = (fact: FactId) => evidenceAbout(network, fact).filter(({ imported }) => imported !== undefined)
  const hasSaid = (fact: FactId, mark: string): boolean => importsOf(fact).some(({ imported }) => imported?.marks.includes(mark))
  return {
    partiesKnownAs: (name) => here.get(name) ?? NOBODY,
    partiesKnownAnywhereAs: (name) => anywhere.get(name) ?? NOBODY,
    hasSaid,
    newsOf(fact, mark) {
      if (hasSaid(fact, mark)) return 'again'
      return importsOf(fact).some(({ source }) => isSameTitle(source)) ? 'edited' : 'first'
    },
  }
}

const NOBODY: ReadonlySet<PartyId> = new Set()

function addTo(sets: Map<string, Set<PartyId>>, key: string, id: PartyId): void {
  const known = sets.get(key)
  if (known) known.add(id)
  else sets.set(key, new Set([id]))
}
