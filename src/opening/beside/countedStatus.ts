import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import { createWatched, type Watched } from '../../sync/watched.ts'

/** What the badge says of the map and everything beside it: *saved* promises that nothing of it waits. */
export function countedStatus(status: ConnectionStatus, beside: number): ConnectionStatus {
  switch (status.phase) {
    case 'saved': return beside > 0 ? { phase: 'waiting', changes: beside } : status
    case 'waiting': case 'offline': case 'full': case 'stopped': return { ...status, changes: status.changes + beside }
    case 'connecting': case 'noAccess': return status
  }
}

export function watchCountedStatus(status: Watched<ConnectionStatus>, beside: readonly Watched<number>[], stops: (() => void)[]): Watched<ConnectionStatus> {
  const count = (): ConnectionStatus => countedStatus(status.get(), beside.reduce((sum, each) => sum + each.get(), 0))
  const watched = createWatched(count(), (one, other) => JSON.stringify(one) === JSON.stringify(other))
  const look = (): void => watched.set(count())
  stops.push(...[status, ...beside].map((each) => each.subscribe(look)))
  return watched
}
