import { randomBytes } from 'node:crypto'
import type { RelayLimits } from '../relayLimits.ts'
import { createTokenBucket, type TokenBucket } from '../tokenBucket.ts'

/** What one tab got for its link. `requests`: what it may ask over POST. */
export type Session = { readonly map: string; readonly link: string; readonly onlyReads: boolean; readonly expiresMs: number; readonly requests: TokenBucket }

export type SessionLimits = Pick<RelayLimits, 'requestBurst' | 'requestsPerSecond'>

/** Long enough for a working day; a tab that is open longer asks again by itself. */
export const SESSION_LIFE_MS = 12 * 60 * 60 * 1_000

/** More than any workshop; beyond it the oldest go, and their tabs ask again. */
export const MOST_SESSIONS = 100_000

/** The sessions of this relay, in memory only: after a restart tabs ask again. */
export type Sessions = {
  /** `onlyReads`: whatever the link lets, this tab reads the map and nothing else. */
  open(map: string, link: string, onlyReads?: boolean): string
  find(token: string): Session | null
}

export function createSessions(now: () => number, { requestBurst, requestsPerSecond }: SessionLimits, lifeMs = SESSION_LIFE_MS, most = MOST_SESSIONS): Sessions {
  // In order of age: a Map keeps the order in which it was filled.
  const byToken = new Map<string, Session>()
  const dropOld = (): void => {
    for (const [token, { expiresMs }] of byToken) {
      if (expiresMs > now() && byToken.size < most) return
      byToken.delete(token)
    }
  }
  return {
    open: (map, link, onlyReads = false) => {
      dropOld()
      const token = randomBytes(32).toString('base64url')
      byToken.set(token, { map, link, onlyReads, expiresMs: now() + lifeMs, requests: createTokenBucket(requestBurst, requestsPerSecond, now) })
      return token
    },
    find: (token) => {
      const session = byToken.get(token)
      return session && session.expiresMs > now() ? session : null
    },
  }
}
