import { useDeferredValue, useMemo } from 'react'
import { orderMatrix, type MatrixOrder } from '../../analysis/matrixOrder.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { membershipMatrix, type MembershipMatrix } from '../../model/membershipMatrix.ts'
import { partyOf } from '../../model/network.ts'
import { lastDays } from '../../model/time/lastDays.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { columnWidth, headHeight } from './matrixSizes.ts'
import { sayCell, type CellWords } from './sayCell.ts'

export type Column = { readonly id: CoalitionId; readonly name: string; readonly width: number }
export type Row = { readonly id: PartyId; readonly name: string; readonly tables: number; readonly cells: readonly (CellWords | null)[] }

export type ShownMatrix = Pick<MembershipMatrix, 'at'> & {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  /** Of the heads of the columns, in px. */
  readonly headHeight: number
}

/** What the lens shows, in rows and columns, in words, and with room for them. */
export function useMatrix(order: MatrixOrder): ShownMatrix {
  // Of a large map there are tens of thousands of cells: a key pressed meanwhile goes first.
  const network = useDeferredValue(useShownNetwork())
  const text = useText()
  const language = useLanguage()
  return useMemo(() => {
    const { at } = membershipMatrix(network)
    const telling = { vocabulary: network.vocabulary, lastDay: lastDays(network), day: dayShown(network), text, language }
    const ordered = orderMatrix(network, order, language)
    const names = ordered.columns.map((id) => network.coalitions.get(id)?.name ?? '')
    const rows = ordered.rows.map((id): Row => {
      const cells = ordered.columns.map((coalition) => sayCell(at(id, coalition), telling))
      return { id, name: partyOf(network, id)?.name ?? '', tables: cells.filter((cell) => cell !== null).length, cells }
    })
    const height = headHeight(names)
    const columns = ordered.columns.map((id, index): Column => ({ id, name: names[index] ?? '', width: columnWidth(names[index] ?? '', rows.map(({ cells }) => cells[index]?.words ?? ''), height) }))
    return { at, rows, columns, headHeight: height }
  }, [network, order, text, language])
}
