import { useMemo, type ReactNode } from 'react'
import { restoreRecord } from '../../doc/editing/editRecord.ts'
import { readRemoved } from '../../doc/reading/readNetwork.ts'
import type { FactId } from '../../model/ids.ts'
import { useEdit } from '../facts/useEdit.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { PanelHead } from './PanelHead.tsx'

/** For what is selected and no longer there: what happened, and the way back. */
export function GonePanel({ id }: { readonly id: FactId }): ReactNode {
  const { mapDoc } = useOpenMap()
  const { panel, removed: text } = useText()
  const network = useNetwork()
  const edit = useEdit()
  // Read again whenever the map changes: somebody else may have brought it back, with what it hangs on.
  const removed = useMemo(() => (network === null ? undefined : readRemoved(mapDoc).find((record) => record.id === id)), [mapDoc, network, id])
  return (
    <>
      <PanelHead id={id} what={removed ? text.kinds[removed.table] : ''} name={removed?.name || panel.gone} />
      <p>{removed?.name ? `${panel.gone}. ` : ''}{panel.goneExplained}</p>
      {removed && <button type="button" className="button button-main" onClick={() => edit((writer) => restoreRecord(writer, removed.table, removed.id))}>{panel.bringBack}</button>}
    </>
  )
}
