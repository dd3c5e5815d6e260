import { Fragment, type ReactNode } from 'react'
import type { Difference } from '../../../model/compareNetworks.ts'
import type { Network } from '../../../model/network.ts'
import { useText } from '../../text/useText.ts'
import { describeDifference } from './describeVersion.ts'
import './versions.css'

export type Compared = { readonly version: string; readonly differences: readonly Difference[]; readonly before: Network; readonly after: Network }

/** What became of the map since a version: new, gone and changed, each thing by its name. */
export function Differences({ differences, before, after }: Compared): ReactNode {
  const text = useText()
  if (differences.length === 0) return <p className="quiet" role="status">{text.versions.same}</p>
  return (
    <div className="version-differences">
      {(['new', 'gone', 'changed'] as const).map((change) => {
        const list = differences.filter((difference) => difference.change === change)
        return list.length > 0 && (
          <Fragment key={change}>
            <h3>{text.versions.changes[change](list.length)}</h3>
            <ul>{list.map((difference) => <li key={`${difference.table} ${difference.id}`} dir="auto">{describeDifference(difference, before, after, text)}</li>)}</ul>
          </Fragment>
        )
      })}
    </div>
  )
}
