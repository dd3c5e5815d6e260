import { EMPTY_NETWORK, type Network } from '../../model/network.ts'
import type { OrganisationId } from '../../model/ids.ts'

/**
 * The betweenness of everybody, worked out beside the page: on a large map it takes longer than a key may wait. An aborted signal
 * stops the work and rejects with its reason; rejects too when the worker cannot start.
 */
export async function findBetweenness({ organisations, coalitions, memberships, ties, successions, vocabulary, record }: Network, signal: AbortSignal): Promise<ReadonlyMap<OrganisationId, number>> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./betweennessWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReadonlyMap<OrganisationId, number>>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(`The betweenness failed: ${event.message}`)))
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      worker.postMessage({ ...EMPTY_NETWORK, organisations, coalitions, memberships, ties, successions, vocabulary, record } satisfies Network, [])
    })
  } finally {
    worker.terminate()
  }
}
