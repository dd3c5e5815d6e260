import { useState, type ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { DialogHost } from '../dialogs/DialogHost.tsx'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { ListView } from '../list/ListView.tsx'
import { NoticeStack } from '../notices/NoticeStack.tsx'
import { PanelHost } from '../panels/PanelHost.tsx'
import { QuickAdd } from '../quickAdd/QuickAdd.tsx'
import { useQuickLine } from '../quickAdd/useQuickLine.ts'
import { useSession } from '../useSession.ts'
import { Announcer } from './Announcer.tsx'
import { MapBar } from './MapBar.tsx'
import { MapStage } from './MapStage.tsx'
import { useMapKeys } from './useMapKeys.ts'
import './map.css'

/** One map: the bar, the map or the list, the panel beside it and the line below. */
export function MapScreen(): ReactNode {
  const [view, setView] = useState<MapView | null>(null)
  const tab = useSession((session) => session.tab)
  const isPanelOpen = useSession((session) => session.isPanelOpen)
  const [wasMapShown, setMapShown] = useState(tab === 'map')
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const line = useQuickLine(view)
  useMapKeys(line.focus)
  if (tab === 'map' && !wasMapShown) setMapShown(true)
  return (
    <div className="map-page" data-panel={isPanelOpen ? 'open' : 'closed'}>
      <MapBar onOpenDialog={setDialog} />
      <main className="room">
        <div id="view-map" role="tabpanel" aria-labelledby="tab-map" className="view view-map" inert={tab !== 'map'}>
          {wasMapShown && <MapStage view={view} onView={setView} onTry={line.fill} />}
        </div>
        <div id="view-list" role="tabpanel" aria-labelledby="tab-list" className="view view-list" hidden={tab !== 'list'}>
          {tab === 'list' && <ListView />}
        </div>
        <QuickAdd line={line} />
        <PanelHost />
        <NoticeStack />
      </main>
      <DialogHost name={dialog} onClose={() => setDialog(null)} />
      <Announcer />
    </div>
  )
}
