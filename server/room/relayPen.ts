import * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'

/** Whose the client id is that the relay writes under; no device hashes to it. */
const RELAY = 'relay'

/** What the relay itself writes into a document, under a client id of its own. */
export type RelayPen = {
  /** The edit as an update, and whose its client id is. The edit sees only what the pen wrote, so it may write new keys only. */
  write(edit: (doc: Y.Doc) => void): { readonly update: Uint8Array; readonly claim: ClientClaim }
  /** Something it wrote did not become durable: what comes next must not follow on it. */
  startAnew(): void
}

export function createRelayPen(): RelayPen {
  let doc = new Y.Doc()
  return {
    write: (edit) => {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => edit(doc))
      return { update: Y.encodeStateAsUpdate(doc, before), claim: { client: doc.clientID, owner: RELAY } }
    },
    startAnew: () => {
      doc.destroy()
      doc = new Y.Doc()
    },
  }
}
