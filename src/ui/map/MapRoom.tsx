import { useState, type ReactNode } from 'react'
import { ListView } from '../list/ListView.tsx'
import type { MapView } from '../../map/mapView.ts'
import { NoticeStack } from '../notices/NoticeStack.tsx'
import { PanelHost } from '../panels/PanelHost.tsx'
import { QuickAdd } from '../quickAdd/QuickAdd.tsx'
import type { QuickLine } from '../quickAdd/useQuickLine.ts'
import { useSession } from '../useSession.ts'
import { MapStage } from '../stage/MapStage.tsx'
import { ViewOnly } from './ViewOnly.tsx'

type Props = { readonly view: MapView | null; readonly onView: (view: MapView | null) => void; readonly line: QuickLine; readonly onShortcuts: () => void }

/** The map or the list, the line below, the panel beside and the notices above. */
export function MapRoom({ view, onView, line, onShortcuts }: Props): ReactNode {
  const tab = useSession((session) => session.tab)
  const [wasMapShown, setMapShown] = useState(tab === 'map')
  if (tab === 'map' && !wasMapShown) setMapShown(true)
  return (
    <main className="room">
      {/* Hidden twice: a closing list of choices takes `inert` from whatever it hid, and leaves alone what was hidden before. */}
      <div id="view-map" role="tabpanel" aria-labelledby="tab-map" className="view view-map" inert={tab !== 'map'} aria-hidden={tab !== 'map' || undefined}>
        {wasMapShown && <MapStage view={view} onView={onView} onTry={line.fill} onShortcuts={onShortcuts} />}
      </div>
      <div id="view-list" role="tabpanel" aria-labelledby="tab-list" className="view view-list" hidden={tab !== 'list'}>
        {tab === 'list' && <ListView />}
      </div>
      <QuickAdd line={line} />
      <ViewOnly />
      <PanelHost />
      <NoticeStack />
    </main>
  )
}
