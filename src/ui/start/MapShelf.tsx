import { useState, type ReactNode } from 'react'
import { removeMap } from '../../storage/mapLibrary.ts'
import { useDevice } from '../device/deviceContext.ts'
import { useText } from '../text/useText.ts'
import { ShelfMap } from './ShelfMap.tsx'
import { useMayBeCleared } from './useMayBeCleared.ts'
import { useShelf } from './useShelf.ts'

/** The maps that were opened on this device. Nothing at all until there is one. */
export function MapShelf(): ReactNode {
  const { start } = useText()
  const { database } = useDevice()
  const maps = useShelf()
  const [asked, setAsked] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const mayBeCleared = useMayBeCleared((maps?.length ?? 0) > 0)
  if (!database || maps === null || maps.length === 0) return null
  return (
    <section className="start-section" aria-labelledby="my-maps">
      <div className="start-heading">
        <h2 id="my-maps">{start.myMaps}</h2>
        {mayBeCleared && <p className="quiet">{start.storageMayBeCleared}</p>}
      </div>
      <ul className="shelf" aria-labelledby="my-maps">
        {maps.map((row) => (
          <ShelfMap
            key={row.map}
            row={row}
            isAsked={asked === row.map}
            onAsk={() => setAsked(row.map)}
            wasKept={kept === row.map}
            onKeep={() => [setAsked(null), setKept(row.map)]}
            onRemove={() => void removeMap(database, row.map)}
          />
        ))}
      </ul>
    </section>
  )
}
