import type { WebsocketProvider } from 'y-websocket'

type Change = { readonly added: readonly number[]; readonly updated: readonly number[]; readonly removed: readonly number[] }

/**
 * A stock provider sends on every colleague's state it receives. The relay ignores that; not sending it is cheaper.
 * Answers how to stop.
 */
export function speakOnlyForItself(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  const own = awareness.clientID
  const sendOwn = ({ added, updated, removed }: Change, origin: unknown): void => {
    if ([...added, ...updated, ...removed].includes(own)) provider._awarenessUpdateHandler({ added: [own], updated: [], removed: [] }, origin)
  }
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', sendOwn)
  return () => awareness.off('update', sendOwn)
}
