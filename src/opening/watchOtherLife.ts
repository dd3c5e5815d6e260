import * as Y from 'yjs'
import type { Database } from '../storage/database.ts'
import { lockCopy } from '../storage/lockedCopies.ts'
import type { LocalDoc } from '../storage/localProvider.ts'
import type { ConnectionStatus } from '../sync/connectionStatus.ts'
import type { Relay } from '../sync/relayProvider.ts'
import { keepLockedInPage } from './lockedEdits.ts'

/** Whether this copy can bring nothing more to the relay, and the map is to be opened anew beside it. */
export function isCopyOver(status: ConnectionStatus): boolean {
  return status.phase === 'stopped' && (status.reason === 'epoch' || status.reason === 'revoked' || status.reason === 'refused')
}

/**
 * When the relay says that this copy belongs to an earlier life of the map, may not be used any more, or holds what it does
 * not let in: locks it with what is unsent in it, and asks for the map to be opened anew. Without a database the copy is only
 * in this page: refused edits are kept there, and otherwise it stays read-only.
 */
export function watchOtherLife(database: Database | null, ydoc: Y.Doc, relay: Relay, local: LocalDoc, onOtherLife: () => void): () => void {
  let isLocking = false
  const look = async (): Promise<void> => {
    const status = relay.status.get()
    if (!isCopyOver(status) || isLocking || local.key().epoch === '') return
    const isRefused = status.phase === 'stopped' && status.reason === 'refused'
    if (database === null) {
      if (!isRefused) return
      isLocking = true
      keepLockedInPage({ key: local.key(), updates: [Y.encodeStateAsUpdate(ydoc)], unsent: local.pendingUpdates(), edits: local.state.get().pending, isRefused })
      return onOtherLife()
    }
    isLocking = true
    await local.flush()
    // An edit that could not be written is only in this page; then it must stay open.
    if (local.state.get().storage === 'failing') return
    await lockCopy(database, local.key(), Date.now(), isRefused).then(onOtherLife, () => {})
  }
  return relay.status.subscribe(() => void look())
}
