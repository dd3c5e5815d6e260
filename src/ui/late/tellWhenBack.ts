import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import type { Watched } from '../../sync/watched.ts'
import { isBack } from './server.ts'

/** Tells whoever waits for a file that the relay of this map is there again: a server that was started again says it in no other way. Answers how to stop. */
export function tellWhenBack(connection: Watched<ConnectionStatus>): () => void {
  let wasOpen = isOpen(connection.get())
  return connection.subscribe(() => {
    const isOpenNow = isOpen(connection.get())
    if (isOpenNow && !wasOpen) isBack()
    wasOpen = isOpenNow
  })
}

function isOpen({ phase }: ConnectionStatus): boolean {
  return phase === 'saved' || phase === 'waiting' || phase === 'full'
}
