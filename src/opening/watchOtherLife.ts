import type { Database } from '../storage/database.ts'
import { lockCopy } from '../storage/lockedCopies.ts'
import type { LocalDoc } from '../storage/localProvider.ts'
import type { Relay } from '../sync/relayProvider.ts'

/**
 * When the relay says that this copy belongs to an earlier life of the map, or may not be used any more: locks it with what
 * is unsent in it, and asks for the map to be opened anew. Without a database there is nothing to lock, and it stays read-only.
 */
export function watchOtherLife(database: Database | null, relay: Relay, local: LocalDoc, onOtherLife: () => void): () => void {
  let isLocking = false
  const look = async (): Promise<void> => {
    const status = relay.status.get()
    const isOther = status.phase === 'stopped' && (status.reason === 'epoch' || status.reason === 'revoked')
    if (!isOther || isLocking || database === null || local.key().epoch === '') return
    isLocking = true
    await local.flush()
    // An edit that could not be written is only in this page; then it must stay open.
    if (local.state.get().storage === 'failing') return
    await lockCopy(database, local.key(), Date.now()).then(onOtherLife, () => {})
  }
  return relay.status.subscribe(() => void look())
}
