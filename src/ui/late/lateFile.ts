import { createWatched, type Watched } from '../../sync/watched.ts'

/**
 * A file of the app that is fetched when it is asked for. `missing`: it could not be had. `noConnection`: it is tried again by
 * itself. `notServed`: the server is there without it, as after a release of a new version; or the browser, which before 2026
 * remembered a failed file for as long as the page was open. Then only loading the page again helps.
 */
export type LateState<Value> =
  | { readonly phase: 'absent' }
  | { readonly phase: 'here'; readonly value: Value }
  | { readonly phase: 'missing'; readonly because: 'noConnection' | 'notServed'; readonly isTrying: boolean }

export type LateFile<Value> = Watched<LateState<Value>> & {
  /** Fetches it, unless it is here or on its way. */
  readonly ask: () => void
}

/** What it needs of the page; a test brings its own. */
export type LateSurroundings = {
  readonly isServerThere: () => Promise<boolean>
  readonly whenBack: (run: () => void) => void
}

export function createLateFile<Value>(load: () => Promise<Value>, { isServerThere, whenBack }: LateSurroundings): LateFile<Value> {
  const state = createWatched<LateState<Value>>({ phase: 'absent' })
  let isOnItsWay = false

  async function isLoaded(): Promise<boolean> {
    try {
      state.set({ phase: 'here', value: await load() })
      return true
    } catch {
      return false
    }
  }

  async function fetchIt(): Promise<void> {
    const before = state.get()
    if (before.phase === 'here' || isOnItsWay) return
    isOnItsWay = true
    if (before.phase === 'missing') state.set({ ...before, isTrying: true })
    if (!(await isLoaded())) {
      // It may have come back between the two, so that one failure says nothing against the server.
      const isThere = await isServerThere()
      if (!isThere || !(await isLoaded())) {
        state.set({ phase: 'missing', because: isThere ? 'notServed' : 'noConnection', isTrying: false })
        if (!isThere) whenBack(ask)
      }
    }
    isOnItsWay = false
  }

  const ask = (): void => void fetchIt()
  return { get: state.get, subscribe: state.subscribe, ask }
}
