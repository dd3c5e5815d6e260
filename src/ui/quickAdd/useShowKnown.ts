import { useCallback } from 'react'
import type { MapView } from '../../map/mapView.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { select } from '../../session/session.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

/** Points at parties that a line named and that were all there already, with nothing new said of them. */
export function useShowKnown(view: MapView | null): (ids: readonly PartyId[]) => void {
  const { quickAdd } = useText()
  const notices = useNotices()
  const { entities, session } = useOpenMap()
  return useCallback((ids) => {
    select(session, ids)
    view?.focus(ids)
    notices.say(quickAdd.alreadyThere(ids.map((id) => partyOf(entities.network(), id)?.name ?? '')))
  }, [entities, session, notices, quickAdd, view])
}
