import { Fragment, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { useText } from '../text/useText.ts'
import { cellId, stepFrom, type CellPlace } from './cellPlace.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { ROW_PX } from './matrixSizes.ts'
import type { ShownMatrix } from './useMatrix.ts'
import { useRowsInSight } from './useRowsInSight.ts'

type Props = {
  readonly matrix: ShownMatrix
  readonly at: CellPlace
  readonly onMove: (place: CellPlace) => void
  /** Enter or a press. */
  readonly onOpen: (place: CellPlace) => void
  /** Delete. */
  readonly onStop: (place: CellPlace) => void
}

/**
 * The table of who takes part in what. One of its cells is where Tab comes; arrows go on from there, heads included. Only
 * the rows in sight are on the page, with the one the keyboard is in.
 */
export function MatrixTable({ matrix, at, onMove, onOpen, onStop }: Props): ReactNode {
  const { matrix: text } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const isWalking = useRef(false)
  const { rows, columns } = matrix
  const { range: [first, end], look } = useRowsInSight(scroller, rows.length)
  const grid = { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) }
  const [row, column] = [at.party === null ? -1 : grid.rows.indexOf(at.party), at.coalition === null ? -1 : grid.columns.indexOf(at.coalition)]
  const onPage = [...new Set([...rows.keys()].filter((index) => (index >= first && index < end) || index === row))]

  useLayoutEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    const cell = document.getElementById(cellId(at))
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.nativeEvent.isComposing) return
    const next = stepFrom(grid, at, event.key, event.ctrlKey || event.metaKey)
    const isCell = at.party !== null && at.coalition !== null
    if (next) {
      isWalking.current = true
      onMove(next)
    } else if (event.key === 'Enter' && isCell) onOpen(at)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isCell) onStop(at)
    else return
    event.preventDefault()
  }

  function onClick(event: MouseEvent): void {
    const cell = (event.target as Element).closest('td, th')
    const place = cell && placeOf(cell)
    if (!place) return
    onMove(place)
    onOpen(place)
  }

  return (
    <div ref={scroller} className="matrix-scroll" onScroll={(event) => look(event.currentTarget)} style={{ scrollPaddingTop: matrix.headHeight + 8 }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/interactive-supports-focus -- one of its cells takes the focus, as a grid asks */}
      <table role="grid" aria-label={text.label} aria-describedby="matrix-keys" aria-rowcount={rows.length + 1} className="matrix-table" onKeyDown={onKeyDown} onClick={onClick}>
        <colgroup>
          <col className="matrix-names" />
          {columns.map(({ id, width }) => <col key={id} style={{ width }} />)}
        </colgroup>
        <MatrixHead columns={columns} height={matrix.headHeight} stop={row === -1 ? column : null} />
        <tbody>
          {onPage.map((index, place) => {
            const shown = rows[index]
            const gap = index - (onPage[place - 1] ?? -1) - 1
            return shown && (
              <Fragment key={shown.id}>
                {gap > 0 && <Gap rows={gap} />}
                <MatrixRow row={shown} number={index + 2} columns={columns} stop={index === row ? column : null} />
              </Fragment>
            )
          })}
          <Gap rows={rows.length - 1 - (onPage.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  )
}

/** The room of rows that are out of sight. */
function Gap({ rows }: { readonly rows: number }): ReactNode {
  return rows > 0 && <tr aria-hidden="true" className="matrix-gap" style={{ height: rows * ROW_PX }} />
}

function placeOf(cell: Element): CellPlace | null {
  const party = (cell.parentElement?.dataset['party'] ?? null) as PartyId | null
  const coalition = ((cell as HTMLElement).dataset['coalition'] ?? null) as CoalitionId | null
  return party === null && coalition === null ? null : { party, coalition }
}
