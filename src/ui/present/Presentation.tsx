import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { MapView } from '../../map/mapView.ts'
import { viewsInOrder } from '../../model/viewsInOrder.ts'
import { onlyLooking } from '../../opening/onlyLooking.ts'
import { today } from '../controls/today.ts'
import { MapRoom } from '../map/MapRoom.tsx'
import { OpenMapContext, useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { chooseView } from '../views/chooseView.ts'
import { GonePart } from './GonePart.tsx'
import { leaveFullScreen, onFullScreenLeft } from './fullScreen.ts'
import { placeAfter, stepOf, type KeyPlace, type Step } from './presentKeys.ts'
import './present.css'

/** *Presenteren*: the saved views one after another, nothing but the map and what the view says. Afterwards the map is looked at as before. */
export function Presentation(): ReactNode {
  const { present: text } = useText()
  const map = useOpenMap()
  const { session, entities } = map
  const views = viewsInOrder(useNetwork())
  const [wished, setPlace] = useState(0)
  const [view, setView] = useState<MapView | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLElement>(null)
  const watching = useMemo(() => onlyLooking(map, today), [map])
  const place = Math.min(wished, views.length - 1)
  const shown = views[place]

  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const { lens, tab, picture } = session.getState()
    return () => session.setState({ lens, tab, picture, viewport: null })
  }, [session])

  useEffect(() => {
    if (shown === undefined) return
    const show = (): void => chooseView(session, entities.network(), shown.query)
    show()
    // The screen is filled a moment after it was asked for, a longer caption takes more of it, and a projector may come later.
    const sizes = new ResizeObserver(() => requestAnimationFrame(show))
    for (const element of [page.current, strip.current]) if (element) sizes.observe(element)
    return () => sizes.disconnect()
  }, [session, entities, shown])

  useEffect(() => {
    function take(step: Step): void {
      if (step !== 'end') return setPlace(placeAfter(step, place, views.length))
      flushSync(() => session.setState({ isPresenting: false }))
      document.getElementById('views-button')?.focus()
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = stepOf(event, placeOf(event.target))
      if (step === null) return
      // Before the map, whose own keys walk over it.
      event.preventDefault()
      event.stopPropagation()
      take(step)
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    const stop = onFullScreenLeft(() => take('end'))
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true })
      stop()
    }
  }, [session, place, views.length])

  useEffect(() => leaveFullScreen, [])

  return (
    <OpenMapContext value={watching}>
      <div ref={page} className="presentation">
        <MapRoom isBare view={view} onView={setView} />
        <section ref={strip} className="present-strip" aria-label={text.label}>
          <div aria-live="polite">
            <h1 ref={heading} tabIndex={-1} dir="auto">{shown?.name ?? text.none}</h1>
            {shown && shown.caption !== '' && <p dir="auto">{shown.caption}</p>}
            {shown && <GonePart query={shown.query} />}
          </div>
          <p className="present-place">{views.length > 0 && text.place(place + 1, views.length)}</p>
        </section>
      </div>
    </OpenMapContext>
  )
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (target instanceof HTMLButtonElement) return 'button'
  return target instanceof HTMLElement && target.closest('.legend-body') ? 'scroll' : 'elsewhere'
}
