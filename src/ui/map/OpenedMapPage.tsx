import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { OpenMap } from '../../openMap.ts'
import { openStand } from '../../openStand.ts'
import type { OpenedVersion } from '../../opening/desks/versionDesk.ts'
import { today } from '../controls/today.ts'
import { OpenMapContext } from '../openMapContext.ts'
import { ADDRESS_QUERY } from './addressQuery.ts'
import { MapScreen } from './MapScreen.tsx'
import { StandViewContext } from './standViewContext.ts'

/** The map that is open, or in its place a version of it that somebody is looking at; the map of today stays connected meanwhile. */
export function OpenedMapPage({ map }: { readonly map: OpenMap }): ReactNode {
  const [viewed, setViewed] = useState<OpenMap | null>(null)
  useEffect(() => () => void viewed?.close(), [viewed])
  const view = useMemo(() => {
    const show = async (version: OpenedVersion): Promise<void> => setViewed(await openStand({ id: map.id, version, tab: map.session.getState().tab, address: ADDRESS_QUERY, today, secret: null }))
    return { show: (version: OpenedVersion) => void show(version), leave: () => setViewed(null) }
  }, [map])
  return (
    <StandViewContext value={view}>
      <OpenMapContext value={viewed ?? map}>
        <MapScreen key={viewed?.stand?.facts.id ?? 'now'} />
      </OpenMapContext>
    </StandViewContext>
  )
}
