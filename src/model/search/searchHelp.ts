import type { OrganisationId, PlaceId, ThemeId } from '../ids.ts'
import { LIKELY_LIKENESS, foldCase, likeness } from '../names.ts'
import type { Network } from '../network.ts'
import type { Theme } from '../theme.ts'
import { wordsTyped } from './mapSearch.ts'

/** What may help whoever found nothing. */
export type SearchHelp = {
  /** A place that was named, and the one around it where there may be more. */
  readonly place: { readonly named: PlaceId; readonly wider: PlaceId | null } | null
  /** The theme that comes nearest to a word of the query. */
  readonly theme: ThemeId | null
  /** Who keeps the map, and how to reach them. */
  readonly keeper: { readonly organisation: OrganisationId | null; readonly reach: string } | null
}

/** A theme word has to share this much of its beginning with a typed one: *jeugdzorg* and *Jeugd*. */
const SHORTEST_STEM = 4

export function searchHelp(network: Network, query: string): SearchHelp {
  const words = wordsTyped(query)
  const folded = foldCase(query)
  const place = [...network.places.values()].find(({ name }) => folded.includes(foldCase(name)))
  const { keeper, keeperReach } = network.record
  return {
    place: place ? { named: place.id, wider: place.within } : null,
    theme: nearestTheme(network, words),
    keeper: keeper === null && keeperReach === '' ? null : { organisation: keeper, reach: keeperReach },
  }
}

function nearestTheme({ themes }: Network, words: readonly string[]): ThemeId | null {
  const near = [...themes.values()].map((theme) => ({ id: theme.id, likeness: nearness(theme, words) })).filter((theme) => theme.likeness > 0)
  return near.toSorted((left, right) => right.likeness - left.likeness)[0]?.id ?? null
}

/** By the best of its words: looking alike, or one beginning with the other. */
function nearness({ name, aliases }: Theme, words: readonly string[]): number {
  const own = [name, ...aliases].flatMap(wordsTyped)
  return Math.max(0, ...own.flatMap((word) => words.map((typed) => {
    const stem = Math.min(word.length, typed.length)
    if (stem >= SHORTEST_STEM && word.slice(0, stem) === typed.slice(0, stem)) return 1
    const alike = likeness(word, typed)
    return alike >= LIKELY_LIKENESS ? alike : 0
  })))
}
