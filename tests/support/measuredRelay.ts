import { startRelay } from '../../server/relay.ts'
import { createMemoryStore } from '../../server/store/memory.ts'

/** `usedBytes`: what is in use once the garbage is gone. `rssBytes`: what the system gave, which a heap that was busy keeps for later. */
export type Measured = { readonly usedBytes: number; readonly rssBytes: number; readonly members: number }

/** A relay in a process of its own, which tells its port and, when asked, its memory. Ended by its parent. */
export type MeasuredWord = { readonly port: number } | Measured


const relay = await startRelay({
  settings: { host: '127.0.0.1', port: 0 },
  openStore: async () => createMemoryStore(),
  log: () => {},
  distDir: 'not-built',
  // Looks at silence five times in this time.
  limits: { keepAliveMs: Number(process.env['KEEP_ALIVE_MS']) },
})
const say = (word: MeasuredWord): void => void process.send?.(word)

process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  say({ usedBytes: heapUsed + external, rssBytes: rss, members: relay.memberCount() })
})
process.on('disconnect', () => process.exit(0))
say({ port: relay.port })
