/** A value that can be watched: `get` gives the same object until it changed. Fits `useSyncExternalStore`. */
export type Watched<Value> = { readonly get: () => Value; readonly subscribe: (listener: () => void) => () => void }

export function createWatched<Value>(first: Value, isSame: (one: Value, other: Value) => boolean = Object.is): Watched<Value> & { readonly set: (value: Value) => void } {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set(value) {
      if (isSame(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
  }
}
