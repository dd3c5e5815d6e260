import * as Y from 'yjs'

export type Applied = {
  /** What became new by it, as one update; null when nothing did. */
  readonly change: Uint8Array | null
  /** By index: the updates that could not be applied. With one of these the document is not to be trusted. */
  readonly failed: readonly number[]
}

/** Applies updates in one transaction. An update can decode and still not fit: then Yjs throws halfway. */
export function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): Applied {
  const changes: Uint8Array[] = []
  const failed: number[] = []
  const collect = (change: Uint8Array): void => void changes.push(change)
  doc.on('update', collect)
  try {
    doc.transact(() => updates.forEach((update, index) => {
      if (!canApply(doc, update)) failed.push(index)
    }))
  } catch {
    // Thrown while the transaction closed, so it is anybody's: none of the group is trusted.
    failed.splice(0, failed.length, ...updates.keys())
  } finally {
    doc.off('update', collect)
  }
  return { change: changes[0] ?? null, failed }
}

function canApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}
