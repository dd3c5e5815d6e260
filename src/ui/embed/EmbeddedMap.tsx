import { useMemo, useState, type ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import type { OpenMap } from '../../openMap.ts'
import { onlyLooking } from '../../opening/onlyLooking.ts'
import { shareLink } from '../../sync/shareLink.ts'
import { sayDate } from '../controls/sayDate.ts'
import { today } from '../controls/today.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { MapRoom } from '../map/MapRoom.tsx'
import { ShutMap } from '../map/opening/ShutMap.tsx'
import { useShut } from '../map/opening/useShut.ts'
import { OpenMapContext, useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useDefaultView } from '../welcome/useDefaultView.ts'
import './embed.css'

/** A map inside a page of others: its title and date, the drawing with its legend, and the way to the map itself. Nothing can be changed. */
export function EmbeddedMap({ map }: { readonly map: OpenMap }): ReactNode {
  const watching = useMemo(() => onlyLooking(map, today), [map])
  return <OpenMapContext value={watching}><EmbeddedPage /></OpenMapContext>
}

function EmbeddedPage(): ReactNode {
  const words = useText()
  const { embed: text, common } = words
  const { id, secret } = useOpenMap()
  const shut = useShut()
  const [view, setView] = useState<MapView | null>(null)
  const { title, stateDate } = useShownNetwork().record
  useDefaultView()
  if (shut) return <ShutMap because={shut} />
  return (
    <div className="embed">
      <header className="embed-head">
        <h1 dir="auto">{title || common.untitled}</h1>
        {stateDate && <p className="quiet">{text.asOf(sayDate(stateDate, words))}</p>}
        <a href={shareLink(location.origin, id, secret, location.search.slice(1))} target="_blank" rel="noopener noreferrer">{text.open}</a>
      </header>
      <MapRoom isBare view={view} onView={setView} />
    </div>
  )
}
