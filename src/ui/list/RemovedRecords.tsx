import { useMemo, useState, type ReactNode } from 'react'
import { restoreRecord } from '../../doc/editing/editRecord.ts'
import { readRemoved } from '../../doc/reading/readNetwork.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { nameRemoved } from './nameRemoved.ts'

/** Everything that was removed by hand, quietly at the end; reading it costs as much as the map, so it waits until it is opened. */
export function RemovedRecords(): ReactNode {
  const { removed: text } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="removed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><h2>{text.title}</h2></summary>
      {isOpen && <RemovedList />}
    </details>
  )
}

function RemovedList(): ReactNode {
  const { mapDoc, history } = useOpenMap()
  const { removed: text } = useText()
  const network = useNetwork()
  const canEdit = useCanEdit()
  // The network stands for the document here: it is another one after every change.
  const records = useMemo(() => (network === null ? [] : nameRemoved(network, readRemoved(mapDoc))), [mapDoc, network])
  if (records.length === 0) return <p className="quiet">{text.none}</p>
  return (
    <ul className="removed-list">
      {records.map(({ table, id, name }) => (
        <li key={id} className="fact">
          <span dir="auto">{name}</span>
          <span className="quiet small">{text.kinds[table]}</span>
          {canEdit && (
            <button type="button" className="button button-quiet small" aria-label={text.bringBackThing(name || text.kinds[table])} onClick={() => history.edit((writer) => restoreRecord(writer, table, id))}>
              {text.bringBack}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
