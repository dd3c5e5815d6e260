import { useCallback, useRef, useState, type ReactNode } from 'react'
import { MATRIX_ORDERS, type MatrixOrder } from '../../analysis/matrixOrder.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { cellId, type CellPlace } from './cellPlace.ts'
import { MatrixCard, type CardAsks } from './MatrixCard.tsx'
import { MatrixPrint } from './MatrixPrint.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { useMatrix } from './useMatrix.ts'
import '../controls/controls.css'
import './matrix.css'

type Card = { readonly place: CellPlace; readonly asks: CardAsks; readonly at: { readonly x: number; readonly y: number } }

/** Who takes part in what and how, as a table in which every cell can be read and changed by keyboard. */
export function MatrixView(): ReactNode {
  const { matrix: text } = useText()
  const { session } = useOpenMap()
  const canEdit = useCanEdit()
  const home = useRef<HTMLDivElement>(null)
  const [order, setOrder] = useState<MatrixOrder>('name')
  const [chosen, setChosen] = useState<CellPlace | null>(null)
  const [card, setCard] = useState<Card | null>(null)
  const matrix = useMatrix(order)
  const closeCard = useCallback(() => setCard(null), [])
  const first: CellPlace = { party: matrix.rows[0]?.id ?? null, coalition: matrix.columns[0]?.id ?? null }
  if (first.party === null || first.coalition === null) return <p className="matrix-empty quiet">{text.empty}</p>
  const isThere = chosen !== null && (chosen.party === null || matrix.rows.some(({ id }) => id === chosen.party)) && (chosen.coalition === null || matrix.columns.some(({ id }) => id === chosen.coalition))

  /** A head opens what it names; a cell asks, or where nothing can be changed opens what is there. */
  function open(place: CellPlace, asks: CardAsks = 'roles'): void {
    const { party, coalition } = place
    if (party === null || coalition === null) {
      const named = party ?? coalition
      if (named) select(session, [named])
    } else if (party === coalition) return
    else if (canEdit) setCard({ place, asks, at: placeInside(home.current, place) })
    else {
      const [membership] = matrix.at(party, coalition)
      if (membership) select(session, [membership.id])
    }
  }

  function stop(place: CellPlace): void {
    if (canEdit && place.party && place.coalition && matrix.at(place.party, place.coalition).length > 0) open(place, 'stop')
  }

  return (
    <div ref={home} className="matrix">
      <div className="matrix-tools">
        <label className="matrix-order">
          <span>{text.order}</span>
          <select value={order} onChange={(event) => setOrder(MATRIX_ORDERS.find((each) => each === event.target.value) ?? 'name')}>
            {MATRIX_ORDERS.map((each) => <option key={each} value={each}>{text.orders[each]}</option>)}
          </select>
        </label>
        <p id="matrix-keys" className="quiet small matrix-keys">{canEdit ? text.keys : text.keysReading}</p>
        <button type="button" className="button button-quiet small matrix-print-button" onClick={() => window.print()}>{text.print}</button>
      </div>
      <MatrixTable matrix={matrix} at={isThere ? chosen : first} onMove={setChosen} onOpen={open} onStop={stop} />
      {card?.place.party && card.place.coalition && (
        <MatrixCard party={card.place.party} coalition={card.place.coalition} memberships={matrix.at(card.place.party, card.place.coalition)} asks={card.asks} at={card.at} onClose={closeCard} />
      )}
      <MatrixPrint matrix={matrix} />
    </div>
  )
}

/** The lower left corner of a cell, in px of what the table lies in. */
function placeInside(home: HTMLElement | null, place: CellPlace): Card['at'] {
  const [cell, room] = [document.getElementById(cellId(place))?.getBoundingClientRect(), home?.getBoundingClientRect()]
  return cell && room ? { x: cell.left - room.left, y: cell.bottom - room.top - 4 } : { x: 0, y: 0 }
}
