import type { EditHistory } from './doc/editHistory.ts'
import type { EntityStore } from './doc/entityStore.ts'
import type { MapDoc } from './doc/mapDoc.ts'
import type { ReplacedValue } from './doc/replacedValues.ts'
import type { MakeId, MapId } from './model/ids.ts'
import type { SessionStore } from './session/session.ts'

/** A value that can be watched: `get` gives the same object until it changed. Fits `useSyncExternalStore`. */
export type Watched<Value> = { get(): Value; subscribe(listener: () => void): () => void }

/**
 * One open map: the document with its storage on this device, its relay, who is here, and this tab's own state.
 *
 * The screen reads `entities`, edits through `history.edit((writer) => …)` with the functions of `src/doc/edit*.ts`,
 * and never touches Yjs, Dexie or the websocket.
 */
export type OpenMap = {
  readonly id: MapId
  readonly mapDoc: MapDoc
  readonly entities: EntityStore
  readonly history: EditHistory
  readonly session: SessionStore
  /** Values of mine that colleagues replaced while I was away; emptied by `dismissReplaced`. */
  readonly replaced: Watched<readonly ReplacedValue[]>
  dismissReplaced(): void
  readonly makeId: MakeId
  close(): Promise<void>
}
