import { useEffect, useState, type ReactNode } from 'react'
import type { MapView } from '../../../map/mapView.ts'
import { lateDialog } from '../../late/lateComponent.ts'
import { useNotices } from '../../notices/noticesContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { DropSays } from '../drop/DropSays.tsx'
import { takeFilesAtHand } from '../drop/filesAtHand.ts'
import { ImportDoorContext } from './importDoorContext.ts'
import type { ImportSource } from './importSource.ts'
import { takeUnfinished } from './unfinishedImport.ts'
import { useFileDrop } from '../drop/useFileDrop.ts'

/** Reading files is for few visits: it comes with the first file. */
const ImportDialog = lateDialog(() => import('../ImportDialog.tsx').then(({ ImportDialog }) => ImportDialog))

/** Around the page of a map: files can be dropped anywhere on it, and whatever asks for the dialog gets it, as far as this person may write. */
export function ImportHost({ view, children }: { readonly view: MapView | null; readonly children: ReactNode }): ReactNode {
  const { files: text } = useText()
  const { id, drafts } = useOpenMap()
  const notices = useNotices()
  const canEdit = useCanEdit()
  const [source, setSource] = useState<ImportSource | null>(() => {
    const files = takeFilesAtHand(id)
    return files && { kind: 'files', files }
  })
  useEffect(() => {
    const name = takeUnfinished(drafts)
    if (name !== null) notices.show({ kind: 'import', text: text.unfinished(name), action: null })
  }, [drafts, notices, text])
  const isOver = useFileDrop(canEdit && source === null ? (files) => setSource({ kind: 'files', files }) : null)
  return (
    <ImportDoorContext value={setSource}>
      {children}
      {isOver && <DropSays>{text.dropOnMap}</DropSays>}
      {source !== null && canEdit && <ImportDialog source={source} view={view} onClose={() => setSource(null)} />}
    </ImportDoorContext>
  )
}
