import { join } from 'node:path'
import { startRelay } from '../../server/relay.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'

/** Long enough for an edit to be acknowledged before it is written. */
const LATER_MS = 20

/**
 * The control of the kill test: a relay whose store says "done" before it has written anything.
 * Under the same test it has to lose acknowledged edits, or the test proves nothing.
 */
function promiseEarly(store: Store): Store {
  let promised = 0
  return {
    ...store,
    append: async (name, updates, claims) => {
      setTimeout(() => void store.append(name, updates, claims), LATER_MS)
      return updates.map(() => ++promised)
    },
    compact: async () => {},
  }
}

const dataDir = process.env['DATA_DIR'] ?? join(import.meta.dirname, 'data')
const relay = await startRelay({
  settings: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 0) },
  openStore: async () => promiseEarly(await openSqliteStore({ dataDir })),
  log: () => {},
  distDir: 'not-built',
})
console.log(`The control is ready: http://127.0.0.1:${relay.port}`)
