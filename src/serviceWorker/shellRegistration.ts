/** Where the plugin puts the worker: at the root, so that it answers for the whole site. */
export const WORKER_ADDRESS = '/serviceWorker.js'

/** What the worker listens for. Also in `shellWorker.ts`. */
const ACTIVATE = 'activate'

/** A session can take a day; browsers by themselves look for a new version only when a page is opened. */
export const LOOK_FOR_NEW_VERSION_MS = 60 * 60 * 1_000

/**
 * Whether this address opens without a network.
 *
 * `absent`: not here. Because of `plainHttp` (a LAN without https: everything works but reopening offline), an old
 * `browser`, or because this is `development`. `failed`: not now; the next visit tries again.
 */
export type ShellState =
  | { readonly phase: 'absent'; readonly reason: 'plainHttp' | 'browser' | 'development' }
  | { readonly phase: 'installing' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'newVersion' }
  | { readonly phase: 'failed' }

export type ShellRegistration = {
  readonly shellState: { readonly get: () => ShellState; readonly subscribe: (listener: () => void) => () => void }
  /** Goes over to the new version and loads the page again. Every edit is in the database first: the page is hidden. */
  readonly activateNewVersion: () => void
}

/** What it needs of a window; a test brings its own. */
export type ShellSurroundings = {
  readonly isBuilt: boolean
  readonly isSecure: boolean
  readonly workers: ServiceWorkerContainer | undefined
  readonly whenIdle: (work: () => void) => void
  readonly reload: () => void
}

/**
 * Has the browser keep the app, once the first screen stands. `onNewVersion` is called when another version is ready to
 * take over; it waits until `activateNewVersion`, or until every tab is closed.
 */
export function registerShell(onNewVersion: () => void = () => {}, surroundings: ShellSurroundings = surroundingsOfWindow()): ShellRegistration {
  const { workers, whenIdle, reload } = surroundings
  const listeners = new Set<() => void>()
  let state: ShellState = firstState(surroundings)
  let registration: ServiceWorkerRegistration | null = null

  function move(next: ShellState): void {
    if (next.phase === state.phase) return
    state = next
    for (const listener of listeners) listener()
    if (next.phase === 'newVersion') onNewVersion()
  }

  /** The first version has nobody to wait for, so for it `installed` is a step on the way. */
  function follow(worker: ServiceWorker, isFirst: boolean): void {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) move({ phase: 'newVersion' })
      if (worker.state === 'activated') move({ phase: 'ready' })
      if (worker.state === 'redundant' && isFirst) move({ phase: 'failed' })
    })
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    const registered = await container.register(WORKER_ADDRESS)
    registration = registered
    const followNext = (): void => {
      if (registered.installing) follow(registered.installing, registered.active === null)
    }
    registered.addEventListener('updatefound', followNext)
    followNext()
    if (registered.active) move({ phase: registered.waiting ? 'newVersion' : 'ready' })
    setInterval(() => void registered.update().catch(() => {}), LOOK_FOR_NEW_VERSION_MS)
  }

  if (state.phase === 'installing' && workers) {
    whenIdle(() => void register(workers).catch(() => move({ phase: 'failed' })))
  }

  return {
    shellState: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    activateNewVersion() {
      if (!registration?.waiting) return
      workers?.addEventListener('controllerchange', reload, { once: true })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to be told
      registration.waiting.postMessage(ACTIVATE)
    },
  }
}

function firstState({ isBuilt, isSecure, workers }: ShellSurroundings): ShellState {
  if (!isBuilt) return { phase: 'absent', reason: 'development' }
  if (workers) return { phase: 'installing' }
  return { phase: 'absent', reason: isSecure ? 'browser' : 'plainHttp' }
}

function surroundingsOfWindow(): ShellSurroundings {
  return {
    isBuilt: import.meta.env.PROD,
    isSecure: window.isSecureContext,
    workers: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    whenIdle: whenPageIsIdle,
    reload: () => window.location.reload(),
  }
}

/**
 * How long after loading the first screen is left alone. A page that waits for its database looks idle; fetching and
 * compiling the whole app at that moment took a third of the time to the first map on two cores.
 */
const SETTLE_MS = 2_500

function whenPageIsIdle(work: () => void): void {
  // Safari has no `requestIdleCallback`; by then the first screen stands there too.
  const whenIdle = (): void => void ('requestIdleCallback' in window ? window.requestIdleCallback(work) : work())
  const soon = (): void => void setTimeout(whenIdle, SETTLE_MS)
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon, { once: true })
}
