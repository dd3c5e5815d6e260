import type { MapId } from '../model/ids.ts'
import type { ConnectionStatus } from '../sync/connectionStatus.ts'
import { createDoor, type DoorOptions } from '../sync/door.ts'
import { ATTEMPT_MS } from '../sync/retry.ts'

/** A link that shows one version has no connection to close when it is revoked, so its tab asks. */
const ASK_EVERY_MS = 60_000

type FixedLink = { readonly app: string; readonly map: MapId; readonly secret: string }

/** When to ask again: once in a while, and whenever somebody comes back to the tab. Answers how to stop. */
export type Occasions = (ask: () => void) => () => void

/** Locks a version that is on the screen when its link turns out to be over. Nobody answering says nothing. Answers how to stop. */
export function watchFixedLink({ app, map, secret }: FixedLink, onOver: (status: ConnectionStatus) => void, occasions: Occasions = whileInSight, fetch?: DoorOptions['fetch']): () => void {
  const request = { map, secret, born: '', code: '', onlyReads: true }
  const door = createDoor({ app, request: () => request, onGrant() {}, timeoutMs: ATTEMPT_MS, ...(fetch && { fetch }) })
  const askAgain = async (): Promise<void> => {
    door.forget()
    const answer = await door.ask()
    if (answer === 'revoked' || answer === 'expired') onOver({ phase: 'stopped', reason: answer, changes: 0 })
  }
  return occasions(() => void askAgain())
}

/** The same, and at once: for a version that was opened from the device, of which the server said nothing yet. */
export const nowAndWhileInSight: Occasions = (ask) => {
  ask()
  return whileInSight(ask)
}

function whileInSight(ask: () => void): () => void {
  const askInSight = (): void => void (document.visibilityState === 'visible' && ask())
  const timer = setInterval(askInSight, ASK_EVERY_MS)
  document.addEventListener('visibilitychange', askInSight)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', askInSight)
  }
}
