import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import type { Drawing } from '../../drawing/drawing.ts'
import { createMapView, type MapView } from '../../map/mapView.ts'
import type { Network } from '../../model/network.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'
import { personColour } from '../map/peopleColours.ts'
import { useColleagues } from '../map/useColleagues.ts'
import { ringedIds } from './ringedIds.ts'
import type { Covered } from './useCovered.ts'
import { useGlow } from './drawing/useGlow.ts'
import { MapOptions } from './sentences/MapOptions.tsx'
import { optionId } from './sentences/optionId.ts'
import { useMapHandlers } from './useMapHandlers.ts'
import type { Hand } from '../hand/useHand.ts'
import { useCanEdit } from '../useCanEdit.ts'

type Props = {
  readonly drawing: Drawing
  /** The map that it was drawn from, with what the lens leaves out. */
  readonly whole: Network
  readonly covered: Covered
  readonly view: MapView | null
  readonly onView: (view: MapView | null) => void
  /** The accessible sentence that says what is drawn. */
  readonly label: string
  readonly isShown: boolean
  readonly onShown: () => void
  readonly hand: Pick<Hand, 'reports' | 'setDrop'>
}

/** The place of the drawing: hands it what to show and passes on what is done to it. */
export function MapCanvas({ drawing, whole, covered, view, label, onView, isShown, onShown, hand }: Props): ReactNode {
  const { map } = useText()
  const keyboard = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const made = useRef<MapView | null>(null)
  const currentView = useCallback(() => made.current, [])
  const opened = useOpenMap()
  const { session } = opened
  const handlers = useMapHandlers(opened, { view: currentView, ...hand })
  const canEdit = useCanEdit()
  const theme = useThemeName()
  const focused = useSession((session) => session.focused)
  const selection = useSession((session) => session.selection)
  const viewport = useSession((session) => session.viewport)
  const isPresenting = useSession((session) => session.isPresenting)
  const colleagues = useColleagues()

  useEffect(() => {
    if (!container.current || !keyboard.current) return
    const view = createMapView(container.current, handlers, keyboard.current)
    made.current = view
    onView(view)
    return () => {
      onView(null)
      view.destroy()
    }
  }, [handlers, onView])

  useEffect(() => view?.setTheme(theme), [view, theme])
  useEffect(() => view?.setMayDraw(canEdit), [view, canEdit])
  useEffect(() => view?.setPresented(isPresenting), [view, isPresenting])
  useEffect(() => view?.select(selection), [view, selection])

  useEffect(() => {
    view?.setCovered(covered)
    if (selection.length > 0) view?.focus(selection)
  }, [view, covered, selection])

  useEffect(() => view?.draw(drawing), [view, drawing])
  // After the drawing that it is asked of.
  useEffect(() => {
    if (!view || viewport === null) return
    if (viewport === 'whole') view.fit()
    else view.show(viewport)
    session.setState({ viewport: null })
  }, [view, viewport, session])
  useGlow(view, drawing, whole)

  useEffect(() => {
    if (!view) return
    // Shown means painted, and the view paints in the next frame.
    let soon: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      soon = setTimeout(onShown)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(soon)
    }
  }, [view, onShown])

  useEffect(() => {
    const rings = colleagues.map(({ colour, name, selection, drag }) => ({ colour: personColour(colour, theme), name, ids: ringedIds(selection, drag) }))
    view?.rings(rings.filter(({ ids }) => ids.length > 0))
  }, [view, colleagues, theme])

  return (
    <>
      <div
        ref={keyboard}
        className="canvas"
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={label}
        aria-describedby="map-keys"
        aria-activedescendant={focused === null ? undefined : optionId(focused)}
        onKeyDownCapture={({ currentTarget, key }) => void currentTarget.toggleAttribute('data-opens-panel', key === 'Enter')}
        onBlur={({ currentTarget }) => currentTarget.removeAttribute('data-opens-panel')}
        onPointerDown={({ currentTarget }) => currentTarget.removeAttribute('data-opens-panel')}
      >
        <div ref={container} className="canvas-ground" aria-hidden="true" />
        {isShown && <MapOptions />}
      </div>
      <p id="map-keys" className="unseen">{map.keys}</p>
    </>
  )
}
