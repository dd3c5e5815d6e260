import { useMemo } from 'react'
import { placeParties } from '../../doc/editing/editPlacements.ts'
import type { Point } from '../../drawing/drawing.ts'
import { NO_DROP, type Drop } from '../../map/hand/dropping.ts'
import type { MapHandlers, MapView } from '../../map/mapView.ts'
import { isPartyId, type FactId, type PartyId } from '../../model/ids.ts'
import type { OpenMap } from '../../openMap.ts'
import { select } from '../../session/session.ts'
import type { Drag } from '../../sync/presence.ts'
import type { HandReports } from '../hand/useHand.ts'

type Parts = { readonly view: () => MapView | null; readonly reports: HandReports; readonly setDrop: (drop: Drop) => void }

/** What is done to the map, carried to where it belongs: this tab, the colleagues, the document. */
export function useMapHandlers({ session, presence, history }: OpenMap, { view, reports, setDrop }: Parts): MapHandlers {
  return useMemo(() => ({
    onSelect(ids) {
      const { connecting } = session.getState()
      const other = ids.at(-1)
      if (connecting === null || other === undefined || !isPartyId(other) || other === connecting) return select(session, ids as readonly FactId[])
      session.setState({ connecting: null })
      const at = view()?.placeOf(other) ?? { x: 0, y: 0 }
      reports.onLink(connecting, other, at, at)
    },
    onOpen: (id) => select(session, [id as FactId]),
    onHover: (id) => session.setState({ hovered: id as FactId | null }),
    onBackground: () => select(session, []),
    onDragMove(positions, drop) {
      presence.show({ drag: dragOf(positions) })
      setDrop(drop)
    },
    onDragEnd(positions, drop, at) {
      history.edit((writer) => placeParties(writer, positions))
      presence.show({ drag: null })
      setDrop(NO_DROP)
      reports.onDrop(drop, at)
    },
    onLink: (from, to, at) => reports.onLink(from, to, at, view()?.mapPoint(at) ?? at),
    onMenu: reports.onMenu,
  }), [session, presence, history, view, reports, setDrop])
}

function dragOf(positions: ReadonlyMap<PartyId, Point>): Drag {
  return Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]))
}
