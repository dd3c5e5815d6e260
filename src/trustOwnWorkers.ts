/** As browsers have it that know Trusted Types; TypeScript does not describe it yet. */
type TrustedTypeFactory = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string | null }) => unknown }

/** The service worker, and the workers of the build, whose names carry a hash of their contents. */
const OWN_WORKER = /^\/(?:serviceWorker|assets\/[A-Za-z]+Worker-[\w-]+)\.js$/

/**
 * The server forbids that a text becomes markup, a script or the address of one. This lets our own workers through, for whoever
 * starts one; anything else fails where it is tried. To be called before all else.
 */
export function trustOwnWorkers(page: string, factory = (globalThis as { readonly trustedTypes?: TrustedTypeFactory }).trustedTypes): void {
  factory?.createPolicy('default', { createScriptURL: (address) => (isOwnWorker(address, page) ? address : null) })
}

function isOwnWorker(address: string, page: string): boolean {
  const url = URL.parse(address, page)
  return url !== null && url.origin === new URL(page).origin && OWN_WORKER.test(url.pathname)
}
