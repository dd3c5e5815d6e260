import * as Y from 'yjs'
import type { Database } from '../storage/database.ts'
import { lockCopy } from '../storage/localCopy/lockedCopies.ts'
import type { LocalDoc } from '../storage/localCopy/localProvider.ts'
import type { ConnectionStatus } from '../sync/connectionStatus.ts'
import type { Relay } from '../sync/relayProvider.ts'
import { keepLockedInPage } from './lockedEdits.ts'

/** Whether the link of this tab was revoked or has expired. */
export function isLinkOver(status: ConnectionStatus): boolean {
  return status.phase === 'stopped' && (status.reason === 'revoked' || status.reason === 'expired')
}

/** Whether this copy can bring nothing more to the relay. */
export function isCopyOver(status: ConnectionStatus): boolean {
  return isLinkOver(status) || (status.phase === 'stopped' && (status.reason === 'epoch' || status.reason === 'refused'))
}

type Parts = {
  readonly database: Database | null
  readonly ydoc: Y.Doc
  readonly relay: Relay
  readonly local: LocalDoc
  /** The copy is locked: the map of now can be opened in its place. */
  readonly onOtherLife: () => void
  /** The link works no more, and the copy, where there was one, is locked. */
  readonly onLinkOver: () => void
}

/**
 * When the relay says that this copy belongs to an earlier life of the map, may not be used any more, or holds what it does
 * not let in: locks it with what is unsent in it, and says so. Without a database the copy is only in this page: refused
 * edits are kept there, and otherwise it stays read-only.
 */
export function watchOtherLife({ database, ydoc, relay, local, onOtherLife, onLinkOver }: Parts): () => void {
  let isLocking = false

  const lock = async (isRefused: boolean): Promise<boolean> => {
    if (database === null) {
      if (isRefused) keepLockedInPage({ key: local.key(), updates: [Y.encodeStateAsUpdate(ydoc)], unsent: local.pendingUpdates(), edits: local.state.get().pending, isRefused, rows: [] })
      return isRefused
    }
    await local.flush()
    // An edit that could not be written is only in this page; then it must stay open.
    if (local.state.get().storage === 'failing') return false
    return lockCopy(database, local.key(), Date.now(), isRefused).then(() => true, () => false)
  }

  const look = async (): Promise<void> => {
    const status = relay.status.get()
    if (!isCopyOver(status) || isLocking) return
    isLocking = true
    const isLocked = local.key().epoch !== '' && (await lock(status.phase === 'stopped' && status.reason === 'refused'))
    if (isLinkOver(status)) onLinkOver()
    else if (isLocked) onOtherLife()
    else isLocking = local.key().epoch !== '' && database !== null
  }
  return relay.status.subscribe(() => void look())
}
