import { searchHelp } from '../../model/search/searchHelp.ts'
import { wordsTyped, type FoundGroup, type MapSearch } from '../../model/search/mapSearch.ts'
import type { SearchGroup } from '../../model/search/searchEntries.ts'
import type { PlaceId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'
import { describeFound, type SearchOption } from './describeFound.ts'

/** What the list under the box shows. `options` are those of all groups in a row, as the arrow keys pass them. */
export type SearchRows = {
  readonly groups: readonly { readonly title: string; readonly group: SearchGroup | 'help'; readonly options: readonly SearchOption[]; readonly more: number }[]
  readonly options: readonly SearchOption[]
  readonly count: number
  /** In place of results: that there are none, and who may know. */
  readonly nothing: readonly string[]
}

export const NO_ROWS: SearchRows = { groups: [], options: [], count: 0, nothing: [] }

/** What the lens shows is searched first; `whole` is the map it leaves things out of, null when it leaves out nothing. */
export type Searches = { readonly shown: MapSearch; readonly whole: MapSearch | null }

/** What the list says, and of what: the network that is shown and the whole of it. */
export type SearchTelling = Telling & { readonly whole: Network }

export function searchRows({ shown, whole }: Searches, query: string, telling: SearchTelling): SearchRows {
  if (query.trim() === '') return NO_ROWS
  const found = shown(query)
  if (found.length === 0) return outsideRows(whole?.(query) ?? [], query, telling) ?? helpRows(query, telling)
  const typed = wordsTyped(query)
  const groups = found.map(({ group, ids, count }) => ({ group, title: telling.text.search.groups[group], options: ids.map((id) => describeFound(id, typed, telling)), more: count - ids.length }))
  return { groups, options: groups.flatMap(({ options }) => options), count: found.reduce((sum, { count }) => sum + count, 0), nothing: [] }
}

/** What the lens leaves out, said to be outside of it; null when the map has nothing of the kind either. */
function outsideRows(found: readonly FoundGroup[], query: string, { whole, text, language }: SearchTelling): SearchRows | null {
  if (found.length === 0) return null
  const options = found.flatMap(({ ids }) => ids).map((id) => describeFound(id, wordsTyped(query), { network: whole, text, language }))
  return { groups: [{ title: text.search.outOfView, group: 'help', options, more: 0 }], options, count: 0, nothing: [text.search.notInView(query.trim())] }
}

/** The wider place, the nearest theme and the keeper, as far as there are any. */
function helpRows(query: string, { network, text: { search } }: Telling): SearchRows {
  const { place, theme, keeper } = searchHelp(network, query)
  const placeName = (id: PlaceId): string => network.places.get(id)?.name ?? ''
  const options: SearchOption[] = []
  if (place) options.push({ target: place.named, name: search.tryPlace(placeName(place.named)), note: '' })
  if (place?.wider) options.push({ target: place.wider, name: search.tryWider(placeName(place.named), placeName(place.wider)), note: '' })
  if (theme) options.push({ target: theme, name: search.tryTheme(network.themes.get(theme)?.name ?? ''), note: '' })
  const keeperName = keeper && [keeper.organisation === null ? '' : (partyOf(network, keeper.organisation)?.name ?? ''), keeper.reach].filter(Boolean).join(', ')
  return {
    groups: options.length === 0 ? [] : [{ title: '', group: 'help', options, more: 0 }], options, count: 0,
    nothing: [search.nothing(query.trim()), ...(keeperName ? [search.askKeeper(keeperName)] : [])],
  }
}
