import { onTestFinished } from 'vitest'
import type { Log, LogFields } from '../../server/log.ts'
import { type Relay, type RelayParts, startRelay } from '../../server/relay.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'

export type LogLine = { readonly level: string; readonly event: string; readonly fields: LogFields }

export type RelayInTest = Relay & { readonly store: Store; readonly lines: readonly LogLine[] }

export type RelayInTestOptions = Partial<Pick<RelayParts, 'limits' | 'access' | 'distDir' | 'now' | 'judge'>> & { readonly store?: Store; readonly port?: number; readonly settings?: Partial<RelayParts['settings']> }

/** A relay on a free loopback port, over a store in memory unless given one; stopped when the test ends. */
export async function serveRelay({ store = createMemoryStore(), port = 0, distDir = 'not-built', settings = {}, ...parts }: RelayInTestOptions = {}): Promise<RelayInTest> {
  const lines: LogLine[] = []
  const log: Log = (level, event, fields = {}) => void lines.push({ level, event, fields })
  const relay = await startRelay({ settings: { host: '127.0.0.1', port, ...settings }, openStore: async () => store, log, distDir, ...parts })
  let stopped: Promise<void> | null = null
  const stop = (): Promise<void> => (stopped ??= relay.stop())
  onTestFinished(stop)
  return { ...relay, stop, store, lines }
}

export type HeldStore = Store & {
  /** Holds commits from now on; resolves when the first one waits. */
  hold(): Promise<void>
  release(): void
  /** Whether commits fail, as on a full disk. */
  fail(fails: boolean): void
}

/** A store whose commits the test lets through, holds or breaks. */
export function holdStore(store: Store): HeldStore {
  let gate = Promise.withResolvers<void>()
  let reached = Promise.withResolvers<void>()
  let fails = false
  gate.resolve()
  return {
    ...store,
    append: async (name, updates, claims) => {
      reached.resolve()
      await gate.promise
      if (fails) throw new Error('The disk did not take it.')
      return store.append(name, updates, claims)
    },
    hold: () => {
      gate = Promise.withResolvers<void>()
      reached = Promise.withResolvers<void>()
      return reached.promise
    },
    release: () => gate.resolve(),
    fail: (next) => void (fails = next),
  }
}
