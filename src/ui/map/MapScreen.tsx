import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { DialogHost } from '../dialogs/DialogHost.tsx'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { fetchLateFiles } from '../late/fetchLateFiles.ts'
import { ImportHost } from '../importing/door/ImportHost.tsx'
import { useQuickLine } from '../quickAdd/useQuickLine.ts'
import { useSession } from '../useSession.ts'
import { Announcer } from '../bar/Announcer.tsx'
import { LensRow } from '../lens/LensRow.tsx'
import { MapBar } from '../bar/MapBar.tsx'
import { MapRoom } from './MapRoom.tsx'
import { ShutMap } from './opening/ShutMap.tsx'
import { useShut } from './opening/useShut.ts'
import { useIsAnswered } from './useIsAnswered.ts'
import { useMapKeys } from './useMapKeys.ts'
import './map.css'

/** One map: the bar, and the room below it. */
export function MapScreen(): ReactNode {
  const [view, setView] = useState<MapView | null>(null)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const isPanelOpen = useSession((session) => session.isPanelOpen)
  const shut = useShut()
  // The drawing is there once it has a view, and on a first visit what it shows comes from the relay.
  const isDrawn = useSession((session) => session.tab !== 'map') || view !== null
  const isShown = useIsAnswered() && isDrawn
  useEffect(() => (isShown ? fetchLateFiles() : undefined), [isShown])
  const line = useQuickLine(view)
  const showShortcuts = useCallback(() => setDialog('shortcuts'), [])
  useMapKeys(line.focus, showShortcuts)
  return (
    <ImportHost view={view}>
      <div className="map-page" data-panel={isPanelOpen ? 'open' : 'closed'}>
        <MapBar onOpenDialog={setDialog} />
        {!shut && <LensRow onOpenDialog={setDialog} />}
        {shut ? <ShutMap because={shut} /> : <MapRoom view={view} onView={setView} line={line} onShortcuts={showShortcuts} />}
        <DialogHost name={dialog} view={view} onClose={() => setDialog(null)} onOpen={setDialog} />
        <Announcer />
      </div>
    </ImportHost>
  )
}
