import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { cellId } from './cellPlace.ts'
import type { Column } from './useMatrix.ts'

type Props = {
  readonly columns: readonly Column[]
  readonly height: number
  /** The column whose name Tab comes to; null when it comes to a row. */
  readonly stop: number | null
}

/** The names of the coalitions, upright so that a column need not be wider than its roles. */
export function MatrixHead({ columns, height, stop }: Props): ReactNode {
  const { matrix } = useText()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="matrix-corner"><span className="unseen">{matrix.party}</span></th>
        {columns.map(({ id, name }, index) => (
          <th key={id} scope="col" className="matrix-head" data-coalition={id}>
            <button type="button" id={cellId({ party: null, coalition: id })} data-opens-panel tabIndex={stop === index ? 0 : -1} style={{ height }} dir="auto">{name}</button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
