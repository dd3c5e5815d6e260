import { startRelay, type Relay } from '../../server/relay.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { StoreError, type Store, type StoreFailure } from '../../server/store/store.ts'

/** A store whose commits the test lets through, holds or refuses. */
export type GuardedStore = Store & {
  /** Holds commits from now on. Answers what resolves with the first one held. */
  readonly hold: () => Promise<void>
  readonly release: () => void
  readonly refuse: (refuses: boolean, failure?: StoreFailure) => void
}

export function guardStore(store: Store = createMemoryStore()): GuardedStore {
  let gate = Promise.resolve()
  let open = (): void => {}
  let held = (): void => {}
  let refuses = false
  let failure: StoreFailure = 'failed'
  return {
    ...store,
    async append(name, updates, claims) {
      held()
      await gate
      if (refuses) throw new StoreError(failure, 'The disk does not take it.')
      return store.append(name, updates, claims)
    },
    hold() {
      gate = new Promise((resolve) => (open = resolve))
      return new Promise((resolve) => (held = resolve))
    },
    release: () => open(),
    refuse: (next, because = 'failed') => {
      refuses = next
      failure = because
    },
    // The same documents for the next relay of this test.
    close: async () => {},
  }
}

/** The real relay, on loopback. Give it the port of one that stopped to have it come back. */
export function serveRelay(store: Store, port = 0): Promise<Relay> {
  return startRelay({ settings: { host: '127.0.0.1', port }, openStore: () => Promise.resolve(store), log: () => {}, distDir: 'not-built' })
}
