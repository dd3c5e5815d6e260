import { useState, type ReactNode } from 'react'
import { ListOrParty } from '../around/ListOrParty.tsx'
import { lateComponent } from '../late/lateComponent.ts'
import type { MapView } from '../../map/mapView.ts'
import { NoticeStack } from '../notices/NoticeStack.tsx'
import { PanelHost } from '../panels/PanelHost.tsx'
import { PictureChoice } from '../pictures/PictureChoice.tsx'
import { QuickAdd } from '../quickAdd/QuickAdd.tsx'
import type { QuickLine } from '../quickAdd/useQuickLine.ts'
import { isBesideMap } from '../../session/session.ts'
import { useIsWide } from '../useIsWide.ts'
import { useSession } from '../useSession.ts'
import { MapStage } from '../stage/MapStage.tsx'
import { ReaderWelcome } from '../welcome/ReaderWelcome.tsx'
import { useIsWelcome } from '../welcome/useIsWelcome.ts'
import { ViewOnly } from './opening/ViewOnly.tsx'

/** What is worked out over the whole map comes with the first question. */
const AnswersView = lateComponent(() => import('../answers/AnswersView.tsx').then(({ AnswersView }) => AnswersView))

/** Tables that few look at first. */
const MatrixView = lateComponent(() => import('../matrix/MatrixView.tsx').then(({ MatrixView }) => MatrixView))
const ChangesView = lateComponent(() => import('../changes/ChangesView.tsx').then(({ ChangesView }) => ChangesView))

type Shown = { readonly view: MapView | null; readonly onView: (view: MapView | null) => void }
/** Bare, there is only what is looked at: nothing to type, choose or answer. */
type Props = Shown & ({ readonly isBare?: false; readonly line: QuickLine; readonly onShortcuts: () => void } | { readonly isBare: true })

/** The map or the list, the line below, the panel beside and the notices above. Where there is room the answers stand beside the map. */
export function MapRoom({ view, onView, ...rest }: Props): ReactNode {
  const tab = useSession((session) => session.tab)
  const isWide = useIsWide()
  const isMapShown = tab === 'map' || (isBesideMap(tab) && isWide)
  const [wasMapShown, setMapShown] = useState(isMapShown)
  if (isMapShown && !wasMapShown) setMapShown(true)
  const isWelcome = useIsWelcome() && !rest.isBare
  // A small screen has no room for both beside one another: before the map, and above the list, where the search comes next.
  if (isWelcome && !isWide && tab !== 'list') return <main className="room"><ReaderWelcome /></main>
  return (
    <main className="room" data-tab={tab}>
      {isWelcome && isWide && <ReaderWelcome />}
      {/* Hidden twice: a closing list of choices takes `inert` from whatever it hid, and leaves alone what was hidden before. */}
      <div id="view-map" role="tabpanel" aria-labelledby="tab-map" className="view view-map" inert={!isMapShown} aria-hidden={!isMapShown || undefined}>
        {wasMapShown && <MapStage view={view} onView={onView} onTry={rest.isBare ? doNothing : rest.line.fill} onShortcuts={rest.isBare ? doNothing : rest.onShortcuts} />}
        {wasMapShown && !rest.isBare && <PictureChoice />}
      </div>
      <div id="view-matrix" role="tabpanel" aria-labelledby="tab-matrix" className="view view-matrix" hidden={tab !== 'matrix'}>
        {tab === 'matrix' && <MatrixView />}
      </div>
      <div id="view-list" role="tabpanel" aria-labelledby="tab-list" className="view view-list" hidden={tab !== 'list'}>
        {isWelcome && !isWide && tab === 'list' && <ReaderWelcome />}
        {tab === 'list' && <ListOrParty />}
      </div>
      <div id="view-answers" role="tabpanel" aria-labelledby="tab-answers" className="view view-answers" hidden={tab !== 'answers'}>
        {tab === 'answers' && <AnswersView />}
      </div>
      <div id="view-changes" role="tabpanel" aria-labelledby="tab-changes" className="view view-changes" hidden={tab !== 'changes'}>
        {tab === 'changes' && <ChangesView />}
      </div>
      {!rest.isBare && <QuickAdd line={rest.line} />}
      {!rest.isBare && <ViewOnly />}
      {!rest.isBare && <PanelHost />}
      {!rest.isBare && <NoticeStack />}
    </main>
  )
}

const doNothing = (): void => {}
