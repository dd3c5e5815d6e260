import type { ReactNode } from 'react'
import type { ColumnLayout, FieldUse, PartLayout } from '../../../importing/tables/layout/layout.ts'
import type { SheetTable } from '../../../model/importedNetwork.ts'
import { usesFor } from '../../../opening/importing/keptMeanings.ts'
import { columnLetters } from '../preview/saySpots.ts'
import { useImportText } from '../useImportText.ts'
import { sampleValues } from './sampleValues.ts'

type Props = { readonly part: PartLayout; readonly rows: SheetTable['rows']; readonly onChange: (columns: readonly ColumnLayout[]) => void }

/** The columns of one table with what stands in them, each with what it means. Columns of our own need nobody's word. */
export function PartColumns({ part: { kind, columns, sheet }, rows, onChange }: Props): ReactNode {
  const { mapping } = useImportText()
  const choose = (place: number, use: FieldUse): void => onChange(columns.map((column, index) => (index === place ? { ...column, use } : column)))
  const shown = columns.flatMap((column, place) => (column.use === 'data' ? [] : [{ column, place }]))
  if (shown.length === 0) return <p className="quiet">{mapping.noColumns}</p>
  return (
    <table className="import-columns" aria-label={mapping.sheetHeading(sheet)}>
      <thead><tr><th scope="col">{mapping.column}</th><th scope="col">{mapping.samples}</th><th scope="col">{mapping.meaning}</th></tr></thead>
      <tbody>
        {shown.map(({ column: { heading, use }, place }) => {
          const name = heading || columnLetters(place)
          return (
            <tr key={place}>
              <th scope="row" dir="auto">{name}</th>
              <td className="quiet" dir="auto">{sampleValues(rows, place).join(' · ')}</td>
              <td>
                <select className="input" aria-label={mapping.means(name)} value={use} onChange={({ target }) => choose(place, target.value as FieldUse)}>
                  {usesFor(kind).filter((each) => each !== 'data').map((each) => <option key={each} value={each}>{mapping.uses[each]}</option>)}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
