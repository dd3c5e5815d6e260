import type { MapView } from '../../map/mapView.ts'
import type { DrawingName } from '../../model/lens/lens.ts'
import { viewToQuery, type View } from '../../model/lens/viewQuery.ts'
import { lensShown, type SessionStore } from '../../session/session.ts'

/** What has a part in view; the others are read from above. Null: the map beside the answers. */
const WITH_VIEWPORT: readonly (DrawingName | null)[] = ['map', 'twoMode', 'together', null]

/** How this tab looks at the map now, with the part that is in view where the map is what is seen. */
export function viewShown(session: SessionStore, map: MapView | null): View {
  const lens = lensShown(session.getState())
  return { lens, viewport: map !== null && WITH_VIEWPORT.includes(lens.drawing) ? map.seen().box : null }
}

/** The same as it is kept with the map. Who sees all of the map sees all of it later too, when it has grown. */
export function keptQuery(session: SessionStore, map: MapView | null): string {
  const shown = viewShown(session, map)
  return viewToQuery(map?.seen().isAll ? { ...shown, viewport: null } : shown)
}
