import type * as Y from 'yjs'
import type { Network } from '../../model/network.ts'
import { ROOT_NAMES, type MapDoc, type RootName } from '../mapDoc.ts'
import { createTableReader } from './readTables.ts'
import { createNetworkResolver } from './resolveNetwork.ts'

export type NetworkObserver = {
  /** The network as it stands; computed when asked, from the keys that changed since. Unchanged parts keep their identity. */
  current(): Network
  /** Reads the records that changed since, so that `current` has less to do: for a listener that waits with looking while much is written. */
  readAhead(): void
  /** Told once per transaction that something changed; how often to look is for the listener to say. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

export function observeNetwork(mapDoc: MapDoc): NetworkObserver {
  const reader = createTableReader(mapDoc)
  const resolve = createNetworkResolver()
  const listeners = new Set<() => void>()
  const changedKeys = new Map<RootName, Set<string>>()
  let network = resolve(reader.tables())
  /** Whether something was read that is not in `network` yet. */
  let isBehind = false

  function onTransaction(transaction: Y.Transaction): void {
    let isOurs = false
    for (const name of ROOT_NAMES) {
      const keys = transaction.changed.get(mapDoc.roots[name] as never)
      if (!keys) continue
      isOurs = true
      const known = changedKeys.get(name) ?? new Set()
      for (const key of keys) if (key !== null) known.add(key)
      changedKeys.set(name, known)
    }
    if (isOurs) for (const listener of listeners) listener()
  }

  function readAhead(): void {
    isBehind ||= changedKeys.size > 0
    for (const [root, keys] of changedKeys) reader.update(root, keys)
    changedKeys.clear()
  }

  mapDoc.ydoc.on('afterTransaction', onTransaction)
  return {
    readAhead,
    current() {
      readAhead()
      if (isBehind) network = resolve(reader.tables())
      isBehind = false
      return network
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      mapDoc.ydoc.off('afterTransaction', onTransaction)
      listeners.clear()
    },
  }
}
