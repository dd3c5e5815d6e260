import * as Y from 'yjs'
import type { StoredDocument } from '../store/store.ts'

type Stored = Pick<StoredDocument, 'snapshot' | 'updates'>

/** The whole document, or why it cannot be put together. */
export function assembleDocument({ snapshot, updates }: Stored): Y.Doc | string {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  } catch (error) {
    doc.destroy()
    return error instanceof Error ? error.message : String(error)
  }
}

/** `left`: log entries that are not in it. */
export type LastGood = { readonly state: Uint8Array; readonly left: number }

/**
 * The document as it was after the last entry of the log up to which everything fits; null when even its snapshot does not
 * load. What came after a damaged entry follows on it, so the log counts up to there. An entry that leaves something waiting
 * for what is not there is damaged too, though Yjs takes it.
 */
export function assembleLastGood({ snapshot, updates }: Stored): LastGood | null {
  for (let taken = findFirstBad({ snapshot, updates }); taken >= 0; taken--) {
    const doc = assembleDocument({ snapshot, updates: updates.slice(0, taken) })
    if (typeof doc === 'string' || isWaiting(doc)) continue
    const state = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return { state, left: updates.length - taken }
  }
  return null
}

/** How many entries Yjs takes one after another. Fitted to a copy: a bad one may have done half of its work. */
function findFirstBad({ snapshot, updates }: Stored): number {
  const doc = new Y.Doc()
  try {
    if (snapshot) Y.applyUpdate(doc, snapshot)
  } catch {
    return 0
  }
  const place = updates.findIndex((update) => !canApply(doc, update))
  doc.destroy()
  return place === -1 ? updates.length : place
}

function canApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return !isWaiting(doc)
  } catch {
    return false
  }
}

const isWaiting = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null
