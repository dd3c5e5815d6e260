import { useMemo } from 'react'
import { placeParties } from '../../doc/editing/editPlacements.ts'
import { NO_DROP, type Drop } from '../../map/hand/dropping.ts'
import type { MapHandlers, MapView } from '../../map/mapView.ts'
import { isPartyId, type FactId, type PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { endsOfPair } from '../../model/pair.ts'
import type { OpenMap } from '../../openMap.ts'
import { select } from '../../session/session.ts'
import { awaitOvertaking, sharerOf } from '../hand/sharedDrags.ts'
import { createShownDrag } from '../hand/shownDrag.ts'
import type { HandReports } from '../hand/useHand.ts'
import { useMapEdits, type MapEdits } from './useMapEdits.ts'

type Parts = { readonly view: () => MapView | null; readonly reports: HandReports; readonly setDrop: (drop: Drop) => void }

/** What is done to the map, carried to where it belongs: this tab, the colleagues, the document. */
export function useMapHandlers({ session, presence, connection, history, entities }: OpenMap, { view, reports, setDrop }: Parts): MapHandlers {
  const edits = useMapEdits()
  return useMemo(() => createHandlers({ session, presence, connection, history, entities }, { view, reports, setDrop, edits }), [session, presence, connection, history, entities, view, reports, setDrop, edits])
}

type Stores = Pick<OpenMap, 'session' | 'presence' | 'connection' | 'history' | 'entities'>

function createHandlers({ session, presence, connection, history, entities }: Stores, { view, reports, setDrop, edits }: Parts & { readonly edits: MapEdits }): MapHandlers {
  /** By what they were called when the drag began: whoever is removed meanwhile has no name any more. */
  let dragged: ReadonlyMap<PartyId, string> | null = null
  let stopAwaiting = (): void => {}
  const shownDrag = createShownDrag({ presence, connection })
  const nameOf = (id: PartyId): string => partyOf(entities.network(), id)?.name ?? ''
  /** Two who work together are no record: choosing their line chooses them. */
  function choose(chosen: readonly string[]): void {
    const ids = [...new Set<string>(chosen.flatMap((id) => endsOfPair(id) ?? [id]))]
    const { connecting } = session.getState()
    const other = ids.at(-1)
    if (connecting === null || other === undefined || !isPartyId(other) || other === connecting) return select(session, ids as readonly string[] as readonly FactId[])
    session.setState({ connecting: null })
    const at = view()?.placeOf(other) ?? { x: 0, y: 0 }
    reports.onLink(connecting, other, at, at)
  }
  return {
    onSelect: choose,
    // The keyboard opens what it walked to without choosing it first.
    onOpen: (id) => choose([id]),
    onHover: (id) => session.setState({ hovered: id as FactId | null }),
    onFocus: (id) => session.setState({ focused: id as FactId | null }),
    onBackground: () => select(session, []),
    onDragMove(positions, drop) {
      dragged ??= new Map([...positions.keys()].map((id) => [id, nameOf(id)]))
      shownDrag.move(positions)
      setDrop(drop)
      stopAwaiting()
      reports.onSharing(sharerOf(presence.colleagues.get(), positions.keys()))
    },
    onDragEnd(positions, drop, at) {
      history.edit((writer) => placeParties(writer, positions))
      shownDrag.drop(positions)
      setDrop(NO_DROP)
      reports.onSharing(null)
      const sharer = sharerOf(presence.colleagues.get(), positions.keys())
      const put = sharer && positions.get(sharer.party)
      if (put) stopAwaiting = awaitOvertaking({ presence, entities }, sharer, put, reports.onOvertaken)
      const gone = [...(dragged ?? [])].find(([id]) => partyOf(entities.network(), id) === undefined)
      dragged = null
      if (gone) reports.onGone(gone[1])
      else reports.onDrop(drop, at)
    },
    onLink: (from, to, at) => reports.onLink(from, to, at, view()?.mapPoint(at) ?? at),
    onMenu: (id, at) => (id !== null && endsOfPair(id) ? choose([id]) : reports.onMenu(id, at)),
    onRemove: (ids) => edits.remove(ids.filter((id) => endsOfPair(id) === null)),
    onPin: edits.pin,
    onLinking: edits.sayLinking,
  }
}
