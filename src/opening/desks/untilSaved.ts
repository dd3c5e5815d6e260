import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import { ATTEMPT_MS } from '../../sync/retry.ts'
import type { Watched } from '../../sync/watched.ts'

/** Waits until everything that was done here is on the relay's disk. False when that does not come about now. */
export function untilSaved({ get, subscribe }: Watched<ConnectionStatus>, patienceMs: number = ATTEMPT_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patienceMs)
    const stop = subscribe(look)
    function end(isSaved: boolean): void {
      clearTimeout(timer)
      stop()
      resolve(isSaved)
    }
    function look(): void {
      const { phase } = get()
      if (phase === 'saved') end(true)
      else if (phase !== 'waiting' && phase !== 'connecting') end(false)
    }
    look()
  })
}
