import * as Y from 'yjs'

/** What one update holds, as far as the relay looks into it. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

export type Judgement =
  | { readonly verdict: 'accepted' }
  /** Nothing that the document does not have already: durable without being written again. */
  | { readonly verdict: 'known' }
  | { readonly verdict: 'refused'; readonly reason: 'malformed' }

/**
 * The door of a document: every update from a browser passes here before it is written.
 * For now it lets in whatever decodes; the update gate of the protocol takes its place.
 */
export function judgeUpdate(doc: Y.Doc, update: Uint8Array): Judgement {
  const decoded = decode(update)
  if (!decoded) return { verdict: 'refused', reason: 'malformed' }
  return { verdict: isKnown(doc, decoded) ? 'known' : 'accepted' }
}

function decode(update: Uint8Array): DecodedUpdate | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** A browser that comes back sends all its deletions again, so step 2 of most connections adds nothing to the log. */
function isKnown(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const hasStructs = structs.every(({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client))
  return hasStructs && (ds.clients.size === 0 || hasDeletions(doc, ds.clients))
}

type Deletions = DecodedUpdate['ds']['clients']

function hasDeletions(doc: Y.Doc, asked: Deletions): boolean {
  const known = Y.createDeleteSetFromStructStore(doc.store).clients
  return [...asked].every(([client, ranges]) => {
    const deleted = known.get(client) ?? []
    return ranges.every(({ clock, len }) => deleted.some((range) => range.clock <= clock && clock + len <= range.clock + range.len))
  })
}
