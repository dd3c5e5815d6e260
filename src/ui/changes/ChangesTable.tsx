import type { ReactNode } from 'react'
import type { Change } from '../../model/time/changesBetween.ts'
import type { Network } from '../../model/network.ts'
import { ShowButton } from '../answers/ShowButton.tsx'
import { OpenFact } from '../facts/OpenFact.tsx'
import { CELL, COLUMN_HEADER, ROW, ROW_GROUP, ROW_HEADER, TABLE } from '../list/rows/tableRoles.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { partiesIn, sayChange } from './sayChange.ts'

type Props = { readonly network: Network; readonly what: Change['what']; readonly changes: readonly Change[] }

/** All that is new, or gone, or different, each to be opened and to be seen on the map. */
export function ChangesTable({ network, what, changes }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { changes: words } = text
  if (changes.length === 0) return null
  const title = words.groups[what](changes.length)
  return (
    <section className="answer" aria-label={title}>
      <h2>{title} <ShowButton ids={changes.flatMap(({ id }) => partiesIn(network, id))} what={words.showAll[what]} /></h2>
      <table {...TABLE} aria-label={title} className="changes-table">
        <thead {...ROW_GROUP}>
          <tr {...ROW}>{[words.name, words.when, words.why].map((head) => <th key={head} {...COLUMN_HEADER}>{head}</th>)}</tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {changes.map((change) => {
            const { name, when, why } = sayChange(change, { network, text, language })
            return (
              <tr key={`${change.id} ${change.reason.kind}`} {...ROW}>
                <th {...ROW_HEADER}><OpenFact id={change.id}>{name}</OpenFact> <ShowButton ids={partiesIn(network, change.id)} what={name} /></th>
                <td {...CELL}>{when}</td>
                <td {...CELL} dir="auto">{why}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
