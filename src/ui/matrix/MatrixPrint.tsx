import { useEffect, useState, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { cutsOf } from '../../model/lens/lens.ts'
import { partialDate } from '../../model/partialDate.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayDate } from '../controls/sayDate.ts'
import { sayCut } from '../lens/sayCut.ts'
import { useLens } from '../lens/useLens.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { splitColumns } from './matrixSizes.ts'
import type { Column, ShownMatrix } from './useMatrix.ts'

/** An A4 on its side less its margins and the names of the rows, in px of the screen's sizes at the scale of the print. */
const PAGE_PX = 1_400

/** The whole matrix as it is printed: all its rows, and as many columns on a page as fit it. There only while the browser prints. */
export function MatrixPrint({ matrix }: { readonly matrix: ShownMatrix }): ReactNode {
  const words = useText()
  const isPrinting = useIsPrinting()
  const heading = useHeading()
  if (!isPrinting) return null
  const pieces = splitColumns(matrix.columns.map((column, index) => ({ ...column, index })), ({ width }) => width, PAGE_PX)
  return createPortal(
    <div className="matrix-print">
      {pieces.map((piece, number) => (
        <table key={piece[0]?.id}>
          <caption>{[heading, pieces.length > 1 ? words.matrix.part(number + 1, pieces.length) : ''].filter(Boolean).join(' · ')}</caption>
          <PrintedRows rows={matrix.rows} columns={piece} />
        </table>
      ))}
    </div>,
    document.body,
  )
}

function PrintedRows({ rows, columns }: { readonly rows: ShownMatrix['rows']; readonly columns: readonly (Column & { readonly index: number })[] }): ReactNode {
  const { matrix } = useText()
  return (
    <>
      <thead><tr><th scope="col">{matrix.party}</th>{columns.map(({ id, name }) => <th key={id} scope="col"><span>{name}</span></th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {columns.map(({ id, index }) => <td key={id} className={row.cells[index] ? `matrix-seat-${row.cells[index].look}` : undefined}>{row.cells[index]?.words}</td>)}
          </tr>
        ))}
      </tbody>
    </>
  )
}

/** What it is, as of when, and what of it shows. */
function useHeading(): string {
  const words = useText()
  const language = useLanguage()
  const network = useNetwork()
  const [lens] = useLens()
  const cuts = cutsOf(lens).filter(({ part }) => part !== 'date').map((cut) => sayCut(network, lens, cut, words, language))
  return [network.record.title || words.common.untitled, words.matrix.asOf(sayDate(partialDate(lens.date ?? dayShown(network)), words)), ...cuts].join(' · ')
}

/** The page that prints has to be there before the browser looks at it. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const [begin, end] = [() => flushSync(() => setPrinting(true)), () => setPrinting(false)]
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
