import type { ReactNode } from 'react'
import { PARTY_ORDERS, type PartyOrder } from '../../model/orderParties.ts'
import { useText } from '../text/useText.ts'
import { useIsSmall } from '../useIsSmall.ts'

type Props = {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly order: PartyOrder
  readonly onOrder: (order: PartyOrder) => void
  /** How many were found. */
  readonly status: string
}

/** Above the list: searching it, putting it in another order, and how much of it shows. A phone has the search of the whole map there. */
export function ListTools({ query, onQuery, order, onOrder, status }: Props): ReactNode {
  const { list: text } = useText()
  const isSmall = useIsSmall()
  return (
    <div className="list-tools">
      {!isSmall && (
        <label className="field list-search">
          <span>{text.search}</span>
          <input type="search" value={query} placeholder={text.searchHint} onChange={(event) => onQuery(event.target.value)} />
        </label>
      )}
      <label className="field">
        <span>{text.order}</span>
        <select value={order} onChange={(event) => onOrder(PARTY_ORDERS.find((each) => each === event.target.value) ?? 'name')}>
          {PARTY_ORDERS.map((each) => <option key={each} value={each}>{text.orders[each]}</option>)}
        </select>
      </label>
      <p className="quiet" role="status">{status}</p>
    </div>
  )
}
