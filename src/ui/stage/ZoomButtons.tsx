import type { ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { useText } from '../text/useText.ts'

const ZOOM_STEP = 1.3

type Props = { readonly view: MapView | null; readonly onShortcuts: () => void }

/** Closer, further, everything, and what the keys do. On a phone, which begins with a part of a large map, the one for everything says so in words. */
export function ZoomButtons({ view, onShortcuts }: Props): ReactNode {
  const { map, shortcuts } = useText()
  return (
    <div className="zoom">
      <button type="button" className="zoom-button" aria-label={map.zoomIn} title={map.zoomIn} onClick={() => view?.zoomBy(ZOOM_STEP)}>+</button>
      <button type="button" className="zoom-button" aria-label={map.zoomOut} title={map.zoomOut} onClick={() => view?.zoomBy(1 / ZOOM_STEP)}>−</button>
      <button type="button" className="zoom-button zoom-fit" aria-label={map.fit} title={map.fit} onClick={() => view?.fit()}>
        <svg viewBox="0 0 20 20" width={18} height={18} aria-hidden="true" focusable="false">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span className="zoom-words">{map.fit}</span>
      </button>
      <button type="button" className="zoom-button zoom-keys" aria-haspopup="dialog" aria-label={shortcuts.show} title={shortcuts.show} onClick={onShortcuts}>?</button>
    </div>
  )
}
