import type { WebsocketProvider } from 'y-websocket'
import { CLOSE_CODES } from '../protocol/closeCodes.ts'

/** Longest pause between two attempts. Shorter knocks on a door that is shut, longer keeps a person waiting who is back. */
export const MAX_RETRY_MS = 5_000

/** Pause before the first attempt; it doubles with each failure. */
export const FIRST_RETRY_MS = 200

/**
 * y-websocket waits the shorter of its own pause (doubling, the same for everybody) and `maxBackoffTime`. This is always
 * the shorter, and between half and all of it by chance.
 */
export function retryPause(failures: number, chance: number): number {
  return Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + chance / 2)
}

/** Spreads a workshop that comes back at once, after a restart or when a document is loaded afresh: 0.8 to 1.6 s. */
const FAILURES_FOR_A_CROWD = 3

/** From here on the pause is the longest. */
const MANY_FAILURES = 5

/**
 * How many attempts count as failed before this one. A relay that let us in and then could not store what we brought looks like
 * a success to y-websocket, which would be back in a tenth of a second, with everything.
 */
export function failuresBefore(code: number | undefined, failures: number): number {
  switch (code) {
    case CLOSE_CODES.full: return Math.max(failures, MANY_FAILURES)
    case CLOSE_CODES.storage: case CLOSE_CODES.goingAway: return Math.max(failures, FAILURES_FOR_A_CROWD)
    default: return failures
  }
}

/**
 * Takes the browser's *offline* and *online* for what they are, hints: the socket of before is given up, because it says
 * nothing of a dead network for half a minute, and a new one finds out at once whether the relay is there. On a laptop
 * that runs the relay itself it is, Wi-Fi or not. Answers how to stop.
 */
export function followNetwork(provider: WebsocketProvider, network: EventTarget | null | undefined): () => void {
  const doubt = (): void => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  const hurry = (): void => {
    if (!provider.wsconnected) doubt()
  }
  network?.addEventListener('offline', doubt)
  network?.addEventListener('online', hurry)
  return () => {
    network?.removeEventListener('offline', doubt)
    network?.removeEventListener('online', hurry)
  }
}

/**
 * An attempt without an answer is given up after this long. A port that takes the connection and says nothing (a relay
 * that is just starting, the sign-in page of a venue's Wi-Fi) is otherwise waited for: four minutes in Chromium.
 */
export const ATTEMPT_MS = 10_000

/** The usual pause follows, then the next attempt. Answers how to stop. */
export function giveUpSilentAttempts(provider: WebsocketProvider, attemptMs: number = ATTEMPT_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const giveUp = (): void => {
    if (provider.wsconnecting) provider.ws?.close()
  }
  provider.on('status', ({ status }) => {
    clearTimeout(timer)
    if (status === 'connecting') timer = setTimeout(giveUp, attemptMs)
  })
  return () => clearTimeout(timer)
}
