import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { piledUp } from '../../drawing/piledUp.ts'
import type { MapView } from '../../map/mapView.ts'
import { countOrganisations } from '../../model/network.ts'
import { isBesideMap } from '../../session/session.ts'
import { lateComponent } from '../late/lateComponent.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useIsWide } from '../useIsWide.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { EmptyMap } from './EmptyMap.tsx'
import { HandSays } from '../hand/HandSays.tsx'
import { MissingHand } from '../hand/MissingHand.tsx'
import { useHand } from '../hand/useHand.ts'
import { Legend } from './legend/Legend.tsx'
import { useArranging } from './useArranging.ts'
import { useCovered } from './useCovered.ts'
import { useDrawing } from './drawing/useDrawing.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** The drawing library is the largest file of the app; a phone that reads the list never loads it. */
const MapCanvas = lateComponent(() => import('./MapCanvas.tsx').then(({ MapCanvas }) => MapCanvas))

/** What is asked beside the hand comes with the first thing that is asked. */
const HandHost = lateComponent(() => import('../hand/HandHost.tsx').then(({ HandHost }) => HandHost), MissingHand)

type Props = {
  readonly view: MapView | null
  readonly onView: (view: MapView | null) => void
  readonly onTry: (line: string) => void
  readonly onShortcuts: () => void
}

/** The map with its legend and its zoom, or the invitation to begin. */
export function MapStage({ view, onView, onTry, onShortcuts }: Props): ReactNode {
  const { map, common, hand: handText } = useText()
  const canEdit = useCanEdit()
  const network = useNetwork()
  const { organisations, coalitions } = useShownNetwork()
  const hovered = useSession((session) => session.hovered)
  const isWide = useIsWide()
  const tab = useSession((session) => session.tab)
  const isBesideAnswers = isBesideMap(tab)
  const { drawing, isBehind, ...drawnFrom } = useDrawing(tab === 'map' || (isBesideAnswers && isWide))
  const [legendChoice, setLegendChoice] = useState<boolean | null>(null)
  const isLegendOpen = legendChoice ?? (isWide && !isBesideAnswers)
  const covered = useCovered(isLegendOpen && drawing.nodes.length > 0)
  const arranging = useArranging(view)
  useEffect(() => {
    if (arranging.rounds > 0) view?.fit()
  }, [view, arranging.rounds])
  const { task, setTask, drop, setDrop, sharing, connecting, connect, reports } = useHand()
  const hand = useMemo(() => ({ reports, setDrop }), [reports, setDrop])
  const [isShown, setShown] = useState(false)
  const onShown = useCallback(() => setShown(true), [])
  const piled = useMemo(() => piledUp(drawing), [drawing])
  const isEmpty = network.organisations.size + network.coalitions.size === 0
  const isDrawn = organisations.size + coalitions.size === 0 || drawing.nodes.length + drawing.hulls.length > 0
  const label = map.describe(common.organisations(countOrganisations({ organisations })), common.coalitions(coalitions.size))
  return (
    <section className="stage" aria-label={map.region} aria-busy={!(isShown && isDrawn) || isBehind} data-hovered={hovered ?? ''}>
      <MapCanvas drawing={drawing} whole={drawnFrom.whole} covered={covered} view={view} label={label} onView={onView} isShown={isShown} onShown={onShown} hand={hand} />
      {isEmpty && <EmptyMap onTry={onTry} />}
      <Legend drawing={drawing} {...drawnFrom} isOpen={isLegendOpen} onFold={setLegendChoice} />
      <div className="map-tools">
        {canEdit && !isEmpty && <button type="button" className="arrange" disabled={arranging.isBusy} onClick={() => arranging.start()}>{handText.arrange}</button>}
        <ZoomButtons view={view} onShortcuts={onShortcuts} />
      </div>
      <HandSays drop={drop} sharing={sharing} connecting={connecting} arranging={arranging} piled={piled} onGiveUp={() => connect(null)} />
      {task && <HandHost task={task} onTask={setTask} view={view} arranging={arranging} onConnect={connect} />}
    </section>
  )
}
