import type { IncomingMessage } from 'node:http'

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request comes from a page of this app. With `PUBLIC_URL` that is a page at that address, or one opened on this
 * machine itself; without it, a page at the address the request was sent to. Where only this machine reaches the app, it has
 * no other names than those of this machine: whoever points a name of theirs at it gets nothing.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string | null, isThisMachineOnly = false): boolean {
  const url = URL.parse(headers.origin ?? '')
  if (!url || url.origin !== headers.origin || !/^https?:$/.test(url.protocol)) return false
  if (publicUrl !== null && url.origin === URL.parse(publicUrl)?.origin) return true
  return url.host === headers.host && ((publicUrl === null && !isThisMachineOnly) || THIS_MACHINE.has(url.hostname))
}
