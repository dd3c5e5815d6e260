/** What the app is made of, listed when it is built. */
export type Shell = {
  /** Changes with any byte of any file. */
  readonly version: string
  /** Addresses on this site, each beginning with `/`; the page itself is `/`. */
  readonly files: readonly string[]
}

/**
 * `page`: the kept page, whichever map was asked for. `kept`: a file of the app. `onUse`: kept from the first time it was
 * asked for. `network`: none of our business.
 */
export type Route = 'page' | 'kept' | 'onUse' | 'network'

export type Asked = {
  readonly method: string
  readonly url: string
  /** Whether somebody opens a page, rather than a page a file. */
  readonly isNavigation: boolean
}

/** Not the page inside others': kept, it would have the headers of the page that nobody may frame. */
const SCREEN = /^\/(?:m\/[0-9a-z]+\/?)?$/
const ON_USE = /^\/samples\//

/** Who answers a request. Whatever the relay says by itself (`/sync`, `/healthz`, `/metrics`) never comes from a cache. */
export function routeOf({ method, url, isNavigation }: Asked, origin: string, files: ReadonlySet<string>): Route {
  const { origin: askedOrigin, pathname } = new URL(url)
  if (method !== 'GET' || askedOrigin !== origin) return 'network'
  if (isNavigation) return SCREEN.test(pathname) ? 'page' : 'network'
  if (files.has(pathname)) return 'kept'
  return ON_USE.test(pathname) ? 'onUse' : 'network'
}

const CACHE_PREFIX = 'shell-'

export const cacheName = ({ version }: Shell): string => `${CACHE_PREFIX}${version}`

/**
 * The caches to throw away when this version takes over, given all of them from old to new.
 *
 * The one before it stays: another tab may still run that version and ask for a file it did not need until now.
 */
export function cachesToDelete(names: readonly string[], current: string): readonly string[] {
  return names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== current).slice(0, -1)
}
