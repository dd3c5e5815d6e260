import type * as Y from 'yjs'
import type { Network } from '../../model/network.ts'
import { ROOT_NAMES, type MapDoc, type RootName } from '../mapDoc.ts'
import { createTableReader } from './readTables.ts'
import { createNetworkResolver } from './resolveNetwork.ts'

export type NetworkObserver = {
  /** The network as it stands; computed when asked, from the keys that changed since. Unchanged parts keep their identity. */
  current(): Network
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

  mapDoc.ydoc.on('afterTransaction', onTransaction)
  return {
    current() {
      if (changedKeys.size === 0) return network
      for (const [root, keys] of changedKeys) reader.update(root, keys)
      changedKeys.clear()
      network = resolve(reader.tables())
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
