import { useMemo, type ReactNode } from 'react'
import { restoreRecord } from '../../doc/editing/editRecord.ts'
import { readRemoved } from '../../doc/reading/readNetwork.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'

/** Views that were removed, to bring back; nothing while there are none. */
export function RemovedViews(): ReactNode {
  const { views: text, removed } = useText()
  const { mapDoc, history } = useOpenMap()
  const { views } = useNetwork()
  // The views stand for the document here: they are others after every change of them.
  const gone = useMemo(() => (views === null ? [] : readRemoved(mapDoc).filter(({ table }) => table === 'views')), [mapDoc, views])
  if (gone.length === 0) return null
  return (
    <details>
      <summary>{text.removed(gone.length)}</summary>
      <ul className="views">
        {gone.map(({ id, name }) => (
          <li key={id} className="saved-view">
            <p dir="auto">{name}</p>
            <div className="view-acts"><button type="button" className="button button-quiet" aria-label={removed.bringBackThing(name)} onClick={() => history.edit((writer) => restoreRecord(writer, 'views', id))}>{removed.bringBack}</button></div>
          </li>
        ))}
      </ul>
    </details>
  )
}
