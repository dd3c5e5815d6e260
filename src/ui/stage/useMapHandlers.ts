import { useMemo } from 'react'
import { placeParties } from '../../doc/editing/editPlacements.ts'
import type { Point } from '../../drawing/drawing.ts'
import type { MapHandlers } from '../../map/mapView.ts'
import type { FactId, PartyId } from '../../model/ids.ts'
import type { OpenMap } from '../../openMap.ts'
import { select } from '../../session/session.ts'
import type { Drag } from '../../sync/presence.ts'

/** What is done to the map, carried to where it belongs: this tab, the colleagues, the document. */
export function useMapHandlers({ session, presence, history }: OpenMap): MapHandlers {
  return useMemo(() => ({
    onSelect: (ids) => select(session, ids as readonly FactId[]),
    onOpen: (id) => select(session, [id as FactId]),
    onHover: (id) => session.setState({ hovered: id as FactId | null }),
    onBackground: () => select(session, []),
    onDragMove: (positions) => presence.show({ drag: dragOf(positions) }),
    onDragEnd(positions) {
      history.edit((writer) => placeParties(writer, positions))
      presence.show({ drag: null })
    },
  }), [session, presence, history])
}

function dragOf(positions: ReadonlyMap<PartyId, Point>): Drag {
  return Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]))
}
