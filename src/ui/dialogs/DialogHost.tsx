import { lazy, Suspense, type ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import type { DialogName } from './dialogNames.ts'

const SettingsDialog = lazy(() => import('./SettingsDialog.tsx').then(({ SettingsDialog }) => ({ default: SettingsDialog })))
const AboutDialog = lazy(() => import('./AboutDialog.tsx').then(({ AboutDialog }) => ({ default: AboutDialog })))
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx').then(({ ShortcutsDialog }) => ({ default: ShortcutsDialog })))
const ShareDialog = lazy(() => import('./share/ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })))
const ShareViewDialog = lazy(() => import('./share/ShareViewDialog.tsx').then(({ ShareViewDialog }) => ({ default: ShareViewDialog })))
const MessagesDialog = lazy(() => import('./MessagesDialog.tsx').then(({ MessagesDialog }) => ({ default: MessagesDialog })))
const VersionsDialog = lazy(() => import('./versions/VersionsDialog.tsx').then(({ VersionsDialog }) => ({ default: VersionsDialog })))
const DoublesDialog = lazy(() => import('../doubles/DoublesDialog.tsx').then(({ DoublesDialog }) => ({ default: DoublesDialog })))
const ViewsDialog = lazy(() => import('../views/ViewsDialog.tsx').then(({ ViewsDialog }) => ({ default: ViewsDialog })))
const ExportDialog = lazy(() => import('../exporting/ExportDialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })))

type Props = { readonly name: DialogName | null; readonly view: MapView | null; readonly onClose: () => void; readonly onOpen: (name: DialogName) => void }

/** The dialog that is open, if any. The accessible widgets load with the first one. */
export function DialogHost({ name, view, onClose, onOpen }: Props): ReactNode {
  const { session } = useOpenMap()
  const comparing = useSession((state) => state.comparing)
  return (
    <Suspense>
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
    </Suspense>
  )
}
