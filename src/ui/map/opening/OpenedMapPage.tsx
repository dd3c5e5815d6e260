import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { OpenMap } from '../../../openMap.ts'
import { openStand } from '../../../openStand.ts'
import type { OpenedVersion } from '../../../opening/desks/versionDesk.ts'
import { today } from '../../controls/today.ts'
import { lateComponent } from '../../late/lateComponent.ts'
import { OpenMapContext } from '../../openMapContext.ts'
import { useSession } from '../../useSession.ts'
import { ADDRESS_QUERY } from './addressQuery.ts'
import { MapScreen } from '../MapScreen.tsx'
import { MissingPresentation } from '../MissingPresentation.tsx'
import { StandViewContext } from './standViewContext.ts'

/** Comes with the first presentation. */
const Presentation = lateComponent(() => import('../../present/Presentation.tsx').then(({ Presentation }) => Presentation), MissingPresentation)

/** The map that is open, or in its place a version of it that somebody is looking at; the map of today stays connected meanwhile. */
export function OpenedMapPage({ map }: { readonly map: OpenMap }): ReactNode {
  const [viewed, setViewed] = useState<OpenMap | null>(null)
  useEffect(() => () => void viewed?.close(), [viewed])
  const view = useMemo(() => {
    const show = async (version: OpenedVersion): Promise<void> => setViewed(await openStand({ id: map.id, version, tab: map.session.getState().tab, address: ADDRESS_QUERY, today, link: null }))
    return { show: (version: OpenedVersion) => void show(version), leave: () => setViewed(null) }
  }, [map])
  return (
    <StandViewContext value={view}>
      <OpenMapContext value={viewed ?? map}>
        <MapOrPresentation key={viewed?.stand?.facts.id ?? 'now'} />
      </OpenMapContext>
    </StandViewContext>
  )
}

function MapOrPresentation(): ReactNode {
  return useSession((session) => session.isPresenting) ? <Presentation /> : <MapScreen />
}
