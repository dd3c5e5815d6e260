import { memo, type ReactNode } from 'react'
import { cellId } from './cellPlace.ts'
import type { Column, Row } from './useMatrix.ts'

type Props = {
  readonly row: Row
  /** Its number among all rows of the table, counted from 1 and from the heads on. */
  readonly number: number
  readonly columns: readonly Column[]
  /** The column that Tab comes to in this row: -1 for its name; null when in another row. */
  readonly stop: number | null
}

/** One party with its role in each coalition. What is pressed or typed in it is heard by the table. */
export const MatrixRow = memo(function MatrixRow({ row, number, columns, stop }: Props): ReactNode {
  return (
    <tr aria-rowindex={number} data-party={row.id}>
      <th scope="row" className="matrix-name">
        <button type="button" id={cellId({ party: row.id, coalition: null })} data-opens-panel tabIndex={stop === -1 ? 0 : -1} title={row.name} dir="auto">{row.name}</button>
      </th>
      {columns.map(({ id }, index) => {
        const cell = row.cells[index]
        const isOwn = id === (row.id as string)
        return (
          <td key={id} id={cellId({ party: row.id, coalition: id })} data-coalition={id} tabIndex={stop === index ? 0 : -1} aria-disabled={isOwn || undefined} className={isOwn ? 'matrix-own' : cell ? `matrix-seat-${cell.look}` : undefined}>
            {cell?.words}
          </td>
        )
      })}
    </tr>
  )
})
