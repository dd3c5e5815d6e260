import { startRelay } from '../../server/relay.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'

/** `usedBytes`: what is in use once the garbage is gone. `rssBytes`: what the system gave, which a heap that was busy keeps for later. */
export type Measured = { readonly usedBytes: number; readonly rssBytes: number; readonly members: number }

/** A relay in a process of its own, which tells its port and, when asked, its memory. Ended by its parent. */
export type MeasuredWord = { readonly port: number } | Measured

const dataDir = process.env['DATA_DIR'] ?? ''

const relay = await startRelay({
  settings: { host: '127.0.0.1', port: 0 },
  openStore: async () => (dataDir === '' ? createMemoryStore() : openSqliteStore({ dataDir })),
  log: () => {},
  distDir: 'not-built',
  // Looks at silence five times in `keepAliveMs`. Guesses are answered at once, or a campaign of them would take a day.
  limits: { keepAliveMs: Number(process.env['KEEP_ALIVE_MS']), refusalPauseMs: 0 },
})
const say = (word: MeasuredWord): void => void process.send?.(word)

process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  say({ usedBytes: heapUsed + external, rssBytes: rss, members: relay.memberCount() })
})
process.on('disconnect', () => process.exit(0))
say({ port: relay.port })
