/** Pause before the first try; it doubles with each, until `MAX_PAUSE_MS`. A server that was started again is heard of by nothing else. */
const FIRST_PAUSE_MS = 2_000
const MAX_PAUSE_MS = 30_000

export type Returns = {
  /** Runs this once, at the next moment that the server may be there again. */
  readonly whenBack: (run: () => void) => void
  /** The connection is back, as far as anybody can tell. */
  readonly isBack: () => void
}

/**
 * Who waits for the connection, and when to try: when the browser says *online* (it may say so too early, or never), when
 * `isBack` is called, and now and then by the clock.
 */
export function createReturns(network: EventTarget, wait: (run: () => void, ms: number) => () => void = waitByClock): Returns {
  const waiting = new Set<() => void>()
  let pauseMs = FIRST_PAUSE_MS
  let cancel: (() => void) | null = null

  function tryAll(): void {
    cancel?.()
    cancel = null
    const runs = [...waiting]
    waiting.clear()
    for (const run of runs) run()
  }

  function isBack(): void {
    pauseMs = FIRST_PAUSE_MS
    tryAll()
  }

  network.addEventListener('online', isBack)
  return {
    isBack,
    whenBack(run) {
      waiting.add(run)
      if (cancel) return
      cancel = wait(tryAll, pauseMs)
      pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)
    },
  }
}

function waitByClock(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
