import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { findParties, partyLabels } from '../../model/findParties.ts'
import { countOrganisations } from '../../model/network.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { PartyEntry } from './PartyEntry.tsx'
import { RemovedRecords } from './RemovedRecords.tsx'
import { COALITION_OPTIONS, PARTY_OPTIONS } from './optionLists.ts'
import './list.css'

/** Everything on the map as headings and lists: the phone's view, the screen reader's, and whoever types fastest. */
export function ListView(): ReactNode {
  const { list: text } = useText()
  const network = useNetwork()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const found = useMemo(() => findParties(network, wanted), [network, wanted])
  const total = countOrganisations(network)
  const foundCount = found.organisations.filter((id) => !network.organisations.get(id)?.placeholder).length
  const counted = foundCount === total && found.coalitions.length === network.coalitions.size
    ? text.all(total, network.coalitions.size)
    : text.some(foundCount, total, found.coalitions.length, network.coalitions.size)
  return (
    <div className="list">
      <div className="list-search">
        <label className="field">
          <span>{text.search}</span>
          <input type="search" value={query} placeholder={text.searchHint} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <p className="quiet" role="status">{network.organisations.size + network.coalitions.size === 0 ? text.empty : counted}</p>
      </div>
      <Options />
      {found.coalitions.length > 0 && (
        <section aria-labelledby="list-coalitions">
          <h2 id="list-coalitions">{text.coalitions}</h2>
          {found.coalitions.map((id) => <PartyEntry key={id} id={id} />)}
        </section>
      )}
      {found.organisations.length > 0 && (
        <section aria-labelledby="list-organisations">
          <h2 id="list-organisations">{text.organisations}</h2>
          {found.organisations.map((id) => <PartyEntry key={id} id={id} />)}
        </section>
      )}
      <RemovedRecords />
    </div>
  )
}

/** The names that every field of the list offers, once for all rows. */
function Options(): ReactNode {
  const network = useNetwork()
  const coalitions = useMemo(() => [...partyLabels(network, network.coalitions.values()).keys()], [network])
  const parties = useMemo(() => [...partyLabels(network, [...network.organisations.values(), ...network.coalitions.values()]).keys()], [network])
  return (
    <>
      <datalist id={COALITION_OPTIONS}>{coalitions.map((label) => <option key={label} value={label}>{label}</option>)}</datalist>
      <datalist id={PARTY_OPTIONS}>{parties.map((label) => <option key={label} value={label}>{label}</option>)}</datalist>
    </>
  )
}
