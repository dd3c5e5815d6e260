import { searchHelp } from '../../model/search/searchHelp.ts'
import { wordsTyped, type MapSearch } from '../../model/search/mapSearch.ts'
import type { SearchGroup } from '../../model/search/searchEntries.ts'
import type { PlaceId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import type { Telling } from '../stage/sayParty.ts'
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

export function searchRows(search: MapSearch, query: string, telling: Telling): SearchRows {
  if (query.trim() === '') return NO_ROWS
  const found = search(query)
  if (found.length === 0) return helpRows(query, telling)
  const typed = wordsTyped(query)
  const groups = found.map(({ group, ids, count }) => ({ group, title: telling.text.search.groups[group], options: ids.map((id) => describeFound(id, typed, telling)), more: count - ids.length }))
  return { groups, options: groups.flatMap(({ options }) => options), count: found.reduce((sum, { count }) => sum + count, 0), nothing: [] }
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
