import type { EditHistory } from '../doc/editing/editHistory.ts'
import type { MapDoc } from '../doc/mapDoc.ts'
import { createWatched, type Watched } from '../sync/watched.ts'
import { createPlacingHistory } from './placingHistory.ts'
import type { ReadOnlyReason } from './watchReadOnly.ts'

type Changeable = { readonly mapDoc: MapDoc; readonly history: EditHistory; readonly readOnlyBecause: Watched<ReadOnlyReason | null>; readonly isReadOnly: Watched<boolean> }

/** The same open map where nothing can be changed, whatever its link lets: to present, and inside another page. */
export function onlyLooking<Opened extends Changeable>(map: Opened, today: () => string): Opened {
  return { ...map, history: createPlacingHistory(map.mapDoc, today, () => true), readOnlyBecause: createWatched('role'), isReadOnly: createWatched(true) }
}
