import { isSecret } from '../protocol/accessMessages.ts'

/** What stands behind the `#` of a map's address. `broken`: the rest of a link, cut off or mistyped. */
export type AddressSecret = { readonly kind: 'none' } | { readonly kind: 'secret'; readonly secret: string } | { readonly kind: 'broken' }

/**
 * The address to hand out. The secret stands where no browser sends it along. `app` is the app's address without a slash at
 * the end; `query` says how the map is looked at and lets nobody in.
 */
export function shareLink(app: string, map: string, secret: string | null, query = ''): string {
  return `${app}/m/${map}${query === '' ? '' : `?${query}`}${secret === null ? '' : `#${secret}`}`
}

/** The address of the same map inside another page, where it can only be looked at. */
export function embedLink(app: string, map: string, secret: string | null, query = ''): string {
  return shareLink(app, map, secret, query).replace(`${app}/m/`, `${app}/embed/`)
}

/**
 * `hash` as `location.hash` has it. Mail programs put dots and brackets behind a link, and a hand that pastes twice the same
 * link once more; those are no part of it.
 */
export function readAddressSecret(hash: string): AddressSecret {
  const text = decodeAddress(hash.replace(/^#/, '')).trim().replace(/\s*https?:\/\/.*$/s, '').replace(/[.,;:!?)\]>"'’”]+$/, '')
  if (text === '') return { kind: 'none' }
  return isSecret(text) ? { kind: 'secret', secret: text } : { kind: 'broken' }
}

/** Whether only this machine can open an address: a phone that scans it would look for the map on itself. */
export function isLoopbackAddress(address: string): boolean {
  const { hostname } = new URL(address)
  return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname)
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
