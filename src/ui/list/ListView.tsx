import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { partySearch } from '../../model/findParties.ts'
import { countOrganisations } from '../../model/network.ts'
import { orderParties, type PartyOrder } from '../../model/orderParties.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { EntryList } from './EntryList.tsx'
import { JumpContext } from './jumpContext.ts'
import { ListTools } from './ListTools.tsx'
import { RemovedRecords } from './RemovedRecords.tsx'
import { useJumpInList } from './useJumpInList.ts'
import { useSlices } from './useSlices.ts'
import './list.css'

/** Everything on the map as headings and tables: the phone's view, the screen reader's, and whoever types fastest. */
export function ListView(): ReactNode {
  const { list: text } = useText()
  // Another lens may change every entry: a key pressed meanwhile goes first.
  const network = useDeferredValue(useShownNetwork())
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<PartyOrder>('name')
  const search = useMemo(() => partySearch(network), [network])
  const wanted = useDeferredValue(query)
  const found = useMemo(() => search(wanted), [search, wanted])
  const { coalitions, organisations } = useMemo(() => orderParties(network, order, language), [network, order, language])
  const { count, showAll } = useSlices(coalitions.length + organisations.length)
  const jump = useJumpInList({ found, showAll, clearSearch: () => setQuery('') })

  const foundCoalitions = coalitions.filter((id) => found.has(id)).length
  const foundOrganisations = organisations.filter((id) => found.has(id) && !network.organisations.get(id)?.placeholder).length
  const total = countOrganisations(network)
  const isAll = foundOrganisations === total && foundCoalitions === coalitions.length
  const counted = isAll ? text.all(total, coalitions.length) : text.some(foundOrganisations, total, foundCoalitions, coalitions.length)
  const isEmpty = coalitions.length + organisations.length === 0
  return (
    <JumpContext value={jump}>
      <div className="list">
        <ListTools query={query} onQuery={setQuery} order={order} onOrder={setOrder} status={isEmpty ? text.empty : counted} />
        <EntryList title={text.coalitions} ids={coalitions} found={found} count={count} isSearching={wanted !== ''} />
        <EntryList title={text.organisations} ids={organisations} found={found} count={count - coalitions.length} isSearching={wanted !== ''} />
        <RemovedRecords />
      </div>
    </JumpContext>
  )
}
