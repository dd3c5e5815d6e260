import type { ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { lateDialog } from '../late/lateComponent.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import type { DialogName } from './dialogNames.ts'

const SettingsDialog = lateDialog(() => import('./SettingsDialog.tsx').then(({ SettingsDialog }) => SettingsDialog))
const AboutDialog = lateDialog(() => import('./AboutDialog.tsx').then(({ AboutDialog }) => AboutDialog))
const ShortcutsDialog = lateDialog(() => import('./ShortcutsDialog.tsx').then(({ ShortcutsDialog }) => ShortcutsDialog))
const ShareDialog = lateDialog(() => import('./share/ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog))
const ShareViewDialog = lateDialog(() => import('./share/ShareViewDialog.tsx').then(({ ShareViewDialog }) => ShareViewDialog))
const MessagesDialog = lateDialog(() => import('./MessagesDialog.tsx').then(({ MessagesDialog }) => MessagesDialog))
const VersionsDialog = lateDialog(() => import('./versions/VersionsDialog.tsx').then(({ VersionsDialog }) => VersionsDialog))
const DoublesDialog = lateDialog(() => import('../doubles/DoublesDialog.tsx').then(({ DoublesDialog }) => DoublesDialog))
const ViewsDialog = lateDialog(() => import('../views/ViewsDialog.tsx').then(({ ViewsDialog }) => ViewsDialog))
const ExportDialog = lateDialog(() => import('../exporting/ExportDialog.tsx').then(({ ExportDialog }) => ExportDialog))

type Props = { readonly name: DialogName | null; readonly view: MapView | null; readonly onClose: () => void; readonly onOpen: (name: DialogName) => void }

/** The dialog that is open, if any. The accessible widgets load with the first one. */
export function DialogHost({ name, view, onClose, onOpen }: Props): ReactNode {
  const { session } = useOpenMap()
  const comparing = useSession((state) => state.comparing)
  return (
    <>
      {comparing !== null && <DoublesDialog comparing={comparing} onClose={() => session.setState({ comparing: null })} />}
      {name === 'settings' && <SettingsDialog onClose={onClose} />}
      {name === 'share' && <ShareDialog onClose={onClose} onShareView={() => onOpen('shareView')} />}
      {name === 'shareView' && <ShareViewDialog view={view} onClose={onClose} />}
      {name === 'messages' && <MessagesDialog onClose={onClose} />}
      {name === 'versions' && <VersionsDialog onClose={onClose} />}
      {name === 'export' && <ExportDialog onClose={onClose} />}
      {name === 'views' && <ViewsDialog view={view} onClose={onClose} />}
      {name === 'about' && <AboutDialog onClose={onClose} onVersions={() => onOpen('versions')} />}
      {name === 'shortcuts' && <ShortcutsDialog onClose={onClose} />}
    </>
  )
}
